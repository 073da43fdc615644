# A backslash before what has no meaning is left out of a t-string.
def main():
    var n = 3
    print(t"a\q{n}b", t"\d{n}", t"""\z{n}\z""", t"\é{n}\8\-")  # expect: aq3b d3 z3z é38-
    print(t"\t{n}\x41\101\u00e9\"")  # expect: 	3AAé"
