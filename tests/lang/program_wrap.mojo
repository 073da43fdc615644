def wrapped(text: String, width: Int) -> List[String]:
    var lines = List[String]()
    var line = String()
    for word in text.split():
        if line != "" and line.byte_length() + 1 + word.byte_length() > width:
            lines.append(line^)
            line = String()
        if line != "":
            line += " "
        line += word
    if line != "":
        lines.append(line^)
    return lines^


def centred(text: String, width: Int) -> String:
    var free = width - text.byte_length()
    return String("." * (free // 2), text, "." * (free - free // 2))


def main():
    var text = "a line is broken where a word would go over the edge of the page"
    for line in wrapped(text, 16):
        print("|" + centred(line, 16) + "|")
    # expect: |a line is broken|
    # expect: |..where a word..|
    # expect: |.would go over..|
    # expect: |the edge of the.|
    # expect: |......page......|
    print(len(wrapped("", 10)), wrapped("unbreakably long", 4))  # expect: 0 [unbreakably, long]
