# csv [FILE]: reads a table of sales with quoted fields, adds up three columns and the
# pieces sold by city, and counts the rows that cannot be read.
from std.sys import argv

comptime QUOTE = Byte(34)
comptime COMMA = Byte(44)
comptime NEWLINE = Byte(10)


def read_row(line: StringSpan, mut fields: List[String]) raises:
    fields.clear()
    var bytes = line.as_bytes()
    var end = len(bytes)
    var at = 0
    while True:
        var field = String()
        if at < end and bytes[at] == QUOTE:
            at += 1
            while True:
                var start = at
                while at < end and bytes[at] != QUOTE:
                    at += 1
                if at == end:
                    raise Error("a quote is not closed")
                field += line[byte=start:at]
                at += 1
                if at == end or bytes[at] != QUOTE:
                    break
                field += '"'
                at += 1
        else:
            var start = at
            while at < end and bytes[at] != COMMA:
                at += 1
            field += line[byte=start:at]
        fields.append(field^)
        if at >= end:
            return
        at += 1


struct Totals:
    var rows: Int
    var pieces: Int
    var weight: Float64
    var price: Float64
    var by_city: Dict[String, Int]

    def __init__(out self):
        self.rows = 0
        self.pieces = 0
        self.weight = 0
        self.price = 0
        self.by_city = {}

    def add(mut self, fields: List[String]) raises:
        if len(fields) != 6:
            raise Error("expected 6 fields, found ", len(fields))
        var pieces = Int(fields[3])
        var weight = Float64(fields[4])
        var price = Float64(fields[5])
        self.rows += 1
        self.pieces += pieces
        self.weight += weight
        self.price += price
        self.by_city[fields[1]] = self.by_city.get(fields[1], 0) + pieces


def main() raises:
    var path = String(argv()[1]) if len(argv()) > 1 else String("sales.csv")
    var text: String
    with open(path, "r") as file:
        text = file.read()
    var bytes = text.as_bytes()
    var totals = Totals()
    var fields = List[String]()
    var bad = 0
    var at = 0
    var first = True
    while at < len(bytes):
        var start = at
        while at < len(bytes) and bytes[at] != NEWLINE:
            at += 1
        var line = text[byte=start:at]
        at += 1
        if first:
            first = False
            continue
        try:
            read_row(line, fields)
            totals.add(fields)
        except:
            bad += 1
    print(totals.rows, bad, totals.pieces)
    print(Int(round(totals.weight)), Int(round(totals.price)))
    for entry in totals.by_city.items():
        print(entry.key, entry.value)
