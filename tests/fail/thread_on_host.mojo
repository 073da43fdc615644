# What only threads of a kernel have.
from std.gpu import barrier, thread_idx


def sum() -> Int:
    return thread_idx.x  # error: thread_idx is for kernels only


def main():
    print(sum())
    barrier()  # error: barrier is for kernels only
