def main():
    var list: List[Int] = [1, 2, 3]

    def sum() {var list^} -> Int:
        var total = 0
        for x in list:
            total += x
        return total

    print(sum(), sum())  # expect: 6 6
    var text = String("kept")

    def both() {imm text} -> String:
        return text + text

    print(both())  # expect: keptkept
    text += "!"
    print(both(), text)  # expect: kept!kept! kept!
