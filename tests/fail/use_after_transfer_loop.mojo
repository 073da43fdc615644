def eat(var list: List[Int]):
    print(len(list))


def main():
    var list: List[Int] = [1]
    for _ in range(2):
        eat(list^)  # error: use of uninitialized value 'list'
