# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Filling the fields of a text."""


struct _Fields[origin: ImmOrigin]:
    """Walks a text with fields piece by piece. A piece is some text, and maybe an argument behind
    it."""

    var text: StringSpan[Self.origin]
    var begin: Int
    """Where the text of the piece begins."""
    var end: Int
    """Where it ends."""
    var which: Int
    """The number of the argument behind it, -1 when there is none."""
    var as_repr: Bool
    """Whether the argument is written as repr does."""
    var _rest: Int
    var _next_arg: Int
    var _manual: Bool
    var _mixed: Bool

    def __init__(out self, text: StringSpan[Self.origin]):
        self.text = text
        self.begin = 0
        self.end = 0
        self.which = -1
        self.as_repr = False
        self._rest = 0
        self._next_arg = 0
        self._manual = False
        self._mixed = False

    def next(mut self, count: Int) raises -> Bool:
        """Goes to the next piece, of which count arguments are there for all; False at the end.
        Raises what is wrong with a field."""
        var n: Int = self.text._len
        var i: Int = self._rest
        if i >= n:
            if self._mixed:
                raise Error("Cannot both use manual and automatic indexing")
            return False
        self.begin = i
        self.which = -1
        while i < n and self.text._byte(i) != 123 and self.text._byte(i) != 125:
            i += 1
        self.end = i
        self._rest = i
        if i == n:
            return True
        var b: UInt8 = self.text._byte(i)
        if i + 1 < n and self.text._byte(i + 1) == b:
            # of two braces one is text
            self.end = i + 1
            self._rest = i + 2
            return True
        if b == 125:
            raise Error("there is a single curly } left unclosed or unescaped")
        var j: Int = i + 1
        while j < n and self.text._byte(j) != 125 and self.text._byte(j) != 123:
            j += 1
        if j >= n or self.text._byte(j) == 123:
            raise Error("there is a single curly { left unclosed or unescaped")
        self._rest = j + 1
        self._find(self.text._sub(i + 1, j), count)
        return True

    def _find(mut self, var field: StringSpan[Self.origin], count: Int) raises:
        # which argument a field means
        self.as_repr = False
        var bang: Int = field.find("!")
        if bang >= 0:
            var flag = field._sub(bang + 1, field._len)
            if flag._len == 0:
                raise Error("Empty conversion flag.")
            if flag != "r" and flag != "s":
                raise Error('Conversion flag "', flag, '" not recognized.')
            self.as_repr = flag == "r"
            field = field._sub(0, bang)
        # that both ways of counting are mixed is said last
        if field._len == 0:
            self._mixed |= self._manual
            self.which = self._next_arg
            self._next_arg += 1
            if self.which >= count:
                raise Error("Automatic indexing require more args in *args")
        else:
            self.which = _field_number(field)
            self._manual = True
            self._mixed |= self._next_arg > 0
            if self.which < 0 or self.which >= count:
                if self._mixed:
                    raise Error("Cannot both use manual and automatic indexing")
                raise Error("Index ", self.which, " not in *args")


def _field_number(field: StringSpan) raises -> Int:
    try:
        return atol(field)
    except:
        raise Error("Index ", field, " not in kwargs")


def format_pack[*Ts: Writable](text: StringSpan, args: VariadicPack[*Ts]) raises -> String:
    """The text with {}, {0}, {!r} and the like replaced by arguments."""
    var out = String(capacity_bytes=text._len)
    write_fields(out, text, args)
    return out^


def write_fields[
    *Ts: Writable
](mut writer: Some[Writer], text: StringSpan, args: VariadicPack[*Ts]) raises:
    """Writes the text with {}, {0}, {!r} and the like replaced by arguments."""
    var fields = _Fields(text)
    while fields.next(args.__len__()):
        if fields.end > fields.begin:
            writer.write_string(text._sub(fields.begin, fields.end))
        comptime for k in range(__op_pack_size[*Ts]()):
            if fields.which == k:
                if fields.as_repr:
                    args[k].write_repr_to(writer)
                else:
                    args[k].write_to(writer)


def flaw_of_fields(text: StringSpan, count: Int) -> String:
    """What is wrong with the fields of a text for which count arguments are there; empty when
    nothing is."""
    try:
        var fields = _Fields(text)
        while fields.next(count):
            pass
        return String()
    except e:
        return String(e)


struct _FormatUtils:
    """Filling the fields of a text, as functions."""

    @staticmethod
    def format[*Ts: Writable](format: StringSpan, *args: *Ts) raises -> String:
        """The text with its fields replaced by the arguments. Raises what is wrong with a field."""
        return format_pack(format, args)

    @staticmethod
    def format_to_runtime[
        *Ts: Writable
    ](mut writer: Some[Writer], format: StringSpan, *args: *Ts) raises:
        """Writes the text with its fields replaced by the arguments. Raises what is wrong with a
        field, with what stands before it written."""
        write_fields(writer, format, args)

    @staticmethod
    def format_to_comptime[
        format: StaticString, *Ts: Writable
    ](mut writer: Some[Writer], *args: *Ts):
        """Writes a text that is known at compile time with its fields replaced by the arguments; it
        is an error of the program when a field is wrong.

        Parameters:
            format: The text.
            Ts: The types of the arguments.
        """
        comptime flaw = flaw_of_fields(format, __op_pack_size[*Ts]())
        comptime assert flaw == "", flaw
        try:
            write_fields(writer, format, args)
        except:
            pass
