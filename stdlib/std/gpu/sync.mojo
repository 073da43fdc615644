# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""How the threads of a block wait for each other."""


@always_inline
def barrier():
    """Waits for all threads of the block; what they wrote before is seen after."""
    external_call["mj_barrier", NoneType]()
