# One Bool for all lanes is said by `fill=`.


def main(): print(SIMD[DType.bool, 4](fill=True), SIMD[DType.bool, 4](True))  # error: must be a scalar
