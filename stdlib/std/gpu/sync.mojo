# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""How threads wait for each other."""


@always_inline
def barrier():
    """Waits for all threads of the block; what they wrote before is seen after."""
    external_call["mj_barrier", NoneType]()


@always_inline
def syncwarp(mask: Int = -1):
    """Waits for the threads of the warp whose bits are in the mask; what they wrote before is seen
    after. In OpenCL C 1.2 all threads of the block are waited for, and have to come."""
    external_call["mj_syncwarp", NoneType](mask)


@always_inline
def named_barrier[num_threads: Int32, id: Int32 = 0]():
    """Waits for all threads of the block: so many have to come, whatever the number says.

    Parameters:
        num_threads: How many wait.
        id: Of the barrier.
    """
    external_call["mj_barrier", NoneType]()
