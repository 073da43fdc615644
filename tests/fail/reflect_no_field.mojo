# oracle: none, it tells of the whole function
from std.reflection import reflect

@fieldwise_init
struct P:
    var x: Int

def main():
    var p = P(1)
    comptime t = reflect[P].field["nope"]  # error: 'P' has no field 'nope'
    print(reflect[P].field_ref[9](p))  # error: primitive operation with wrong parameters
    _ = p^
