"""A module may open with a text."""
# a remark of its own


def documented(x: Int) -> Int:
    """Says what it does.

    Args:
        x: A number.

    Returns:
        The number and one more.
    """
    # a remark inside
    return x + 1  # and one at the end


struct Documented:
    """A struct with a text."""

    var x: Int
    """And a field with one."""

    def __init__(out self):
        """Makes one."""
        self.x = 4


        # an oddly placed remark
def main():
    """The beginning."""
    print(documented(1), Documented().x)  # expect: 2 4
    print("# not a remark")
        # deeper, and still a remark
# shallower too
    # expect: # not a remark
    print("end")  # expect: end
