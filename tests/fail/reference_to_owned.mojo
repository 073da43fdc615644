# oracle: none, the real compiler refuses the calls of such functions, as use of what has ended
# A reference does not outlive the argument that the function owns and ends.


def given(var s: String) -> ref[s] String:
    return s  # error: a reference to 's' cannot be returned: it ends with this function


def lent(mut s: String) -> ref[s] String:
    return s


def main():
    var s = String("a")
    lent(s) += "b"
    print(given(s), s)
