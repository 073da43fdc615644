def main():
    var list: List[Int] = [1, 2]
    ref first = list[0]
    list.append(3)
    print(first)  # error: use of invalidated interior reference
