# Sorting of few and many elements: random, ordered, reversed and equal ones.
@fieldwise_init
struct Card(Copyable):
    var rank: Int
    var place: Int


def numbers(n: Int, most: Int) -> List[Int]:
    var list = List[Int]()
    var x = 12345
    for _ in range(n):
        x = (x * 1103515245 + 12345) & 0x7FFFFFFF
        list.append((x >> 8) % most)
    return list^


def is_sorted(list: List[Int]) -> Bool:
    for i in range(1, len(list)):
        if list[i] < list[i - 1]:
            return False
    return True


def sum(list: List[Int]) -> Int:
    var total = 0
    for x in list:
        total += x
    return total


def main():
    var good = 0
    for n in range(70):
        for most in [2, 10, 1000000]:
            var list = numbers(n, most)
            var before = sum(list)
            sort(list)
            var again = list.copy()
            sort(again)
            list.reverse()
            sort(list)
            if is_sorted(list) and sum(list) == before and list == again:
                good += 1
    print(good)
    # expect: 210

    var many = numbers(5000, 1000000)
    sort(many)
    print(is_sorted(many), many[0], many[4999])
    # expect: True 28 999976

    # text that lies in place and on the heap
    var words = List[String]()
    for i in range(300):
        words.append(String("ab", i * 7919 % 300) + String("x") * (i % 5 * 4))
    sort(words)
    var ordered = True
    for i in range(1, 300):
        if words[i] < words[i - 1] or words[i - 1] > words[i] or not (words[i] >= words[i - 1]):
            ordered = False
    print(ordered, words[0], words[1], words[299])
    # expect: True ab0 ab10 ab9xxxx
    print("a" < "aa", String("b") > String("ab"), String("é") > String("z"), String() < String("\0"))
    # expect: True True True True
    var eight = String("12345678")
    var nine = eight + "0"
    print(eight < nine, nine < eight, nine <= nine, nine < nine, eight + "9" > nine)
    # expect: True False True False True

    # equal ones keep their order
    var cards = List[Card]()
    for i in range(500):
        cards.append(Card(i * 37 % 10, i))

    def lower(a: Card, b: Card) -> Bool:
        return a.rank < b.rank

    sort[stable=True](cards, lower)
    var stable = True
    for i in range(1, 500):
        if cards[i].rank == cards[i - 1].rank and cards[i].place < cards[i - 1].place:
            stable = False
    print(stable, cards[0].place, cards[499].rank, cards[499].place)
    # expect: True 0 9 497
