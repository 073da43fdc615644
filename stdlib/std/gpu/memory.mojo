# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Where memory lies on a device."""

from std.memory.address_space import AddressSpace
from std.memory.memory import stack_allocation
