# Each decorator before a nested function.
def main():
    var x = 1
    @always_inline
    def n0(): pass
    @no_inline
    def n1(): pass
    @staticmethod  # error: only methods of structs are static
    def n2(): pass
    @fieldwise_init  # error: '@fieldwise_init' is no decorator here
    def n3(): pass
    @implicit  # error: '@implicit' is for '__init__' only
    def n4(): pass
    @align(8)  # error: '@align' is no decorator here
    def n5(): pass
    @export
    def n6(): pass
    @extern("abs")  # error: '@extern' asks for 'abi("C")' after the arguments
    def n7(): pass  # error: an '@extern' function is made elsewhere; its body is '...'
    @deprecated("m")
    def n8(): pass
    @unavailable("m")
    def n9(): pass  # error: an '@unavailable' function is never called; its body is '...'
    @explicit_destroy("m")  # error: '@explicit_destroy' is no decorator here
    def n10(): pass
    @doc_hidden
    def n11(): pass
    @stable(since="1.0")
    def n12(): pass
    @__parameter
    def n13(): pass
    @parameter  # warning: '@parameter' is deprecated
    def n14(): pass
    @__copy_capture(x)
    def n15(): pass
    @__allow_legacy_any_origin_fields  # error: '@__allow_legacy_any_origin_fields' is no decorator here
    def n16(): pass
    @__nonmaterializable(Int)  # error: '@__nonmaterializable' is no decorator here
    def n17(): pass
    @__unsafe_disable_nested_origin_exclusivity  # error: '@__unsafe_disable_nested_origin_exclusivity' is no decorator here
    def n18(): pass
    @compiler.register("x")  # error: '@compiler' is no decorator here
    def n19(): pass
    @lldb_formatter_wrapping_type  # error: '@lldb_formatter_wrapping_type' is no decorator here
    def n20(): pass
    @__llvm_metadata  # error: '@__llvm_metadata' takes arguments
    def n21(): pass
    @__name("q")
    def n22(): pass
    @__llvm_arg_metadata  # error: '@__llvm_arg_metadata' takes arguments
    def n23(): pass
