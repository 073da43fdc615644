# Each decorator before a method.
struct S:
    var x: Int
    def __init__(out self): self.x = 1
    @always_inline
    def n0(self): pass
    @no_inline
    def n1(self): pass
    @fieldwise_init  # error: use of unknown declaration 'fieldwise_init'
    def n3(self): pass
    @implicit  # error: '@implicit' is for '__init__' only
    def n4(self): pass
    @align(8)  # error: use of unknown declaration 'align'
    def n5(self): pass
    @export
    def n6(self): pass
    @extern("abs")  # error: '@extern' is for functions, not for methods
    def n7(self): pass
    @deprecated("m")
    def n8(self): pass
    @unavailable("m")
    def n9(self): pass  # error: an '@unavailable' function is never called; its body is '...'
    @explicit_destroy("m")  # error: use of unknown declaration 'explicit_destroy'
    def n10(self): pass
    @doc_hidden
    def n11(self): pass
    @stable(since="1.0")
    def n12(self): pass
    @__parameter
    def n13(self): pass
    @parameter
    def n14(self): pass
    @__copy_capture(x)  # error: '@__copy_capture' names variables of a function around this one; there is none
    def n15(self): pass
    @__allow_legacy_any_origin_fields  # error: use of unknown declaration '__allow_legacy_any_origin_fields'
    def n16(self): pass
    @__nonmaterializable(Int)  # error: use of unknown declaration '__nonmaterializable'
    def n17(self): pass
    @__unsafe_disable_nested_origin_exclusivity  # error: use of unknown declaration '__unsafe_disable_nested_origin_exclusivity'
    def n18(self): pass
    @compiler.register("x")  # error: use of unknown declaration 'compiler'
    def n19(self): pass
    @lldb_formatter_wrapping_type  # error: use of unknown declaration 'lldb_formatter_wrapping_type'
    def n20(self): pass
    @__llvm_metadata  # error: '@__llvm_metadata' takes arguments
    def n21(self): pass
    @__name("q")
    def n22(self): pass
    @__llvm_arg_metadata  # error: '@__llvm_arg_metadata' takes arguments
    def n23(self): pass
def main(): pass
