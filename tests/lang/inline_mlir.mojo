# The types, attributes and operations of MLIR that documented programs name.
struct Counter:
    var _value: __mlir_type.index

    def __init__(out self):
        self._value = __mlir_attr.`0 : index`

    def increment(mut self):
        var one: __mlir_type.index = __mlir_attr.`1 : index`
        self._value = __mlir_op.`index.add`(self._value, one)

    def value(self) -> Int:
        return Int(mlir_value=self._value)

    def __lt__(self, rhs: Self) -> Bool:
        return __mlir_op.`index.cmp`[pred=__mlir_attr.`#index<cmp_predicate<slt>>`](
            self._value, rhs._value
        )


def clamp(val: Int, low: Int) -> Int:
    var v = val.__mlir_index__()
    var lo = low.__mlir_index__()
    var too_low = __mlir_op.`pop.cast_from_builtin`[_type=__mlir_type.`!kgen.scalar<bool>`](
        __mlir_op.`index.cmp`[pred=__mlir_attr.`#index<cmp_predicate<slt>>`](v, lo)
    )
    return Int(mlir_value=__mlir_op.`pop.select`(too_low, lo, v))


def main():
    var a: __mlir_type.index = __mlir_attr.`42 : index`
    var b: __mlir_type.index = __mlir_attr.`8 : index`
    print(Int(mlir_value=__mlir_op.`index.add`(a, b)))  # expect: 50
    print(Int(mlir_value=__mlir_op.`index.sub`(b, a)))  # expect: -34
    print(Int(mlir_value=__mlir_op.`index.shl`(__mlir_op.`index.xor`(a, b), b)))  # expect: 8704
    print(Int(mlir_value=__mlir_op.`index.constant`[value=__mlir_attr.`99 : index`]()))  # expect: 99
    var t: __mlir_type.i1 = __mlir_attr.true
    print(Bool(t), Bool(__mlir_op.`pop.xor`(t, __mlir_attr.true)))  # expect: True False
    print(Bool(__mlir_op.`index.castu`[_type=__mlir_type.i1](a)))  # expect: False
    var scalar = __mlir_op.`pop.cast`[_type=__mlir_type.`!kgen.scalar<f32>`](
        __mlir_op.`pop.cast_from_builtin`[_type=__mlir_type.`!kgen.scalar<index>`](b)
    )
    var lanes = __mlir_op.`pop.simd.splat`[_type=__mlir_type.`!kgen.simd<4, f32>`](scalar)
    var first = __mlir_op.`pop.simd.extractelement`(lanes, __mlir_attr.`0 : index`)
    print(Float32(mlir_value=first))  # expect: 8.0
    var c = Counter()
    var d = Counter()
    c.increment()
    c.increment()
    print(c.value(), c < d, d < c)  # expect: 2 False True
    print(clamp(-5, 0), clamp(7, 0))  # expect: 0 7
