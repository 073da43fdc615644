# The most frequent words of a text, however written: a word is a run of letters and
# counts the same in upper and lower case.
#
#     wordcount [FILE [HOW_MANY]]
#
# needs: /usr/share/common-licenses/GPL-3
from std.sys import argv

comptime DEFAULT_FILE = "/usr/share/common-licenses/GPL-3"


@fieldwise_init
struct Count(Comparable, Copyable, Writable):
    var word: String
    var times: Int

    def __lt__(self, other: Self) -> Bool:
        """The more frequent first, the same number in alphabetical order."""
        if self.times != other.times:
            return self.times > other.times
        return self.word < other.word

    def write_to(self, mut writer: Some[Writer]):
        var number = String(self.times)
        writer.write(String(" ") * (8 - number.byte_length()), number, "  ", self.word)


def is_letter(byte: Byte) -> Bool:
    var lower = byte | 32
    return lower >= 97 and lower <= 122


struct Tally:
    var counts: Dict[String, Int]
    var words: Int
    var lines: Int

    def __init__(out self):
        self.counts = Dict[String, Int]()
        self.words = 0
        self.lines = 0

    def add(mut self, word: StringSpan):
        self.words += 1
        var key = word.lower()
        self.counts[key] = self.counts.get(key, 0) + 1

    def read(mut self, text: String):
        var bytes = text.as_bytes()
        var start = -1
        for i in range(len(bytes)):
            if is_letter(bytes[i]):
                if start < 0:
                    start = i
                continue
            if start >= 0:
                self.add(text[byte=start:i])
                start = -1
            if bytes[i] == 10:
                self.lines += 1
        if start >= 0:
            self.add(text[byte=start:])

    def ranking(self) -> List[Count]:
        var ranked = [Count(entry.key, entry.value) for entry in self.counts.items()]
        sort(ranked)
        return ranked^


def main() raises:
    var path = String(argv()[1]) if len(argv()) > 1 else String(DEFAULT_FILE)
    var how_many = Int(argv()[2]) if len(argv()) > 2 else 20
    var tally = Tally()
    with open(path, "r") as file:
        tally.read(file.read())
    print(t"{tally.lines} lines, {tally.words} words, {len(tally.counts)} different")
    var ranked = tally.ranking()
    for i in range(min(how_many, len(ranked))):
        print(ranked[i])
