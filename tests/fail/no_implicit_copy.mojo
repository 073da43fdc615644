def main():
    var a: List[Int] = [1, 2]
    var b = a  # error: cannot be implicitly copied
    b.append(3)
    print(a, b)
