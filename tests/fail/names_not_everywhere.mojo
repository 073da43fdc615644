# Names that programs have to import, and from where.
from std.io import open  # error: package 'io' does not contain 'open'
from std.io import stdout  # error: package 'io' does not contain 'stdout'
from std.io import PathLike  # error: package 'io' does not contain 'PathLike'


def a(text: TString) -> Int:  # error: use of unknown declaration 'TString'
    return 1


def b(var words: StringDict[Int]):  # error: use of unknown declaration 'StringDict'
    pass


def main():
    print(external_call["getpid", Int32]())  # error: use of unknown declaration 'external_call'
    var xs = [1, 2]
    var p = Pointer(to=xs[0])
    if p:  # error: Pointer
        print(p[])
