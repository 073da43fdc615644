from .names import default_name


struct Animal:
    var name: String
    var legs: Int

    def __init__(out self, name: String, legs: Int):
        self.name = name if name != "" else default_name()
        self.legs = legs

    def describe(self) -> String:
        return String(self.name, " has ", self.legs, " legs")


def loud(text: String) -> String:
    return text.upper()
