# Functions of libraries opened while the program runs.
from std.ffi import OwnedDLHandle, RTLD, DEFAULT_RTLD
def main() raises:
    var lib = OwnedDLHandle("libm.so.6", RTLD.NOW)
    print(Bool(lib), lib.check_symbol("cos"), lib.check_symbol("nope_q"))
    var f = lib.get_function[Float64]("sqrt")
    print(f(Float64(16.0)))
    print(lib.call["cos", Float64](Float64(0)))
    var b = lib.borrow()
    print(Bool(b), b.check_symbol("sin"), b.call["pow", Float64](Float64(2), Float64(10)))
    var p = lib.get_symbol[NoneType]("nope_q")
    print(Bool(p))
    var q = lib.get_symbol[UInt8]("cos")
    print(Bool(q))
    var own = OwnedDLHandle()
    print(Bool(own))
    print(DEFAULT_RTLD, RTLD.LAZY, RTLD.GLOBAL)
    try:
        _ = OwnedDLHandle("/no/such")
    except e:
        print(e)
    # expect: True True False
    # expect: 4.0
    # expect: 1.0
    # expect: True True 1024.0
    # expect: False
    # expect: True
    # expect: True
    # expect: 258 1 256
    # expect: dlopen failed: /no/such: cannot open shared object file: No such file or directory
