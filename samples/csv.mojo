# Reads a table of sales as comma-separated values, quotes and all, adds up its columns
# and reports the rows it cannot read.
#
#     csv [FILE]
#
# make: make_csv.py sales.csv
# args: sales.csv
from std.sys import argv

comptime QUOTE = Byte(34)
comptime COMMA = Byte(44)
comptime NEWLINE = Byte(10)


@fieldwise_init
struct Sale(Movable):
    var order: Int
    var city: String
    var pieces: Int
    var weight: Float64
    var price: Float64


struct Reader[origin: ImmOrigin]:
    """Walks through the bytes of a table, one row at a time."""

    var text: StringSpan[Self.origin]
    var at: Int
    var line: Int

    def __init__(out self, text: StringSpan[Self.origin]):
        self.text = text
        self.at = 0
        self.line = 0

    def has_more(self) -> Bool:
        return self.at < self.text.byte_length()

    def row(mut self) raises -> List[String]:
        """Reads the fields up to the end of the line, and always gets past that line."""
        self.line += 1
        var bytes = self.text.as_bytes()
        var end = self.at
        while end < len(bytes) and bytes[end] != NEWLINE:
            end += 1
        var at = self.at
        self.at = end + 1
        var fields = List[String](capacity=6)
        while True:
            if at < end and bytes[at] == QUOTE:
                var field = String()
                at += 1
                while True:
                    var start = at
                    while at < end and bytes[at] != QUOTE:
                        at += 1
                    if at == end:
                        raise Error("a quote is not closed")
                    field += self.text[byte=start:at]
                    at += 1
                    if at == end or bytes[at] != QUOTE:
                        break
                    field += '"'
                    at += 1
                fields.append(field^)
            else:
                var start = at
                while at < end and bytes[at] != COMMA:
                    at += 1
                fields.append(String(self.text[byte=start:at]))
            if at >= end:
                return fields^
            at += 1


def sale(fields: List[String]) raises -> Sale:
    if len(fields) != 6:
        raise Error("expected 6 fields, found ", len(fields))
    return Sale(
        Int(fields[0]), fields[1], Int(fields[3]), Float64(fields[4]), Float64(fields[5])
    )


struct Totals:
    var rows: Int
    var pieces: Int
    var weight: Float64
    var price: Float64
    var pieces_by_city: Dict[String, Int]

    def __init__(out self):
        self.rows = 0
        self.pieces = 0
        self.weight = 0
        self.price = 0
        self.pieces_by_city = {}

    def add(mut self, sale: Sale):
        self.rows += 1
        self.pieces += sale.pieces
        self.weight += sale.weight
        self.price += sale.price
        self.pieces_by_city[sale.city] = self.pieces_by_city.get(sale.city, 0) + sale.pieces


def main() raises:
    if len(argv()) < 2:
        print("usage: csv FILE")
        return
    var text: String
    with open(argv()[1], "r") as file:
        text = file.read()
    var reader = Reader(text)
    print("columns:", reader.row())
    var totals = Totals()
    var bad = 0
    while reader.has_more():
        try:
            totals.add(sale(reader.row()))
        except e:
            bad += 1
            print(t"line {reader.line}: {e}")
    print("rows:", totals.rows, "bad:", bad)
    print("pieces:", totals.pieces)
    print("weight:", Int(round(totals.weight)))
    print("price:", Int(round(totals.price)))
    for entry in totals.pieces_by_city.items():
        print("   ", entry.key, entry.value)
