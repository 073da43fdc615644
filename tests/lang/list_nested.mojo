def transpose(rows: List[List[Int]]) -> List[List[Int]]:
    var result = List[List[Int]]()
    for c in range(len(rows[0])):
        var column = List[Int]()
        for r in range(len(rows)):
            column.append(rows[r][c])
        result.append(column^)
    return result^


def main():
    var grid: List[List[Int]] = [[1, 2, 3], [4, 5, 6]]
    print(grid, len(grid[0]), grid[1][2])  # expect: [[1, 2, 3], [4, 5, 6]] 3 6
    grid[0][1] = 20
    grid[1].append(7)
    print(grid)  # expect: [[1, 20, 3], [4, 5, 6, 7]]
    _ = grid[1].pop()
    print(transpose(grid))  # expect: [[1, 4], [20, 5], [3, 6]]
    var words: List[List[String]] = [["a"], [], ["b", "c"]]
    words[1].append("x")
    words[2][0] += "!"
    print(words)  # expect: [[a], [x], [b!, c]]
    for ref row in grid:
        for ref cell in row:
            cell *= 10
    print(grid)  # expect: [[10, 200, 30], [40, 50, 60]]
