def primes(limit: Int) -> List[Int]:
    var found = List[Int]()
    for n in range(2, limit):
        var prime = True
        for p in found:
            if p * p > n:
                break
            if n % p == 0:
                prime = False
                break
        if prime:
            found.append(n)
    return found^


def words() -> List[String]:
    var list: List[String] = ["zero", "one"]
    list.append(String("t") + "wo")
    return list^


comptime PRIMES = primes(50)
comptime COUNT = len(PRIMES)
comptime WORDS = words()


def main():
    comptime last = PRIMES[COUNT - 1]
    print(COUNT, last)  # expect: 15 47
    var list = materialize[PRIMES]()
    list.append(53)
    print(list)  # expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53]
    var text = materialize[WORDS]()
    print(text, len(text))  # expect: [zero, one, two] 3
    comptime for i in range(3):
        comptime p = PRIMES[i]
        print(p * p)
    # expect: 4
    # expect: 9
    # expect: 25
