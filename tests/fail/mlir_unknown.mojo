# Of MLIR there is a closed table.
def main():
    var a: __mlir_type.index = __mlir_attr.`42 : index`
    var b = __mlir_op.`index.nonsense`(a, a)  # error: index.nonsense
