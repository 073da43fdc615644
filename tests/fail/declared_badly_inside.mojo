# A name that is not declared as it should is told of once, and known from there on.
def generic[n: Int]() -> Int:
    return n


def main():
    total = 0  # error: 'total'
    for i in range(3):
        total += i
    print(total)
    var sign  # error: a variable needs a type or a value
    sign = 1
    print(sign)
    ref first: Int  # error: a 'ref' binding needs a place
    print(first)
    var f = generic  # error: 'generic'
    print("a" if total > 0 else 1)
    var count = 3
    print(count if count > 1 else "none")  # error: 'Int' and 'String' are two types where one is needed
