# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What a type promises whose values are given to kernels."""

from std.memory.pointer import MutOpaquePointer


trait DeviceTypeEncoder:
    """Who puts the values given to a kernel into the memory that it reads them from."""

    def encode[ValueType: AnyType](mut self, value: ValueType, dst: MutOpaquePointer[_]):
        """Writes the bits of value to dst."""
        ...


trait DevicePassable:
    """A type whose values may be arguments of a kernel, as they are or as another type."""

    comptime device_type: AnyType
    """The type on the device."""

    def _to_device_type(
        self, mut encoder: Some[DeviceTypeEncoder], target: MutOpaquePointer[_]
    ):
        """Writes to target, by the encoder, what the kernel gets."""
        ...

    @staticmethod
    def get_type_name() -> String:
        """The name of the type, for messages."""
        ...
