from std.memory.alloc import unsafe_alloc


def main():
    var n = 5
    var p = Pointer(to=n)
    p[] += 1
    print(n, p[])  # expect: 6 6
    var block = unsafe_alloc[Int](4)
    for i in range(4):
        block.unsafe_offset(i).unsafe_write(i * i)
    block[unsafe_offset=1] += 100
    print(block[], block[unsafe_offset=1], block[unsafe_offset=3])  # expect: 0 101 9
    var end = block.unsafe_offset(3)
    end[] = 7
    print(block[unsafe_offset=3])  # expect: 7
    block.unsafe_free()
    var text = unsafe_alloc[String](2)
    text.unsafe_write("first")
    text.unsafe_offset(1).unsafe_write(String("second"))
    text[unsafe_offset=1] += "!"
    print(text[], text[unsafe_offset=1])  # expect: first second!
    var taken = text.unsafe_take_pointee()
    text.unsafe_offset(1).unsafe_deinit_pointee()
    text.unsafe_free()
    print(taken)  # expect: first
