# self is of type Self in methods; a constructor says what it makes.
struct G[T: Copyable & Deinitable](Copyable, Movable):
    var how: String
    def __init__(out self: G[Int], x: Int): self.how = "G[Int]"
    def __init__(out self: G[String], x: String): self.how = "G[String]"
    def __init__(out self, x: Self.T, y: Int): self.how = "G[T]"
    def w(self: G[Int]) -> String: return "w Int"  # error: 'self' is of type 'Self' in every method; what this one asks of it belongs into a 'where'
    def w2[U: Copyable & Deinitable](self: G[U]) -> String: return "w2 Int"  # error: 'self' is of type 'Self' in every method; what this one asks of it belongs into a 'where'
    def w3(self: G[Self.T]) -> String: return "w3 Int"
    def w4(self: Self) -> String: return "w4 Int"
    def w5(mut self: G[Int]): pass  # error: 'self' is of type 'Self' in every method; what this one asks of it belongs into a 'where'
    def w6(var self: G[Int]): pass  # error: 'self' is of type 'Self' in every method; what this one asks of it belongs into a 'where'
    def w7(ref self: G[Int]): pass  # error: 'self' is of type 'Self' in every method; what this one asks of it belongs into a 'where'
    def w8(self: Int): pass  # error: 'self' is of type 'Self' in every method; what this one asks of it belongs into a 'where'
    @staticmethod
    def w9(self: Int): pass
    def w10(deinit self: G[Int]): pass  # error: 'self' is of type 'Self' in every method; what this one asks of it belongs into a 'where'

struct H(Copyable, Movable):
    def __init__(out self): pass
    def w3(self: H): pass
    def w4(self: Int): pass  # error: 'self' is of type 'Self' in every method; what this one asks of it belongs into a 'where'

trait T:
    def w3(self: Self): pass
    def w4(self: Int): pass  # error: 'self' is of type 'Self' in every method; what this one asks of it belongs into a 'where'

def main():
    pass
