# Each decorator before a trait.
@always_inline  # error: '@always_inline' is no decorator here
trait n0:
    pass
@no_inline  # error: '@no_inline' is no decorator here
trait n1:
    pass
@staticmethod  # error: '@staticmethod' is no decorator here
trait n2:
    pass
@fieldwise_init  # error: '@fieldwise_init' is no decorator here
trait n3:
    pass
@implicit  # error: '@implicit' is no decorator here
trait n4:
    pass
@align(8)  # error: '@align' is no decorator here
trait n5:
    pass
@export  # error: '@export' is no decorator here
trait n6:
    pass
@extern("abs")  # error: '@extern' is no decorator here
trait n7:
    pass
@deprecated("m")
trait n8:
    pass
@unavailable("m")  # error: '@unavailable' is no decorator here
trait n9:
    pass
@explicit_destroy("m")
trait n10:
    pass
@doc_hidden  # error: '@doc_hidden' is no decorator here
trait n11:
    pass
@stable(since="1.0")
trait n12:
    pass
@__parameter  # error: '@__parameter' is no decorator here
trait n13:
    pass
@parameter  # error: '@parameter' is no decorator here
trait n14:
    pass
@__copy_capture(x)  # error: '@__copy_capture' is no decorator here
trait n15:
    pass
@__allow_legacy_any_origin_fields  # error: '@__allow_legacy_any_origin_fields' is no decorator here
trait n16:
    pass
@__nonmaterializable(Int)  # error: '@__nonmaterializable' is no decorator here
trait n17:
    pass
@__unsafe_disable_nested_origin_exclusivity  # error: '@__unsafe_disable_nested_origin_exclusivity' is no decorator here
trait n18:
    pass
@compiler.register("x")  # error: '@compiler' is no decorator here
trait n19:
    pass
@lldb_formatter_wrapping_type  # error: '@lldb_formatter_wrapping_type' is no decorator here
trait n20:
    pass
@__llvm_metadata  # error: '@__llvm_metadata' is no decorator here
trait n21:
    pass
@__name("q")  # error: '@__name' is no decorator here
trait n22:
    pass
@__llvm_arg_metadata  # error: '@__llvm_arg_metadata' is no decorator here
trait n23:
    pass
def main(): pass
