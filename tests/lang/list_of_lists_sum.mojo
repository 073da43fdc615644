def column_sums(rows: List[List[Float64]]) -> List[Float64]:
    var sums = List[Float64](length=len(rows[0]), fill=0)
    for row in rows:
        for i, x in enumerate(row):
            sums[i] += x
    return sums^


def main():
    var rows: List[List[Float64]] = [[1, 2.5, -1], [0.5, 0.25, 4]]
    print(column_sums(rows))  # expect: [1.5, 2.75, 3.0]
    rows.append([10, 20, 30])
    print(column_sums(rows), rows[2][1])  # expect: [11.5, 22.75, 33.0] 20.0
    rows[0][0] = 100
    print(rows[0], len(rows))  # expect: [100.0, 2.5, -1.0] 3
