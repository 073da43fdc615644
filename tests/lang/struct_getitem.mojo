struct Polynomial:
    var factors: List[Int]

    def __init__(out self, *factors: Int):
        self.factors = List[Int]()
        for f in factors:
            self.factors.append(f)

    def __getitem__(self, power: Int) -> Int:
        if power < len(self.factors):
            return self.factors[power]
        return 0

    def __setitem__(mut self, power: Int, factor: Int):
        while len(self.factors) <= power:
            self.factors.append(0)
        self.factors[power] = factor

    def __call__(self, x: Int) -> Int:
        var sum = 0
        for i in range(len(self.factors) - 1, -1, -1):
            sum = sum * x + self.factors[i]
        return sum

    def __len__(self) -> Int:
        return len(self.factors)

    def __contains__(self, factor: Int) -> Bool:
        return factor in self.factors


def main():
    var p = Polynomial(1, 0, 2)
    print(p[0], p[2], p[9])  # expect: 1 2 0
    print(p(3), p(10))  # expect: 19 201
    p[4] = 5
    p[0] += 6
    print(p.factors, p.__len__())  # expect: [7, 0, 2, 0, 5] 5
    print(5 in p, 9 in p, 9 not in p)  # expect: True False True
