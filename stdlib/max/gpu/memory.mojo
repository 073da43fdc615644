# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""std.gpu.memory by the name it has in Mojo 1.2."""

from std.memory.address_space import AddressSpace
from std.memory.memory import stack_allocation
