# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""How many blocks, or threads of a block, in each dimension."""


struct Dim(ImplicitlyCopyable, TrivialRegisterPassable, Writable):
    """One to three sizes; those not given are 1."""

    var _x: Int
    var _y: Int
    var _z: Int

    @implicit
    def __init__(out self, x: Int):
        self._x = x
        self._y = 1
        self._z = 1

    def __init__(out self, x: Int, y: Int, z: Int = 1):
        self._x = x
        self._y = y
        self._z = z

    @implicit
    def __init__(out self, dims: Tuple[Int]):
        self._x = dims[0]
        self._y = 1
        self._z = 1

    @implicit
    def __init__(out self, dims: Tuple[Int, Int]):
        self._x = dims[0]
        self._y = dims[1]
        self._z = 1

    @implicit
    def __init__(out self, dims: Tuple[Int, Int, Int]):
        self._x = dims[0]
        self._y = dims[1]
        self._z = dims[2]

    def x(self) -> Int:
        """The first size."""
        return self._x

    def y(self) -> Int:
        """The second size."""
        return self._y

    def z(self) -> Int:
        """The third size."""
        return self._z

    def __getitem__(self, idx: Int) -> Int:
        return self._x if idx == 0 else self._y if idx == 1 else self._z

    def write_to(self, mut writer: Some[Writer]):
        """Writes it as `(x=2, y=1, z=1)`."""
        writer.write_string("(x=")
        self._x.write_to(writer)
        writer.write_string(", y=")
        self._y.write_to(writer)
        writer.write_string(", z=")
        self._z.write_to(writer)
        writer.write_string(")")
