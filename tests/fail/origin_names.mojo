# Names of origins that older versions had.


def a(p: Pointer[Int, ImmAnyOrigin]):  # error: use of unknown declaration 'ImmAnyOrigin'
    pass


def b(p: Pointer[Int, MutExternalOrigin]):  # error: use of unknown declaration 'MutExternalOrigin'
    pass


def c(p: Pointer[Int, StaticConstantOrigin]):  # error: use of unknown declaration 'StaticConstantOrigin'
    pass


def d(p: Pointer[Int, ImmExternalOrigin]):  # error: use of unknown declaration 'ImmExternalOrigin'
    pass


def main():
    pass
