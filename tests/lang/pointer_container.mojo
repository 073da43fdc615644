# A growing array of our own over raw memory.
from std.memory.alloc import unsafe_alloc


struct Array2[T: Copyable & Deinitable](Sized):
    var data: Pointer[Self.T, MutUntrackedOrigin]
    var size: Int
    var room: Int

    def __init__(out self):
        self.room = 2
        self.size = 0
        self.data = unsafe_alloc[Self.T](2)

    def __deinit__(deinit self):
        for i in range(self.size):
            self.data.unsafe_offset(i).unsafe_deinit_pointee()
        self.data.unsafe_free()

    def append(mut self, var value: Self.T):
        if self.size == self.room:
            self.room *= 2
            var bigger = unsafe_alloc[Self.T](self.room)
            for i in range(self.size):
                var item = self.data.unsafe_offset(i).unsafe_take_pointee()
                bigger.unsafe_offset(i).unsafe_write(item^)
            self.data.unsafe_free()
            self.data = bigger
        self.data.unsafe_offset(self.size).unsafe_write(value^)
        self.size += 1

    def __getitem__(ref self, i: Int) -> ref[self] Self.T:
        return self.data[unsafe_offset=i]

    def __len__(self) -> Int:
        return self.size


def main():
    var a = Array2[String]()
    for i in range(5):
        a.append(String("item", i))
    a[2] += "!"
    print(len(a), a[0], a[2], a[4])  # expect: 5 item0 item2! item4
    var b = Array2[Int]()
    b.append(4)
    b[0] *= 10
    print(b[0])  # expect: 40
