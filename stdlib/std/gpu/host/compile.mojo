# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What kernels are compiled for."""

from std.sys.info import _TargetType


@always_inline
def get_gpu_target[target_arch: StaticString = ""]() -> _TargetType:
    """Devices, as a target. All are one, whatever architecture is named: what kernels are compiled to
    is text that each device's compiler takes."""
    return _TargetType(True)
