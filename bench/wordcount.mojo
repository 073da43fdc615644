# wordcount [FILE]: counts the words of a text, upper and lower case the same; prints the
# numbers of words and of different words, and the ten most frequent.
from std.sys import argv


@fieldwise_init
struct Count(Comparable, Copyable):
    var word: String
    var times: Int

    def __lt__(self, other: Self) -> Bool:
        if self.times != other.times:
            return self.times > other.times
        return self.word < other.word


def main() raises:
    var path = String(argv()[1]) if len(argv()) > 1 else String("text.txt")
    var text: List[Byte]
    with open(path, "r") as file:
        text = file.read_bytes()
    var counts = Dict[String, Int]()
    var words = 0
    var start = -1
    for i in range(len(text) + 1):
        var letter = text[i] | 32 if i < len(text) else Byte(0)
        if letter >= 97 and letter <= 122:
            text[i] = letter
            if start < 0:
                start = i
        elif start >= 0:
            var word = StringSpan(unsafe_from_utf8=Span(text)[start:i])
            counts.setdefault(String(word), 0) += 1
            words += 1
            start = -1
    print(words, len(counts))
    var ranked = [Count(entry.key, entry.value) for entry in counts.items()]
    sort(ranked)
    for i in range(min(10, len(ranked))):
        print(ranked[i].times, ranked[i].word)
