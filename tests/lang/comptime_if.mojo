def size_name[n: Int]() -> String:
    comptime if n < 10:
        return "small"
    elif n < 100:
        return "medium"
    else:
        return "large"


def width_of[dt: DType]() -> Int:
    comptime if dt == DType.int8 or dt == DType.uint8:
        return 1
    elif dt == DType.float64:
        return 8
    return 4


comptime DEBUG = False


def main():
    print(size_name[5](), size_name[50](), size_name[500]())  # expect: small medium large
    print(width_of[DType.uint8](), width_of[DType.float64](), width_of[DType.int32]())
    # expect: 1 8 4
    comptime if DEBUG:
        print("only in debug")
    else:
        print("as usual")
    # expect: as usual
