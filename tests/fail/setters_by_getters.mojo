struct Wide:
    var log: String

    def __init__(out self):
        self.log = ""

    def __getitem__(self, i: Int) -> Float64:
        return 1

    def __setitem__(mut self, i: Int, value: Float64):
        self.log += "wide "

    def __setitem__(mut self, i: Int, value: Int):
        self.log += "narrow "

    def __getattr__(self, name: StringLiteral) -> Float64:
        return 4

    def __setattr__(mut self, name: StringLiteral, value: Float64):
        self.log += name


struct OnlyTexts:
    def __init__(out self):
        pass

    def __getitem__(self, key: String) -> String:
        return key

    def __setitem__(mut self, i: Int, value: Int):
        pass


def main():
    var w = Wide()
    var i = 4
    w[0] = 3
    w[1] = i  # error: cannot implicitly convert 'Int' value to 'Float64'
    w.name = i  # error: cannot implicitly convert 'Int' value to 'Float64'
    var o = OnlyTexts()
    o[1] = 2  # error: invalid call to '__getitem__'
