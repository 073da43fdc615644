def describe[T: AnyType](x: T) -> String:
    comptime if T == Int:
        return "an Int"
    elif conforms_to(T, Writable):
        return String("shows as ", x)
    else:
        return "no text"


@fieldwise_init
struct Dark:
    var n: Int


@fieldwise_init
struct Box[T: Copyable & Deinitable](Copyable, Writable where conforms_to(T, Writable)):
    var value: Self.T


def main():
    print(describe(1), describe("a"), describe(Dark(1)))  # expect: an Int shows as a no text
    print(Box(5), describe(Box(2.5)), describe(Box(List[Int]())))
    # expect: Box[SIMD[DType.int, 1]](value=5) shows as Box[SIMD[DType.float64, 1]](value=2.5) shows as Box[List[SIMD[DType.int, 1]]](value=[])
