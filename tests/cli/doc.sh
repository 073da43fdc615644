# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# `mojo2c doc`: JSON and Markdown of files, folders and the library; what has no docstring.
. "$HELPERS"

cat >shapes.mojo <<'EOF'
"""Shapes.

More about them.
"""

comptime LIMIT = 3 + 4  # not this
"""How many."""


trait Shape(Copyable):
    """Something with an area."""

    def area(self) -> Float64:
        """How much it covers."""
        ...


@fieldwise_init
struct Box[T: Copyable, //, n: Int = 3, *, flag: Bool = False](Copyable, Shape):
    """A box.

    Longer text,
    of two lines.

    Parameters:
        T: What is in it.
        n: How many,
            at most.
    """

    var side: Float64
    """Of the square."""
    var _hidden: Int

    def area(self) -> Float64:
        return self.side

    def __len__(self) -> Int:
        return 1

    @staticmethod
    def make(
        x: Int,  # where
        *rest: Int,
        name: String = "a, b",
    ) raises -> Self:
        """Makes one.

        Args:
            x: Where.
            rest: More.
            name: Its name.

        Returns:
            The box.

        Raises:
            Error: When it cannot.
        """
        raise "no"

    def _private(self):
        pass


@deprecated("use 'make'")
def old[t: DType](mut a: Scalar[t], var b: Int = 3) -> Int where t.is_integral():
    return b


def old():
    pass
EOF
status 0 "$MOJO2C" doc shapes.mojo -o shapes.json
[ ! -s out ] || fail "something was printed: $(cat out)"
python3 - <<'EOF' || fail "wrong JSON"
import json
page = json.load(open("shapes.json"))["decl"]
assert page["kind"] == "module" and page["name"] == "shapes", page
assert page["summary"] == "Shapes." and page["description"] == "More about them."
limit, = page["aliases"]
assert limit["value"] == "3 + 4" and limit["summary"] == "How many.", limit
old, = page["functions"]
first, second = old["overloads"]
assert first["deprecated"] == "use 'make'" and second["deprecated"] == ""
assert first["signature"] == ("def old[t: DType](mut a: Scalar[t], var b: Int = 3) -> Int "
                              "where t.is_integral()"), first
assert [a["convention"] for a in first["args"]] == ["mut", "var"]
assert first["args"][1]["default"] == "3"
box, = page["structs"]
assert box["description"] == "Longer text,\nof two lines.", box["description"]
assert [(p["name"], p["passingKind"]) for p in box["parameters"]] == [
    ("T", "inferred"), ("n", "pos_or_kw"), ("flag", "kw")]
assert box["parameters"][1]["description"] == "How many,\nat most."
assert [f["name"] for f in box["fields"]] == ["side"]
assert [f["name"] for f in box["functions"]] == ["area", "__len__", "make"]
make = box["functions"][2]["overloads"][0]
assert make["isStatic"] and make["raises"] and make["raisesDoc"] == "Error: When it cannot."
assert make["signature"] == 'def make(x: Int, *rest: Int, name: String = "a, b") raises -> Self'
assert [(a["name"], a["passingKind"], a["description"]) for a in make["args"]] == [
    ("x", "pos_or_kw", "Where."), ("*rest", "pos_or_kw", "More."), ("name", "kw", "Its name.")]
assert make["returns"] == {"type": "Self", "doc": "The box."}
shape, = page["traits"]
assert shape["functions"][0]["name"] == "area"
EOF

status 0 "$MOJO2C" doc --format=markdown shapes.mojo
has '# `shapes`' out
has '- `comptime LIMIT = 3 + 4`: How many.' out
has 'struct Box[T: Copyable, //, n: Int = 3, *, flag: Bool = False](Copyable, Shape)' out
has '- `side: Float64`: Of the square.' out
has '**Raises:** Error: When it cannot.' out
has "**Deprecated:** use 'make'" out
lacks _hidden out
lacks _private out

status 1 "$MOJO2C" doc --format=missing shapes.mojo
[ "$(cat out)" = "shapes.mojo:35:9: function 'area' has no docstring
shapes.mojo:67:5: function 'old' has no docstring
shapes.mojo:71:5: function 'old' has no docstring" ] || fail "$(cat out)"

# A folder is a package: its modules by name, those with an underscore left out.
mkdir -p pack/inner
echo '"""All of it."""' >pack/__init__.mojo
cp shapes.mojo pack/zebra.mojo
printf 'def one():\n    """The first."""\n    pass\n' >pack/inner/numbers.mojo
echo 'def hidden(): pass' >pack/_secret.mojo
status 0 "$MOJO2C" doc pack/
python3 - <<'EOF' || fail "wrong JSON of a package"
import json
page = json.load(open("out"))["decl"]
assert page["kind"] == "package" and page["name"] == "pack" and page["summary"] == "All of it."
assert [m["name"] for m in page["modules"]] == ["zebra"]
assert [p["name"] for p in page["packages"]] == ["inner"]
assert page["packages"][0]["modules"][0]["functions"][0]["name"] == "one"
EOF
status 0 "$MOJO2C" doc --format=markdown pack
has '# `pack.inner.numbers`' out

# The library.
status 0 "$MOJO2C" doc std.math
has '"kind":"package","name":"math"' out
status 0 "$MOJO2C" doc --format=markdown std.collections.list
has '# `std.collections.list`' out
has '### `append`' out

# What is wrong.
status 1 "$MOJO2C" doc nothing.mojo
has "cannot read 'nothing.mojo'" err
status 1 "$MOJO2C" doc std.nothing
has "no file, folder or module" err
printf 'def f(:\n    pass\n' >bad.mojo
status 1 "$MOJO2C" doc bad.mojo -o bad.json
has 'bad.mojo:1:7: error' err
[ ! -e bad.json ] || fail "bad.json was written"
status 2 "$MOJO2C" doc --format=html shapes.mojo
has "neither json nor markdown" err
status 2 "$MOJO2C" check --format=json shapes.mojo
status 2 "$MOJO2C" doc

# All that the library offers is documented.
status 0 "$MOJO2C" doc --format=missing std
