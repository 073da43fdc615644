# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# C's identifiers: short enough, each its own, the same every time; --map says what they are.
. "$HELPERS"

cat >deep.mojo <<'END'
comptime Row = Tuple[Int, Float64, String]


@fieldwise_init
struct Holder[T: Copyable & Deinitable](Copyable, Movable):
    var kept: List[Self.T]

    def a_method_with_quite_a_long_name_of_its_own_indeed(self) -> Int:
        return len(self.kept)


def apply[F: def(Int) -> Int](f: F, x: Int) -> Int:
    return f(x)


def count_everything_in_it[
    T: Copyable & Deinitable
](things: List[Dict[String, List[Optional[T]]]], bonus: Int) -> Int:
    var total = 0
    for d in things:
        for entry in d.items():
            def closure_that_adds_the_bonus_and_something(x: Int) {imm bonus} -> Int:
                return x + bonus
            total += apply(closure_that_adds_the_bonus_and_something, len(entry.value))
    return total


def tagged[text: StaticString](x: Int) -> Int:
    var a_variable_whose_name_is_longer_than_any_promise_that_c_makes_of_names_1 = x + 1
    var a_variable_whose_name_is_longer_than_any_promise_that_c_makes_of_names_2 = x * 2
    while a_variable_whose_name_is_longer_than_any_promise_that_c_makes_of_names_1 < 100:
        a_variable_whose_name_is_longer_than_any_promise_that_c_makes_of_names_1 *= 2
        a_variable_whose_name_is_longer_than_any_promise_that_c_makes_of_names_2 += 1
    return (
        a_variable_whose_name_is_longer_than_any_promise_that_c_makes_of_names_1
        + a_variable_whose_name_is_longer_than_any_promise_that_c_makes_of_names_2
    )


def main() raises:
    var d = Dict[String, List[Optional[Row]]]()
    d["a"] = [Optional(Row(1, 2.5, "x")), None]
    var all = List[Dict[String, List[Optional[Row]]]]()
    all.append(d.copy())
    all.append(d^)
    print(count_everything_in_it(all, 10))
    print(Holder(all^).a_method_with_quite_a_long_name_of_its_own_indeed())
    print(tagged["the same beginning one"](3), tagged["the same beginning two"](4))
END

words()
{
    sed 's|/\*.*||; s|^ \*.*||; s|"[^"]*"||g' "$1" | grep -oE '[A-Za-z_][A-Za-z0-9_]*' | sort -u
}

# too_long FILE: its words of more than C's 63 characters.
too_long()
{
    words "$1" | awk 'length($0) > 63'
}

status 0 "$MOJO2C" --system-runtime --map deep.mojo -o deep.c
[ -z "$(too_long deep.c)" ] || fail "longer than 63: $(too_long deep.c)"
# Readable: the type's word first, the method's word whole.
grep -q 'List__Dict__String_List__Optional_[0-9a-f]*_append(' deep.c ||
    fail "no append of a list with a long name"
# The same input: the same bytes.
cp deep.c first.c
cp deep.map first.map
status 0 "$MOJO2C" --system-runtime --map=deep.map deep.mojo -o deep.c
cmp deep.c first.c
cmp deep.map first.map
status 0 "$MOJO2C" run deep.mojo
[ "$(cat out)" = "24
2
139 173" ] || fail "$(cat out)"

# All of it, when asked for.
status 0 "$MOJO2C" --system-runtime --long-names --map=long.txt deep.mojo -o all.c
[ -n "$(too_long all.c)" ] || fail "--long-names: all are short"
cut -f2- deep.map >a
cut -f2- long.txt >b
cmp a b
status 0 "$MOJO2C" run --long-names deep.mojo

# The map: three fields, a name once, each function of the C.
awk -F'\t' 'NF != 3 || seen[$1]++' deep.map >wrong
[ ! -s wrong ] || fail "deep.map: $(cat wrong)"
grep -oE '^static [^;=]*\(' deep.c | grep -oE '[A-Za-z0-9_]+\($' | tr -d '(' | sort -u >functions
cut -f1 deep.map | sort >names
[ -z "$(comm -23 functions names)" ] || fail "not in the map: $(comm -23 functions names)"
tab=$(printf '\t')
has "mojo_main${tab}main${tab}deep.mojo:" deep.map
has "${tab}count_everything_in_it[Tuple[Int, Float64, String]]${tab}deep.mojo:16" deep.map
grep -q "^Holder__[A-Za-z0-9_]*${tab}Holder\[Dict\[String, .*\]${tab}deep" deep.map ||
    fail "no Holder in $(cat deep.map)"

# A prefix is a part of the 63.
status 0 "$MOJO2C" --system-runtime --prefix=of_the_other_library_ deep.mojo -o pre.c
[ -z "$(too_long pre.c)" ] || fail "longer than 63: $(too_long pre.c)"

# Functions whose types differ in no more than the names of their arguments: one typedef in C.
cat >pointers.mojo <<'EOF'
def add(a: Int, b: Int) -> Int:
    return a + b


def run(f: def(a: Int, b: Int) thin -> Int, g: def(Int, Int) thin -> Int) -> Int:
    return f(1, 2) + g(3, 4)


def main():
    print(run(add, add))
EOF
status 0 "$MOJO2C" --system-runtime pointers.mojo -o pointers.c
[ "$(grep -c '^typedef int64_t (\*' pointers.c)" = 1 ] || fail "$(grep '^typedef.*(\*' pointers.c)"
has "run(fn_Int_Int_to_Int f, fn_Int_Int_to_Int g)" pointers.c
