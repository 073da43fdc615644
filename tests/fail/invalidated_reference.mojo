def main():
    var list: List[Int] = [1, 2]
    ref first = list[0]
    list.append(3)
    print(first)  # error: this refers to an element of 'list', which may have moved since
