# Captures of borrowed arguments.
def f(k: Int, s: String, mut m: Int):
    def a() {mut k}: k = 2  # error: expression must be mutable in assignment
    def b() {ref k}: k = 2  # error: expression must be mutable in assignment
    def c() {mut m}: m = 3
    def d() {s^}: print(s)  # error: 's' cannot be moved into a closure: this function only borrows it
    def e() {ref m}: m = 1
def main(): pass
