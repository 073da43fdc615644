# Each decorator before a comptime declaration.
@always_inline  # error: '@always_inline' is no decorator here
comptime n0 = 3
@no_inline  # error: '@no_inline' is no decorator here
comptime n1 = 3
@staticmethod  # error: '@staticmethod' is no decorator here
comptime n2 = 3
@fieldwise_init  # error: '@fieldwise_init' is no decorator here
comptime n3 = 3
@implicit  # error: '@implicit' is no decorator here
comptime n4 = 3
@align(8)  # error: '@align' is no decorator here
comptime n5 = 3
@export  # error: '@export' is no decorator here
comptime n6 = 3
@extern("abs")  # error: '@extern' is no decorator here
comptime n7 = 3
@deprecated("m")
comptime n8 = 3
@unavailable("m")  # error: '@unavailable' is no decorator here
comptime n9 = 3
@explicit_destroy("m")  # error: '@explicit_destroy' is no decorator here
comptime n10 = 3
@doc_hidden
comptime n11 = 3
@stable(since="1.0")
comptime n12 = 3
@__parameter  # error: '@__parameter' is no decorator here
comptime n13 = 3
@parameter  # error: '@parameter' is no decorator here
comptime n14 = 3
@__copy_capture(x)  # error: '@__copy_capture' is no decorator here
comptime n15 = 3
@__allow_legacy_any_origin_fields  # error: '@__allow_legacy_any_origin_fields' is no decorator here
comptime n16 = 3
@__nonmaterializable(Int)  # error: '@__nonmaterializable' is no decorator here
comptime n17 = 3
@__unsafe_disable_nested_origin_exclusivity  # error: '@__unsafe_disable_nested_origin_exclusivity' is no decorator here
comptime n18 = 3
@compiler.register("x")  # error: '@compiler' is no decorator here
comptime n19 = 3
@lldb_formatter_wrapping_type  # error: '@lldb_formatter_wrapping_type' is no decorator here
comptime n20 = 3
@__llvm_metadata  # error: '@__llvm_metadata' is no decorator here
comptime n21 = 3
@__name("q")  # error: '@__name' is no decorator here
comptime n22 = 3
@__llvm_arg_metadata  # error: '@__llvm_arg_metadata' is no decorator here
comptime n23 = 3
def main(): pass
