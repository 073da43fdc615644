# A display without a wanted type is an Array of fixed length.
def total(a: Array[Int, 3]) -> Int:
    return a[0] + a[1] + a[2]


def as_list(l: List[Int]) -> Int:
    return len(l)


def main():
    var a = [1, 2, 3]
    a[1] = 20
    print(a, len(a), a[1], total(a))  # expect: [1, 20, 3] 3 20 24
    print(as_list([4, 5]), total([7, 8, 9]))  # expect: 2 24
    var sum = 0
    for x in [10, 20, 30]:
        sum += x
    print(sum)  # expect: 60
    var b = Array[String, 2](fill="x")
    b[0] += "y"
    print(b)  # expect: [xy, x]
    var grid = [[1, 2], [3, 4]]
    grid[1][0] = 30
    print(grid, grid[1][0])  # expect: [[1, 2], [30, 4]] 30
    var c = a.copy()
    c[0] = 100
    print(a[0], c[0], 20 in a)  # expect: 1 100 True
