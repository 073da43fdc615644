# Each decorator before a trait.
@always_inline  # error: use of unknown declaration 'always_inline'
trait n0:
    pass
@no_inline  # error: use of unknown declaration 'no_inline'
trait n1:
    pass
@staticmethod  # error: use of unknown declaration 'staticmethod'
trait n2:
    pass
@fieldwise_init  # error: use of unknown declaration 'fieldwise_init'
trait n3:
    pass
@implicit  # error: use of unknown declaration 'implicit'
trait n4:
    pass
@align(8)  # error: use of unknown declaration 'align'
trait n5:
    pass
@export  # error: use of unknown declaration 'export'
trait n6:
    pass
@extern("abs")  # error: use of unknown declaration 'extern'
trait n7:
    pass
@deprecated("m")
trait n8:
    pass
@unavailable("m")  # error: use of unknown declaration 'unavailable'
trait n9:
    pass
@explicit_destroy("m")
trait n10:
    pass
@doc_hidden  # error: use of unknown declaration 'doc_hidden'
trait n11:
    pass
@stable(since="1.0")
trait n12:
    pass
@__parameter  # error: use of unknown declaration '__parameter'
trait n13:
    pass
@parameter  # error: use of unknown declaration 'parameter'
trait n14:
    pass
@__copy_capture(x)  # error: use of unknown declaration '__copy_capture'
trait n15:
    pass
@__allow_legacy_any_origin_fields  # error: use of unknown declaration '__allow_legacy_any_origin_fields'
trait n16:
    pass
@__nonmaterializable(Int)  # error: use of unknown declaration '__nonmaterializable'
trait n17:
    pass
@__unsafe_disable_nested_origin_exclusivity  # error: use of unknown declaration '__unsafe_disable_nested_origin_exclusivity'
trait n18:
    pass
@compiler.register("x")  # error: use of unknown declaration 'compiler'
trait n19:
    pass
@lldb_formatter_wrapping_type  # error: use of unknown declaration 'lldb_formatter_wrapping_type'
trait n20:
    pass
@__llvm_metadata  # error: use of unknown declaration '__llvm_metadata'
trait n21:
    pass
@__name("q")  # error: use of unknown declaration '__name'
trait n22:
    pass
@__llvm_arg_metadata  # error: use of unknown declaration '__llvm_arg_metadata'
trait n23:
    pass
def main(): pass
