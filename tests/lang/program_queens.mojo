def safe(columns: List[Int], row: Int, column: Int) -> Bool:
    for r in range(row):
        if columns[r] == column or abs(columns[r] - column) == row - r:
            return False
    return True


def solve(n: Int, row: Int, mut columns: List[Int], mut found: List[List[Int]]):
    if row == n:
        found.append(columns.copy())
        return
    for column in range(n):
        if safe(columns, row, column):
            columns[row] = column
            solve(n, row + 1, columns, found)


def main():
    for n in range(4, 8):
        var columns = List[Int](length=n, fill=0)
        var found = List[List[Int]]()
        solve(n, 0, columns, found)
        print(n, len(found), found[0])
    # expect: 4 2 [1, 3, 0, 2]
    # expect: 5 10 [0, 2, 4, 1, 3]
    # expect: 6 4 [1, 3, 5, 0, 2, 4]
    # expect: 7 40 [0, 2, 4, 6, 1, 3, 5]
