# A default method of a trait stays beside what returns something else.
trait D:
    def ret(self, k: Int) -> String: return "default ret"
    def ret2(self, k: Int) -> Bool: return False
    def ret3(self, k: Int) -> Bool: return False

@fieldwise_init
struct M(Copyable, Movable, D):
    def ret(self, k: Int) -> Int: return 1
    def ret2(self, k: Int) -> Int: return 1
    def ret3(self, k: Int) -> Int: return 1
    def ret3(self, k: String) -> Int: return 1
def main():
    var m = M()
    print(m.ret(1))  # error: ambiguous call to 'ret'
    print(m.ret2(1))  # error: ambiguous call to 'ret2'
    print(m.ret3("a"))
    print(m.ret3(1))  # error: ambiguous call to 'ret3'
