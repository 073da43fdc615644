struct Table:
    var text: String
    var width: Int

    def __init__(out self, width: Int):
        self.text = String()
        self.width = width

    def row(mut self, name: String, value: Int):
        var number = String(value)
        var dots = self.width - name.byte_length() - number.byte_length()
        self.text += name
        self.text += "." * max(dots, 1)
        self.text += number
        self.text += "\n"


def csv(fields: List[String]) -> String:
    var quoted = List[String]()
    for f in fields:
        quoted.append('"' + f.replace('"', '""') + '"' if "," in f or '"' in f else f)
    return ",".join(quoted)


def main():
    var t = Table(16)
    t.row("apples", 12)
    t.row("pears", 1400)
    t.row("a very long name", 1)
    print(t.text, end="")
    # expect: apples........12
    # expect: pears.......1400
    # expect: a very long name.1
    print(csv(["plain", "with, comma", 'with "quotes"']))
    # expect: plain,"with, comma","with ""quotes"""
