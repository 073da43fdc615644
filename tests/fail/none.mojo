# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# The type of None has no methods and no traits; NoneType is another.


def g(x: Int):
    pass


def n(x: Int) -> NoneType:
    return None


def takes(x: None):
    pass


def generic[T: Writable](x: T):
    pass


struct Other:
    @implicit
    def __init__(out self, x: NoneType):
        pass


def give() -> None:
    return NoneType()  # error: cannot implicitly convert 'NoneType' value to 'None' in return value


def write():
    print(None)  # error: invalid call to 'print': argument type 'None' does not conform to what 'Ts' asks
    print(g(1))  # error: invalid call to 'print': argument type 'None' does not conform to what 'Ts' asks
    _ = String(None)  # error: no matching function in initialization of 'String'
    generic(None)  # error: invalid call to 'generic': argument type 'None' does not conform to trait 'Writable'
    print(t"{g(1)}")  # error: invalid call to 'TString': argument type 'None' does not conform to what 'Ts' asks


def convert():
    takes(NoneType())  # error: invalid call to 'takes': value passed to 'x' cannot be converted from 'NoneType' to 'None'
    var x: None = n(1)  # error: cannot implicitly convert 'NoneType' value to 'None'
    var o: Other = None  # error: cannot implicitly convert 'None' value to 'Other'
    var t = None
    t = NoneType()  # error: cannot implicitly convert 'NoneType' value to 'None'


def truth():
    _ = Bool(NoneType())  # error: no matching function in initialization of 'Bool'


def brackets():
    var l = List[None]()  # error: parameter 'T' takes a type


def members() raises:
    None.write_to()  # error: 'None' value has no attribute 'write_to'
    if None:  # error: 'None' does not implement the '__bool__' method
        pass


def main():
    pass
