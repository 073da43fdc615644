# Names of origins that older versions had.


def a(p: Pointer[Int, ImmAnyOrigin]):  # error: use of unknown declaration 'ImmAnyOrigin'
    pass


def d(p: Pointer[Int, ImmExternalOrigin]):  # error: use of unknown declaration 'ImmExternalOrigin'
    pass


def main():
    pass
