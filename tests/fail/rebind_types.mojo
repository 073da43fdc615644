# oracle: none, it tells of the whole function
# A value cannot be rebound to a number of another kind, though it takes the same room.
def as_int[T: ImplicitlyCopyable & Movable](x: T) -> Int:
    return rebind[Int](x)  # error: rebind only renames: 'Float64' is not another name of 'Int'

def main():
    print(as_int(5))
    print(as_int(Float64(2)))
