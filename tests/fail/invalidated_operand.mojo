# Operands are found in the order of the text, and read when all are there.


def grow(mut l: List[Int]) -> Int:
    l.append(1)
    return len(l)


def both(a: Int, b: Int) -> Int:
    return a * 2 + b


struct Shelf:
    var l: List[Int]

    def __init__(out self):
        self.l = [1, 2]

    def add(mut self) -> Int:
        self.l.append(1)
        return 1


def arguments():
    var l: List[Int] = [1, 2]
    print(l[1], grow(l))  # error: this refers to an element of 'l'


def added():
    var l: List[Int] = [1, 2]
    print(l[1] + grow(l))  # error: this refers to an element of 'l'


def named():
    var l: List[Int] = [1, 2]
    print(both(b=l[1], a=grow(l)))  # error: this refers to an element of 'l'


def displayed():
    var l: List[Int] = [1, 2]
    var t = [l[1], grow(l)]  # error: this refers to an element of 'l'
    print(t[0])


def changed_itself():
    var l: List[Int] = [1, 2]
    l[0] += grow(l)  # error: this refers to an element of 'l'


def taken_apart():
    var l: List[Int] = [1, 2]
    l[0], l[1] = l[1], grow(l)  # error: this refers to an element of 'l'


def formatted():
    var l: List[Int] = [1, 2]
    print(t"{l[0]} {grow(l)}")  # error: this refers to an element of 'l'


def deep_inside():
    var deep: List[List[Int]] = [[1, 2], [3]]
    print(both(deep[0][1], grow(deep[1])))  # error: this refers to an element of 'deep'


def by_method():
    var shelf = Shelf()
    print(both(shelf.l[1], shelf.add()))  # error: this refers to an element of 'shelf'


def main():
    # fine: read in its turn, or found behind the change
    var l: List[Int] = [1, 2]
    print(grow(l) + l[1], -l[0] + both(1, grow(l)), l[0] and grow(l), l[0] < 3 < grow(l))
    l[0] = grow(l)
    l.append(l[0])
