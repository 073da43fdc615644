# No integer is made of a literal with a point, not even of 3.0.
# oracle: none, it names the line of main and these in notes


def main():
    print(Float32(1.5), Int(Float64(3.5)))
    print(Int(3.0))  # error: constraint failed: a literal with a point is no integer
