# Each decorator before a method.
struct S:
    var x: Int
    def __init__(out self): self.x = 1
    @always_inline
    def n0(self): pass
    @no_inline
    def n1(self): pass
    @fieldwise_init  # error: '@fieldwise_init' is no decorator here
    def n3(self): pass
    @implicit  # error: '@implicit' is for '__init__' only
    def n4(self): pass
    @align(8)  # error: '@align' is no decorator here
    def n5(self): pass
    @export
    def n6(self): pass
    @extern("abs")  # error: '@extern' is for functions, not for methods
    def n7(self): pass
    @deprecated("m")
    def n8(self): pass
    @unavailable("m")
    def n9(self): pass  # error: an '@unavailable' function is never called; its body is '...'
    @explicit_destroy("m")  # error: '@explicit_destroy' is no decorator here
    def n10(self): pass
    @doc_hidden
    def n11(self): pass
    @stable(since="1.0")
    def n12(self): pass
    @__parameter
    def n13(self): pass
    @parameter  # warning: '@parameter' is deprecated
    def n14(self): pass
    @__copy_capture(x)  # error: '@__copy_capture' names variables of a function around this one; there is none
    def n15(self): pass
    @__allow_legacy_any_origin_fields  # error: '@__allow_legacy_any_origin_fields' is no decorator here
    def n16(self): pass
    @__nonmaterializable(Int)  # error: '@__nonmaterializable' is no decorator here
    def n17(self): pass
    @__unsafe_disable_nested_origin_exclusivity  # error: '@__unsafe_disable_nested_origin_exclusivity' is no decorator here
    def n18(self): pass
    @compiler.register("x")  # error: '@compiler' is no decorator here
    def n19(self): pass
    @lldb_formatter_wrapping_type  # error: '@lldb_formatter_wrapping_type' is no decorator here
    def n20(self): pass
    @__llvm_metadata  # error: '@__llvm_metadata' takes arguments
    def n21(self): pass
    @__name("q")
    def n22(self): pass
    @__llvm_arg_metadata  # error: '@__llvm_arg_metadata' takes arguments
    def n23(self): pass
def main(): pass
