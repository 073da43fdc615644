# What cannot go on while a value is computed: the error says what happened.
from std.memory.alloc import unsafe_alloc
from std.os import abort

def aborts(n: Int) -> Int:
    if n > 3:
        abort("n is too big")
    return n

def past_bounds(n: Int) -> Int:
    var l = [1, 2, 3]
    return l[n]

def of_nothing() -> Int:
    return Optional[Int]().value()

def past_text(n: Int) -> String:
    var s = String("abc")
    return String(s[byte=n])

def freed() -> Int:
    var p = unsafe_alloc[Int](2)
    p[unsafe_offset=0] = 5
    p.unsafe_free()
    return p[unsafe_offset=0]

def twice_freed() -> Int:
    var p = unsafe_alloc[Int](2)
    p.unsafe_free()
    p.unsafe_free()
    return 1

def past_end() -> Int:
    var p = unsafe_alloc[Int](2)
    p[unsafe_offset=2] = 5
    var r = p[unsafe_offset=2]
    p.unsafe_free()
    return r

def foreign() -> Int:
    var p = Pointer[Int, MutAnyOrigin](unsafe_from_address=4096)
    return p[]

def raises_always(n: Int) raises -> Int:
    if n > 3:
        raise Error("bad n")
    return n

def main() raises:
    comptime a = aborts(5)  # error: the program aborts: n is too big
    comptime b = past_bounds(5)  # error: index 5 is out of bounds
    comptime c = of_nothing()  # error: the program aborts: `Optional.value()` called on empty `Optional`
    comptime d = past_text(7)  # error: index 7 is out of bounds, valid range is 0 to 2
    comptime e = freed()  # error: memory that was given back already is used
    comptime f = twice_freed()  # error: memory is given back that was not allocated, or twice
    comptime g = past_end()  # error: a pointer leads past the end of its block
    comptime h = foreign()  # error: memory is used that the computation did not get
    comptime i = raises_always(5)  # error: this may raise, and while compiling nobody is there to handle it
