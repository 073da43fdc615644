def total(**more: Int) -> Int:  # error: variadic keyword arguments only support the 'var' convention
    return len(more)


def main():
    pass
