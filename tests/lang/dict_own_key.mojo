@fieldwise_init
struct Point(Copyable, Equatable, Hashable, Writable):
    var x: Int
    var y: Int


def main() raises:
    var visited = Dict[Point, Int]()
    var at = Point(0, 0)
    var steps: List[Point] = [Point(1, 0), Point(0, 1), Point(-1, 0), Point(0, -1), Point(1, 0)]
    for s in steps:
        at.x += s.x
        at.y += s.y
        visited[at.copy()] = visited.get(at, 0) + 1
    print(len(visited))  # expect: 4
    print(visited[Point(1, 0)], visited[Point(0, 0)], Point(5, 5) in visited)  # expect: 2 1 False
    for entry in visited.items():
        print(entry.key, entry.value)
    # expect: Point(x=1, y=0) 2
    # expect: Point(x=1, y=1) 1
    # expect: Point(x=0, y=1) 1
    # expect: Point(x=0, y=0) 1
