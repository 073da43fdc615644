# Each decorator before a struct.
@always_inline  # error: use of unknown declaration 'always_inline'
struct n0:
    pass
@no_inline  # error: use of unknown declaration 'no_inline'
struct n1:
    pass
@staticmethod  # error: use of unknown declaration 'staticmethod'
struct n2:
    pass
@fieldwise_init
struct n3:
    pass
@implicit  # error: use of unknown declaration 'implicit'
struct n4:
    pass
@align(8)
struct n5:
    pass
@export  # error: use of unknown declaration 'export'
struct n6:
    pass
@extern("abs")  # error: use of unknown declaration 'extern'
struct n7:
    pass
@deprecated("m")
struct n8:
    pass
@unavailable("m")  # error: use of unknown declaration 'unavailable'
struct n9:
    pass
@explicit_destroy("m")  # error: '@explicit_destroy' is for a struct that cannot end by itself; conform to 'not Deinitable'
struct n10:
    pass
@doc_hidden
struct n11:
    pass
@stable(since="1.0")
struct n12:
    pass
@__parameter  # error: use of unknown declaration '__parameter'
struct n13:
    pass
@parameter  # error: use of unknown declaration 'parameter'
struct n14:
    pass
@__copy_capture(x)  # error: use of unknown declaration '__copy_capture'
struct n15:
    pass
@__allow_legacy_any_origin_fields  # error: use of unknown declaration '__allow_legacy_any_origin_fields'
struct n16:
    pass
@__nonmaterializable(Int)
struct n17:
    pass
@__unsafe_disable_nested_origin_exclusivity  # error: use of unknown declaration '__unsafe_disable_nested_origin_exclusivity'
struct n18:
    pass
@compiler.register("x")  # error: use of unknown declaration 'compiler'
struct n19:
    pass
@lldb_formatter_wrapping_type  # error: use of unknown declaration 'lldb_formatter_wrapping_type'
struct n20:
    pass
@__llvm_metadata  # error: use of unknown declaration '__llvm_metadata'
struct n21:
    pass
@__name("q")  # error: use of unknown declaration '__name'
struct n22:
    pass
@__llvm_arg_metadata  # error: use of unknown declaration '__llvm_arg_metadata'
struct n23:
    pass
def main(): pass
