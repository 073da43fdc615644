# The kinds of slices are imported from where they are declared; `Slice` and `slice` need no import.


def main():
    var s = slice(0, 3)
    print(s.start.value())
    var c = ContiguousSlice(0, 3, None)  # error: use of unknown declaration 'ContiguousSlice'
    var t = StridedSlice(0, 3, 1)  # error: use of unknown declaration 'StridedSlice'
