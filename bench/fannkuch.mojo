# fannkuch [N]: for every order of N cards, how often the front must be turned round until
# card 0 is first; prints a checksum and the highest number.
from std.sys import argv


def turns(cards: List[Int], mut work: List[Int]) -> Int:
    for i in range(len(cards)):
        work[i] = cards[i]
    var count = 0
    var first = work[0]
    while first != 0:
        var low = 1
        var high = first - 1
        while low < high:
            var card = work[low]
            work[low] = work[high]
            work[high] = card
            low += 1
            high -= 1
        var next = work[first]
        work[first] = first
        first = next
        count += 1
    return count


def main() raises:
    var n = Int(argv()[1]) if len(argv()) > 1 else 10
    var cards = List[Int](length=n, fill=0)
    var work = List[Int](length=n, fill=0)
    var left = List[Int](length=n, fill=0)
    for i in range(n):
        cards[i] = i
        left[i] = i + 1
    var checksum = 0
    var highest = 0
    var even = True
    while True:
        if cards[0] != 0:
            var count = turns(cards, work)
            highest = max(highest, count)
            checksum += count if even else -count
        even = not even
        # the next order: turn a growing front by one until a counter is not used up
        var i = 1
        while i < n:
            var card = cards[0]
            for k in range(i):
                cards[k] = cards[k + 1]
            cards[i] = card
            left[i] -= 1
            if left[i] > 0:
                break
            left[i] = i + 1
            i += 1
        if i >= n:
            break
    print(checksum, highest)
