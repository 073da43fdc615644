@fieldwise_init
struct Point:
    var x: Int


def main():
    var p = Point(1)
    print(p.x)
    print(p.z)  # error: no attribute 'z'
