def main():
    print(SIMD[DType.int32, 9](1))  # error: SIMD vector length must be a power of two
