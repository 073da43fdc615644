# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Filling the fields of a text."""


def format_pack[*Ts: Writable](text: StringSpan, args: VariadicPack[*Ts]) raises -> String:
    """The text with {}, {0}, {!r} and the like replaced by arguments."""
    var out = String(capacity_bytes=text._len)
    var next_arg: Int = 0
    var manual: Bool = False
    var begin: Int = 0
    var i: Int = 0
    while i < text._len:
        var b: UInt8 = text._byte(i)
        if b != 123 and b != 125:
            i += 1
            continue
        out.write_string(text._sub(begin, i))
        if i + 1 < text._len and text._byte(i + 1) == b:
            out.append_byte(b)
            i += 2
            begin = i
            continue
        if b == 125:
            raise Error("there is a single curly } left unclosed or unescaped")
        var j: Int = i + 1
        while j < text._len and text._byte(j) != 125 and text._byte(j) != 123:
            j += 1
        if j >= text._len or text._byte(j) == 123:
            raise Error("there is a single curly { left unclosed or unescaped")
        var field = text._sub(i + 1, j)
        var as_repr: Bool = False
        var bang: Int = field.find("!")
        if bang >= 0:
            var flag = field._sub(bang + 1, field._len)
            if flag != "r" and flag != "s":
                raise Error('Conversion flag "', flag, '" not recognized.')
            as_repr = flag == "r"
            field = field._sub(0, bang)
        var which: Int = next_arg
        if field._len == 0:
            if manual:
                raise Error("Cannot both use manual and automatic indexing")
            next_arg += 1
            if which >= args.__len__():
                raise Error("Automatic indexing require more args in *args")
        else:
            if next_arg > 0:
                raise Error("Cannot both use manual and automatic indexing")
            manual = True
            which = _field_number(field)
            if which < 0 or which >= args.__len__():
                raise Error("Index ", which, " not in *args")
        comptime for k in range(__op_pack_size[*Ts]()):
            if which == k:
                if as_repr:
                    args[k].write_repr_to(out)
                else:
                    args[k].write_to(out)
        i = j + 1
        begin = i
    out.write_string(text._sub(begin, text._len))
    return out^


def _field_number(field: StringSpan) raises -> Int:
    try:
        return atol(field)
    except:
        raise Error("Index ", field, " not in kwargs")
