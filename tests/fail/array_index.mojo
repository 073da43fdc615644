# oracle: none, it tells of the whole function
def main():
    var a = Array[Int, 3](fill=4)
    print(a[2])
    print(a[3])  # error: index is out of bounds
