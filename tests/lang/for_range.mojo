def main():
    for i in range(3):
        print(i)
    # expect: 0
    # expect: 1
    # expect: 2
    var total = 0
    for i in range(10, 20):
        total += i
    print(total)  # expect: 145
    for i in range(10, 0, -3):
        print(i)
    # expect: 10
    # expect: 7
    # expect: 4
    # expect: 1
    for _ in range(0):
        print("never")
    for i in range(5, 5):
        print("never", i)
    for i in range(2):
        for j in range(3):
            print(i, j)
    # expect: 0 0
    # expect: 0 1
    # expect: 0 2
    # expect: 1 0
    # expect: 1 1
    # expect: 1 2
    print(len(range(2, 17, 5)))  # expect: 3
