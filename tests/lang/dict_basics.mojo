def main() raises:
    var ages: Dict[String, Int] = {"Ann": 41, "Bob": 25}
    ages["Cid"] = 7
    ages["Bob"] += 1
    print(ages, len(ages))  # expect: {Ann: 41, Bob: 26, Cid: 7} 3
    print(ages["Ann"], "Bob" in ages, "Zoe" in ages)  # expect: 41 True False
    print(ages.get("Cid", 0), ages.get("Zoe", -1), Bool(ages.get("Zoe")))  # expect: 7 -1 False
    print(ages.pop("Ann"), ages.pop("Ann", 0), len(ages))  # expect: 41 0 2
    ages["Ann"] = 42
    print(ages)  # expect: {Bob: 26, Cid: 7, Ann: 42}
    var squares = Dict[Int, Int]()
    for i in range(100):
        squares[i * 7] = i * i
    print(len(squares), squares[70], squares[693])  # expect: 100 100 9801
    for i in range(0, 100, 2):
        _ = squares.pop(i * 7)
    print(len(squares), 7 in squares, 14 in squares)  # expect: 50 True False
    squares.clear()
    print(len(squares))  # expect: 0
