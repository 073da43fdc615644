# What `*` takes is one unpacked list or single arguments, never both.
def taken[*Ts: Writable](*args: *Ts):
    pass


def given[*Ts: Writable](*args: *Ts):
    taken(1, *args)  # error: concatenating unpacked positional arguments


def main():
    given(2)
