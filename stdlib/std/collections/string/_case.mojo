# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Upper and lower case.

Rows of the simple tables: 4 digits of the first code point, 2 of the length less one, 1 of the
stride, 4 of the distance to the other case plus 2^23. Rows of the table of longer results: 4
digits of the code point, 2 zeros, three times 4 digits of a result, 0 for none.
"""

from std.collections.string._table import find_range, table_digit, table_number
from std.collections.string._unicode import codepoint_width, decode, encode


def _map_simple(table: StaticString, cp: UInt32) -> UInt32:
    var at: Int = find_range(table, 11, cp)
    if at < 0:
        return cp
    if (Int(cp) - table_number(table, at, 4)) % table_digit(table, at + 6) != 0:
        return cp
    return UInt32(Int(cp) + table_number(table, at + 7, 4) - 8388608)


def _append_codepoint(mut out: String, cp: UInt32):
    out.append(Codepoint(unsafe_unchecked_codepoint=cp))


def to_upper(text: StringSpan) -> String:
    """The text in upper case."""
    var out = String(capacity_bytes=text._len)
    var i: Int = 0
    while i < text._len:
        var b: UInt8 = text._byte(i)
        if b < 0x80:
            out._unsafe_append_byte(b - 32 if b >= 97 and b <= 122 else b)
            i += 1
        else:
            var w: Int = codepoint_width(b)
            var cp: UInt32 = decode(__op_offset(text._ptr, i), w)
            var at: Int = find_range(_UPPER_LONG, 18, cp)
            if at >= 0:
                for k in range(3):
                    var part: Int = table_number(_UPPER_LONG, at + 6 + 4 * k, 4)
                    if part != 0:
                        _append_codepoint(out, UInt32(part))
            else:
                _append_codepoint(out, _map_simple(_UPPER, cp))
            i += w
    return out^


def to_lower(text: StringSpan) -> String:
    """The text in lower case."""
    var out = String(capacity_bytes=text._len)
    var i: Int = 0
    while i < text._len:
        var b: UInt8 = text._byte(i)
        if b < 0x80:
            out._unsafe_append_byte(b + 32 if b >= 65 and b <= 90 else b)
            i += 1
        else:
            var w: Int = codepoint_width(b)
            var cp: UInt32 = decode(__op_offset(text._ptr, i), w)
            if cp == 0x130:
                out._unsafe_append_byte(105)
            else:
                _append_codepoint(out, _map_simple(_LOWER, cp))
            i += w
    return out^


def uppercase_of(cp: UInt32) -> Tuple[Int, Array[UInt32, 3]]:
    """How many code points the upper case of one has, and which; 0 where it has no other."""
    var out = Array[UInt32, 3](fill=UInt32(0))
    var n: Int = 0
    var at: Int = find_range(_UPPER_LONG, 18, cp)
    if at >= 0:
        for k in range(3):
            out[k] = UInt32(table_number(_UPPER_LONG, at + 6 + 4 * k, 4))
            if out[k] != 0:
                n += 1
    elif cp >= 97 and cp <= 122:
        out[0] = cp - 32
        n = 1
    elif cp >= 0x80 and _map_simple(_UPPER, cp) != cp:
        out[0] = _map_simple(_UPPER, cp)
        n = 1
    return (n, out^)


def lowercase_of(cp: UInt32) -> UInt32:
    """The lower case of a code point; itself where it has no other."""
    if cp < 0x80:
        return cp + 32 if cp >= 65 and cp <= 90 else cp
    return UInt32(105) if cp == 0x130 else _map_simple(_LOWER, cp)


def is_cased(text: StringSpan, upper: Bool) -> Bool:
    """Whether there are cased letters, and all are upper or all are lower case."""
    var found: Bool = False
    var i: Int = 0
    while i < text._len:
        var w: Int = codepoint_width(text._byte(i))
        var cp: UInt32 = decode(__op_offset(text._ptr, i), w)
        var is_lower: Bool = cp >= 97 and cp <= 122
        var is_upper: Bool = cp >= 65 and cp <= 90
        if cp >= 0x80:
            is_lower = _map_simple(_UPPER, cp) != cp or find_range(_UPPER_LONG, 18, cp) >= 0
            is_upper = lowercase_of(cp) != cp
        # a titlecase letter has both other cases, and counts as both
        if is_lower != is_upper and is_lower == upper:
            return False
        if is_lower or is_upper:
            found = True
        i += w
    return found


comptime _UPPER: StaticString = (
    "002f001P0;W003P0F1OppP003i061OppP003p001P01j00410_2Oppp004b001OpmH004d042Oppp004k0>2"
    "Oppp005;0]2Oppp005k042Oppp005p001OplD0060001P0330063022Oppp0068001Oppp006<001Oppp006"
    "B001Oppp006E001P01Q006I001Oppp006J001P02S006N001P022006Q042Oppp006X001Oppp006^001Opp"
    "p006a001Oppp006e022Oppp006j001Oppp006n001Oppp006p001P00i0075001Oppp0076001Oppo007800"
    "1Oppp0079001Oppo007;001Oppp007<001Oppo007>0>2Oppp007M001Opob007O0@2Oppp007c001Oppp00"
    "7d001Oppo007f001Oppp007j0V2Oppp008S0@2Oppp008m001Oppp008p011P2Xp0092001Oppp0097082Op"
    "pp009@001P2XO009A001P2XL009B001P2XN009C001Opm_009D001Opmc009F011Opmd009I001Opmg009K0"
    "01Opmf009L001P:E?009P001Opmd009Q001P:E;009S001Opmb009U001P:DX009V001P:E4009X001Opm`0"
    "09Y001Opm^009Z001P:E4009[001P2Wh009]001P:E1009`001Opm^009b001P2Wn009c001Opm[009f001O"
    "pmZ009n001P2WW00:0001OpmV00:2001P:E300:3001OpmV00:7001P:DZ00:8001OpmV00:9001Opol00::"
    "011OpmW00:<001Opoj00:B001OpmU00:M001P:DE00:N001P:DB00=5001P01D00=b022Oppp00=h001Oppp"
    "00=l021P02200>]001OppJ00>^021OppK00>b0@1OppP00?2001OppQ00?3081OppP00?<001Opp000?=011"
    "Opp100?@001Opp200?A001Opp700?E001OppA00?F001Opp:00?G001Oppi00?I0F2Oppp00?a001OpoZ00?"
    "b001Opoa00?c001P00700?d001Opo<00?f001OpoP00?i001Oppp00?l001Oppp00@a0O1OppP00A@0?1Opo"
    "a00AQ0P2Oppp00B;0e2Oppp00C20<2Oppp00C?001Oppb00CA1N2Oppp00EQ0U1Opp@013@0Z1P0`0013n02"
    "1P0`001?i051Oppi01c0001OoNB01c1001OoNC01c2001OoNL01c3011OoNN01c5001OoNM01c6001OoNT01"
    "c7001OoOK01c8001P8W201fj001P8X401fn001P0lV01g>001P8Xi01i12D2Oppp01kK001Opp501kQ1N2Op"
    "pp01m0071P00801m@051P00801mP071P00801ma071P00801n0051P00801nA062P00801nP071P00801na0"
    "11P01:01nc031P01F01ng011P01T01ni011P02001nk011P01a01nm011P01o01o0071P00801o@071P0080"
    "1oP071P00801oa011P00801od001P00901oo001Oo?K01p3001P00901p@011P00801pP011P00801pU001P"
    "00701pd001P009025>001OppT025a0?1Oppa0264001Oppp02C@0I1OppV02aa0`1Opp@02bQ001Oppp02bU"
    "001OnGE02bV001OnGH02bX042Oppp02bd001Oppp02bg001Oppp02c11R2Oppp02d]022Oppp02dd001Oppp"
    "02e00U1Oo>P02eW001Oo>P02e^001Oo>P0:I10]2Oppp0:J10J2Oppp0:LS0<2Oppp0:Ld0m2Oppp0:Mk022"
    "Oppp0:Mp082Oppp0:N<001Oppp0:NA022Oppp0:ND001P00a0:NG0B2Oppp0:Nf0>2Oppp0:O8022Oppp0:O"
    "A001Oppp0:OG022Oppp0:Og001Oppp0:^C001OpbP0:^a1?1OgPa0?n10I1OppP0@@X0W1OppH0@CH0S1Opp"
    "H0@FG0:1OppI0@FS0>1OppI0@Fd061OppI0@Fl011OppI0@d00c1Opp00AS00O1OppP0FjP0O1OppP0NTR0Q"
    "1OppN"
)

comptime _LOWER: StaticString = (
    "00300F1P00P003H061P00P00400_2P001004c042P001004j0>2P001005:0]2P001005i001Opo7005j042"
    "P0010061001P03B0062022P0010066001P03>0067001P0010069011P03=006;001P001006>001P01?006"
    "?001P03:006@001P03;006A001P001006C001P03=006D001P03?006F001P03C006G001P03A006H001P00"
    "1006L001P03C006M001P03E006O001P03F006P042P001006V001P03J006W001P001006Y001P03J006]00"
    "1P001006_001P03J006`001P001006b011P03I006d022P001006h001P03K006i001P001006m001P00100"
    "74001P0020075001P0010077001P0020078001P001007:001P002007;0@2P001007N0@2P001007b001P0"
    "02007c022P001007g001OpoO007h001Opp8007i0V2P001008P001Opno008R0@2P001008k001P2X[008l0"
    "01P001008n001OpnM008o001P2XX0091001P0010093001Opmn0094001P0150095001P0170096082P0010"
    "0=a022P00100=g001P00100=p001P01e00>6001P00V00>8021P00U00><001P01000>>011P00p00>A0@1P"
    "00P00>S081P00P00??001P00800?H0F2P00100?e001Opp400?h001P00100?j001Oppj00?k001P00100?n"
    "021Opno00@00?1P01@00@@0O1P00P00AP0P2P00100B:0e2P00100C0001P00?00C10<2P00100C@1N2P001"
    "00Db0U1P00a012P0U1P1bP0137001P1bP013=001P1bP01>P1?1P9O@01?a051P00801c@0Z1OpA001cn021"
    "OpA001i02D2P00101kN001Oo9101kP1N2P00101m8071Oppi01mH051Oppi01mX071Oppi01mi071Oppi01n"
    "8051Oppi01nI062Oppi01nX071Oppi01o8071Oppi01oH071Oppi01oX071Oppi01oi011Oppi01ok011Opo"
    "g01om001Opph01p8031OpoZ01p<001Opph01pH011Oppi01pJ011OpoL01pX011Oppi01pZ011Opo@01p]00"
    "1Oppj01pi011Opo001pk011Opo201pm001Opph024V001Oo:S024Z001Onn1024[001Onok024c001P00L02"
    "5P0?1P00@0263001P00102Bg0I1P00J02a00`1P00a02bP001P00102bR001OnH902bS001Op4J02bT001On"
    "HI02bW042P00102b^001OnGT02b_001OnH302b`001OnGQ02ba001OnGR02bc001P00102bf001P00102bo0"
    "11OnG102c01R2P00102d[022P00102dc001P0010:I00]2P0010:J00J2P0010:LR0<2P0010:Lc0m2P0010"
    ":Mj022P0010:Mn001OhGm0:Mo082P0010:N;001P0010:N=001Of[H0:N@022P0010:NF0B2P0010:NZ001O"
    "fZm0:N[001OfZb0:N]001OfZf0:N^001OfZp0:N_001OfZm0:Na001Of[_0:Nb001Of[F0:Nc001Of[[0:Nd"
    "001P0>P0:Ne0>2P0010:O4001Opp@0:O5001OfZn0:O6001OhG80:O7022P0010:O@001P0010:OF022P001"
    "0:Of001P0010?mQ0I1P00P0@@00W1P00X0@Ba0S1P00X0@Ea0:1P00W0@Em0>1P00W0@F<061P00W0@FD011"
    "P00W0@c00c1P0100ARP0O1P00P0Fj00O1P00P0NT00Q1P00R"
)

comptime _UPPER_LONG: StaticString = (
    "003O00001C001C000000590000:m001>0000007a00001:00<<000000>@0000>I00<800<100>a0000>U00"
    "<800<100F70000Df00EB000001kF00001800<b000001kG00001D00<8000001kH00001G00<:000001kI00"
    "001I00<:000001kJ00001100:o000001n@0000>U00<C000001nB0000>U00<C00<001nD0000>U00<C00<1"
    "01nF0000>U00<C00=201og0000>A00=2000001p60000>G00=2000001pB0000>I00<800<001pC0000>I00"
    "<800<101pF0000>I00=2000001pG0000>I00<800=201pR0000>U00<800<001pS0000>U00<800<101pT00"
    "00>Q00<C000001pV0000>U00=2000001pW0000>U00<800=201pg0000>Y00=200000?]000001600160000"
    "0?]1000016001900000?]2000016001<00000?]3000016001600190?]40000160016001<0?]500001C00"
    "1D00000?]600001C001D00000?]C0000E400E600000?]D0000E400Df00000?]E0000E400Dl00000?]F00"
    "00E>00E600000?]G0000E400Dn0000"
)
