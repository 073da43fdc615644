# Dijkstra over a graph of lists, with a heap written out.
@fieldwise_init
struct Edge(Copyable):
    var target: Int
    var cost: Int


@fieldwise_init
struct Entry(Comparable, Copyable):
    var cost: Int
    var node: Int

    def __lt__(self, other: Self) -> Bool:
        return self.cost < other.cost


struct Heap[T: Comparable & Copyable & Deinitable]:
    var items: List[Self.T]

    def __init__(out self):
        self.items = List[Self.T]()

    def push(mut self, var item: Self.T):
        self.items.append(item^)
        var i = len(self.items) - 1
        while i > 0 and self.items[i] < self.items[(i - 1) // 2]:
            self.items.swap_elements(i, (i - 1) // 2)
            i = (i - 1) // 2

    def pop(mut self) -> Self.T:
        var last = len(self.items) - 1
        if last > 0:
            self.items.swap_elements(0, last)
        var top = self.items.pop()
        var i = 0
        while True:
            var smallest = i
            for child in range(2 * i + 1, min(2 * i + 3, last)):
                if self.items[child] < self.items[smallest]:
                    smallest = child
            if smallest == i:
                return top^
            self.items.swap_elements(i, smallest)
            i = smallest

    def __bool__(self) -> Bool:
        return len(self.items) > 0


def distances(graph: List[List[Edge]], start: Int) -> List[Int]:
    var best = List[Int](length=len(graph), fill=Int.MAX)
    var heap = Heap[Entry]()
    best[start] = 0
    heap.push(Entry(0, start))
    while heap:
        var entry = heap.pop()
        if entry.cost > best[entry.node]:
            continue
        for edge in graph[entry.node]:
            var cost = entry.cost + edge.cost
            if cost < best[edge.target]:
                best[edge.target] = cost
                heap.push(Entry(cost, edge.target))
    return best^


def main():
    var graph = List[List[Edge]]()
    for _ in range(6):
        graph.append(List[Edge]())
    var roads: List[Tuple[Int, Int, Int]] = [
        (0, 1, 7), (0, 2, 9), (0, 5, 14), (1, 2, 10), (1, 3, 15), (2, 3, 11), (2, 5, 2), (3, 4, 6),
    ]
    for road in roads:
        graph[road[0]].append(Edge(road[1], road[2]))
        graph[road[1]].append(Edge(road[0], road[2]))
    print(distances(graph, 0))  # expect: [0, 7, 9, 20, 26, 11]
    print(distances(graph, 4))  # expect: [26, 21, 17, 6, 0, 19]
    var heap = Heap[Int]()
    for x in [5, 3, 8, 1, 9, 2]:
        heap.push(x)
    var order = List[Int]()
    while heap:
        order.append(heap.pop())
    print(order)  # expect: [1, 2, 3, 5, 8, 9]
