def sieve(limit: Int) -> List[Int]:
    var crossed = List[Bool](length=limit + 1, fill=False)
    var primes = List[Int]()
    for n in range(2, limit + 1):
        if crossed[n]:
            continue
        primes.append(n)
        for k in range(n * n, limit + 1, n):
            crossed[k] = True
    return primes^


def main():
    print(sieve(50))  # expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47]
    var primes = sieve(10000)
    print(len(primes), primes[len(primes) - 1])  # expect: 1229 9973
    var sum = 0
    for p in primes:
        sum += p
    print(sum)  # expect: 5736396
