# The marks / and * make no other function; of '@fieldwise_init' neither do names.
@fieldwise_init  # error: 'A' declares the constructor that '@fieldwise_init' makes
struct A:
    var x: Int
    def __init__(out self, x: Int, /):
        self.x = x
@fieldwise_init  # error: 'C' declares the constructor that '@fieldwise_init' makes
struct C:
    var x: Int
    var y: Int
    def __init__(out self, x: Int, /, y: Int):
        self.x = x
        self.y = y
@fieldwise_init  # error: 'D' declares the constructor that '@fieldwise_init' makes
struct D:
    var x: Int
    def __init__(out self, *, x: Int):
        self.x = x
@fieldwise_init  # error: 'E' declares the constructor that '@fieldwise_init' makes
struct E:
    var x: Int
    def __init__(out self, x: Int = 1):
        self.x = x
@fieldwise_init  # error: 'F' declares the constructor that '@fieldwise_init' makes
struct F:
    var x: Int
    def __init__(out self, z: Int):
        self.x = z
struct G:
    var x: Int
    def __init__(out self, z: Int):
        self.x = z
    def __init__(out self, z: Int, /):  # error: redefinition of function '__init__' with identical signature
        self.x = z
def f(x: Int): pass
def f(x: Int, /): pass  # error: redefinition of function 'f' with identical signature
def g(x: Int): pass
def g(y: Int): pass  # error: redefinition of function 'g' with identical signature
def h(x: Int, y: Int): pass
def h(x: Int, /, y: Int): pass  # error: redefinition of function 'h' with identical signature
def main(): pass
