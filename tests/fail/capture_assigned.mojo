# What a closure holds by value does not change.
def main():
    var x = 1
    def f() {var x} -> Int:
        x += 1  # error: expression must be mutable in assignment
        return x
    print(f())
    print(x)
