# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Where memory lies on a device."""


@fieldwise_init
struct AddressSpace(Equatable, ImplicitlyCopyable, Intable, TrivialRegisterPassable, Writable):
    """The memory a pointer leads to."""

    var _value: Int

    comptime GENERIC = AddressSpace(0)
    """Any memory: the space of ordinary pointers."""
    comptime GLOBAL = AddressSpace(1)
    """The large memory of a device, which all of its threads see."""
    comptime SHARED = AddressSpace(3)
    """Memory that the threads of one block share."""
    comptime CONSTANT = AddressSpace(4)
    """Memory that a kernel only reads."""
    comptime LOCAL = AddressSpace(5)
    """Memory of one thread."""
    comptime PRIVATE = AddressSpace(5)
    """Another name of LOCAL."""

    @always_inline
    def value(self) -> Int:
        """The number of the space."""
        return self._value

    @always_inline
    def __int__(self) -> Int:
        """The number of the space."""
        return self._value

    @always_inline
    def __eq__(self, other: Self) -> Bool:
        return self._value == other._value

    @always_inline
    def __ne__(self, other: Self) -> Bool:
        return self._value != other._value

    def write_to(self, mut writer: Some[Writer]):
        """Writes the name with the type: `AddressSpace.SHARED`."""
        if self._value == 0:
            writer.write_string("AddressSpace.GENERIC")
        elif self._value == 1:
            writer.write_string("AddressSpace.GLOBAL")
        elif self._value == 3:
            writer.write_string("AddressSpace.SHARED")
        elif self._value == 4:
            writer.write_string("AddressSpace.CONSTANT")
        elif self._value == 5:
            writer.write_string("AddressSpace.LOCAL")
        else:
            writer.write("AddressSpace(", self._value, ")")

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes the same as write_to."""
        self.write_to(writer)
