# Each decorator before a comptime declaration.
@always_inline  # error: use of unknown declaration 'always_inline'
comptime n0 = 3
@no_inline  # error: use of unknown declaration 'no_inline'
comptime n1 = 3
@staticmethod  # error: use of unknown declaration 'staticmethod'
comptime n2 = 3
@fieldwise_init  # error: use of unknown declaration 'fieldwise_init'
comptime n3 = 3
@implicit  # error: use of unknown declaration 'implicit'
comptime n4 = 3
@align(8)  # error: use of unknown declaration 'align'
comptime n5 = 3
@export  # error: use of unknown declaration 'export'
comptime n6 = 3
@extern("abs")  # error: use of unknown declaration 'extern'
comptime n7 = 3
@deprecated("m")
comptime n8 = 3
@unavailable("m")  # error: use of unknown declaration 'unavailable'
comptime n9 = 3
@explicit_destroy("m")  # error: use of unknown declaration 'explicit_destroy'
comptime n10 = 3
@doc_hidden
comptime n11 = 3
@stable(since="1.0")
comptime n12 = 3
@__parameter  # error: use of unknown declaration '__parameter'
comptime n13 = 3
@parameter  # error: use of unknown declaration 'parameter'
comptime n14 = 3
@__copy_capture(x)  # error: use of unknown declaration '__copy_capture'
comptime n15 = 3
@__allow_legacy_any_origin_fields  # error: use of unknown declaration '__allow_legacy_any_origin_fields'
comptime n16 = 3
@__nonmaterializable(Int)  # error: use of unknown declaration '__nonmaterializable'
comptime n17 = 3
@__unsafe_disable_nested_origin_exclusivity  # error: use of unknown declaration '__unsafe_disable_nested_origin_exclusivity'
comptime n18 = 3
@compiler.register("x")  # error: use of unknown declaration 'compiler'
comptime n19 = 3
@lldb_formatter_wrapping_type  # error: use of unknown declaration 'lldb_formatter_wrapping_type'
comptime n20 = 3
@__llvm_metadata  # error: use of unknown declaration '__llvm_metadata'
comptime n21 = 3
@__name("q")  # error: use of unknown declaration '__name'
comptime n22 = 3
@__llvm_arg_metadata  # error: use of unknown declaration '__llvm_arg_metadata'
comptime n23 = 3
def main(): pass
