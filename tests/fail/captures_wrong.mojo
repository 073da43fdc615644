# What captures may not be.
def main():
    var k = 1
    def a() -> Int: return k  # error: 'k' is a variable of the function around this one: a capture list has to say how it is used
    def b() {nosuch} -> Int: return 1  # error: use of unknown declaration 'nosuch'
    def c() {imm, mut} -> Int: return k  # error: a capture list has one convention for all that it does not name; this is a second
    def d() {imm k} : k = 2  # error: expression must be mutable in assignment
    def e() {k, k}: print(k)  # error: 'k' stands in this capture list twice
    def f(): f()  # error: nested function 'f' cannot call itself
    def g() {mut q}: pass  # error: use of unknown declaration 'q'
    def g2() {var}: k = 2  # error: expression must be mutable in assignment
    def g3() {imm}: k += 2  # error: expression must be mutable in assignment
    def g4() {x^}: pass  # error: use of unknown declaration 'x'
