def parse(s: String) -> String:
    try:
        return String(Int(s) * 2)
    except e:
        return String("bad: ", e)


def main() raises:
    print(parse("21"), parse("-4"), parse("+5"))  # expect: 42 -8 10
    print(parse("x1"))  # expect: bad: String is not convertible to integer with base 10: 'x1'
    print(parse(""))  # expect: bad: String is not convertible to integer with base 10: ''
    print(parse("1.5"))  # expect: bad: String is not convertible to integer with base 10: '1.5'
    print(Float64("2.5") + 1, Float64("1e3"), Float64("-0.125"))  # expect: 3.5 1000.0 -0.125
    print(atol("12"), atof("0.5"), atol("z", 36))  # expect: 12 0.5 35
    try:
        print(Float64("abc"))
    except:
        print("not a number")
    # expect: not a number
