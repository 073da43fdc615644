# Makes a colour picture grey on the device, one thread a point, by integers so that every device
# rounds alike.
#
#     greyscale FROM.ppm TO.ppm
#
# make: make_picture.py picture.ppm
# args: picture.ppm grey.ppm
from std.gpu import global_idx
from std.gpu.host import DeviceContext
from std.math import ceildiv
from std.sys import argv

comptime SIDE = 16


def grey(red: UInt8, green: UInt8, blue: UInt8) -> UInt8:
    """The light of a point as the eye weighs it: 0.299, 0.587 and 0.114 in 65536ths."""
    return UInt8((UInt32(red) * 19595 + UInt32(green) * 38470 + UInt32(blue) * 7471 + 32768) >> 16)


def make_grey(
    colours: Pointer[UInt8, MutAnyOrigin],
    greys: Pointer[UInt8, MutAnyOrigin],
    width: Int32,
    height: Int32,
):
    var x = global_idx.x
    var y = global_idx.y
    if x < Int(width) and y < Int(height):
        var at = 3 * (y * Int(width) + x)
        var light = grey(
            colours[unsafe_offset=at],
            colours[unsafe_offset=at + 1],
            colours[unsafe_offset=at + 2],
        )
        for part in range(3):
            greys[unsafe_offset=at + part] = light


@fieldwise_init
struct Picture(Movable):
    """A picture of three bytes a point, row by row from the top."""

    var width: Int
    var height: Int
    var bytes: List[UInt8]

    @staticmethod
    def read(path: String) raises -> Self:
        """Of a binary PPM: P6, width, height, the largest value, one blank, the bytes."""
        var file = List[UInt8]()
        with open(path, "r") as f:
            file = f.read_bytes()
        var words = List[String]()
        var at = 0
        while len(words) < 4:
            var word = String()
            while at < len(file) and file[at] > 32:
                word += chr(Int(file[at]))
                at += 1
            if word.startswith("#"):
                while at < len(file) and file[at] != 10:
                    at += 1
            elif word:
                words.append(word)
            at += 1
            if at > len(file):
                raise Error(path, ": ends in its head")
        if words[0] != "P6" or words[3] != "255":
            raise Error(path, ": no binary PPM of 255 shades")
        var picture = Self(Int(words[1]), Int(words[2]), List[UInt8]())
        for i in range(at, len(file)):
            picture.bytes.append(file[i])
        if len(picture.bytes) != 3 * picture.width * picture.height:
            raise Error(path, ": ", len(picture.bytes), " bytes of points")
        return picture^

    def write(self, path: String) raises:
        with open(path, "w") as f:
            f.write(String("P6\n", self.width, " ", self.height, "\n255\n"))
            f.write_bytes(self.bytes)


def main() raises:
    if len(argv()) != 3:
        raise Error("greyscale FROM.ppm TO.ppm")
    var picture = Picture.read(String(argv()[1]))
    var size = len(picture.bytes)
    var context = DeviceContext()
    var colours = context.enqueue_create_buffer[DType.uint8](size)
    var greys = context.enqueue_create_buffer[DType.uint8](size)
    with colours.map_to_host() as host:
        for i in range(size):
            host[i] = picture.bytes[i]
    context.enqueue_function[make_grey](
        colours,
        greys,
        Int32(picture.width),
        Int32(picture.height),
        grid_dim=(ceildiv(picture.width, SIDE), ceildiv(picture.height, SIDE)),
        block_dim=(SIDE, SIDE),
    )

    var result = Picture(picture.width, picture.height, List[UInt8](length=size, fill=0))
    var wrong = 0
    var total = 0
    with greys.map_to_host() as host:
        for i in range(size):
            result.bytes[i] = host[i]
            var at = i - i % 3
            var expected = grey(picture.bytes[at], picture.bytes[at + 1], picture.bytes[at + 2])
            if host[i] != expected:
                wrong += 1
            total += Int(host[i])
    result.write(String(argv()[2]))
    var again = Picture.read(String(argv()[2]))
    print(again.width, "by", again.height, "points, wrong:", wrong)
    print("mean light:", total // size)
