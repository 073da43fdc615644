# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Memory that may have changed."""


@always_inline
def clobber_memory():
    """Has all that was written before be in memory, and all that is read behind be read from it."""
    external_call["mj_clobber", NoneType]()
