def twice(x: Int) -> Int:
    return x * 2
