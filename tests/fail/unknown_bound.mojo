# A bound nobody knows is told once, where it stands.
struct G[T: Nothing](Copyable, Movable):  # error: use of unknown declaration 'Nothing'
    var how: String
    def __init__(out self, x: Self.T, y: Int): self.how = "G[T]"
    def w(self) -> Int: return 1
def f[T: Nada](x: T) -> Int: return 1  # error: use of unknown declaration 'Nada'
def g(x: Nix) -> Int: return 1  # error: use of unknown declaration 'Nix'
def h[T: Nada](x: T) -> Int: return 1  # error: use of unknown declaration 'Nada'
def h[T: Nada](x: T, y: T) -> Int: return 1  # error: use of unknown declaration 'Nada'
def main():
    print(G(1, 2).w())
    print(G[Int](1, 2).w())
    print(f(1))
    print(g(1))
    print(h(1))
    print(h(1, 2))
    print(f[Int](1))
