# Values the process keeps under names, functions of libraries, C's own functions.
from std.ffi import OwnedDLHandle, _external_call_const, _get_global_or_null, _Global
from std.sys._libc import SignalCodes, close, dup


struct Counted(Movable):
    var n: Int

    def __init__(out self, n: Int):
        print("made", n)
        self.n = n


def first() -> Counted:
    return Counted(1)


def words() -> List[String]:
    return [String("a")]


comptime Count = _Global["count", first]
comptime Words = _Global["words", words]


def main() raises:
    print(_get_global_or_null("count").__bool__())  # expect: False
    Count.get_or_create_ptr()[].n += 10
    # expect: made 1
    Words.get_or_create_ptr()[].append("b")
    print(Count.get_or_create_ptr()[].n, Words.get_or_create_ptr()[])  # expect: 11 [a, b]
    print(_get_global_or_null("count").__bool__(), _get_global_or_null("coun").__bool__())
    # expect: True False
    var program = OwnedDLHandle()
    print(program.call["abs", Int32](Int32(-2)), program.check_symbol("no_such_symbol"))
    # expect: 2 False
    print(_external_call_const["labs", Int](Int(-3)))  # expect: 3
    print(SignalCodes.INT, SignalCodes.KILL, close(dup(Int32(1))))  # expect: 2 9 0
    var numbers: Array[Int, 3] = [1, 2, 3]

    def told(var n: Int):
        print("end", n)

    numbers^.deinit_with(told)
    # expect: end 1
    # expect: end 2
    # expect: end 3
