# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The threads of a program."""


def initialize_runtime():
    """Gets threads ready for a program whose main function is not in Mojo. Here they are started
    when there is first something for them to do, and nothing has to be done before."""
    pass


@always_inline
def parallelism_level() -> Int:
    """How many threads work at the same time: what the environment variable MOJO2C_THREADS says,
    else as many as there are processors; 1 where there are no threads."""
    return external_call["mj_parallelism", Int]()
