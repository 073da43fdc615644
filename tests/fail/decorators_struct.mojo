# Each decorator before a struct.
@always_inline  # error: '@always_inline' is no decorator here
struct n0:
    pass
@no_inline  # error: '@no_inline' is no decorator here
struct n1:
    pass
@staticmethod  # error: '@staticmethod' is no decorator here
struct n2:
    pass
@fieldwise_init
struct n3:
    pass
@implicit  # error: '@implicit' is no decorator here
struct n4:
    pass
@align(8)
struct n5:
    pass
@export  # error: '@export' is no decorator here
struct n6:
    pass
@extern("abs")  # error: '@extern' is no decorator here
struct n7:
    pass
@deprecated("m")
struct n8:
    pass
@unavailable("m")  # error: '@unavailable' is no decorator here
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
@__parameter  # error: '@__parameter' is no decorator here
struct n13:
    pass
@parameter  # error: '@parameter' is no decorator here
struct n14:
    pass
@__copy_capture(x)  # error: '@__copy_capture' is no decorator here
struct n15:
    pass
@__allow_legacy_any_origin_fields  # error: '@__allow_legacy_any_origin_fields' is no decorator here
struct n16:
    pass
@__nonmaterializable(Int)
struct n17:
    pass
@__unsafe_disable_nested_origin_exclusivity  # error: '@__unsafe_disable_nested_origin_exclusivity' is no decorator here
struct n18:
    pass
@compiler.register("x")  # error: '@compiler' is no decorator here
struct n19:
    pass
@lldb_formatter_wrapping_type  # error: '@lldb_formatter_wrapping_type' is no decorator here
struct n20:
    pass
@__llvm_metadata  # error: '@__llvm_metadata' is no decorator here
struct n21:
    pass
@__name("q")  # error: '@__name' is no decorator here
struct n22:
    pass
@__llvm_arg_metadata  # error: '@__llvm_arg_metadata' is no decorator here
struct n23:
    pass
def main(): pass
