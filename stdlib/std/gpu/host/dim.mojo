# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""How many blocks, or threads of a block, in each dimension."""


struct Dim(ImplicitlyCopyable, TrivialRegisterPassable, Writable):
    """One to three sizes; those not given are 1."""

    var _x: Int
    var _y: Int
    var _z: Int

    @implicit
    def __init__[I: Indexer](out self, x: I):
        """One size."""
        self._x = index(x)
        self._y = 1
        self._z = 1

    def __init__[I: Indexer, J: Indexer](out self, x: I, y: J):
        """Two sizes."""
        self._x = index(x)
        self._y = index(y)
        self._z = 1

    def __init__[I: Indexer, J: Indexer, K: Indexer](out self, x: I, y: J, z: K):
        """Three sizes."""
        self._x = index(x)
        self._y = index(y)
        self._z = index(z)

    @implicit
    def __init__[I: Indexer & Copyable](out self, dims: Tuple[I]):
        """One size."""
        self._x = index(dims[0])
        self._y = 1
        self._z = 1

    @implicit
    def __init__[I: Indexer & Copyable, J: Indexer & Copyable](out self, dims: Tuple[I, J]):
        """Two sizes."""
        self._x = index(dims[0])
        self._y = index(dims[1])
        self._z = 1

    @implicit
    def __init__[
        I: Indexer & Copyable, J: Indexer & Copyable, K: Indexer & Copyable
    ](out self, dims: Tuple[I, J, K]):
        """Three sizes."""
        self._x = index(dims[0])
        self._y = index(dims[1])
        self._z = index(dims[2])

    @always_inline
    def x(self) -> Int:
        """The first size."""
        return self._x

    @always_inline
    def y(self) -> Int:
        """The second size."""
        return self._y

    @always_inline
    def z(self) -> Int:
        """The third size."""
        return self._z

    def __getitem__(self, idx: Int) -> Int:
        """The size of a dimension, 0 to 2."""
        debug_assert(0 <= idx < 3, "a Dim has 3 sizes, there is none at ", idx)
        return self._x if idx == 0 else self._y if idx == 1 else self._z

    def write_to(self, mut writer: Some[Writer]):
        """Writes it as `(x=2, y=3, z=4)`, without what is 1 and has only 1 behind it."""
        writer.write_string("(x=")
        self._x.write_to(writer)
        writer.write_string(", ")
        if self._y != 1 or self._z != 1:
            writer.write_string("y=")
            self._y.write_to(writer)
            if self._z != 1:
                writer.write_string(", z=")
                self._z.write_to(writer)
        writer.write_string(")")
