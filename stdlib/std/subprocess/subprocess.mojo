# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Other programs."""


def run(cmd: String) raises -> String:
    """The output of a command of the shell, without white space at its end."""
    var text = cmd
    external_call["mj_flush", NoneType]()
    var n: Int = 0
    var p = external_call["mj_command_output", Pointer[UInt8, MutUntrackedOrigin]](
        text.as_c_string_span()._ptr, __op_addressof[Pointer[Int, MutUntrackedOrigin]](n)
    )
    if not p:
        raise Error("Unable to execute the command '", cmd, "'")
    var out = String(StringSpan[ImmUntrackedOrigin](unsafe_ptr=p, length=n))
    external_call["mj_free", NoneType](p)
    return String(out.rstrip())
