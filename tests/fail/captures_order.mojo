# What stands before a capture list, and what it stands instead of.
def main():
    var k = 1

    def a() capturing {mut k}: pass  # error: a capture list stands instead of 'capturing': leave out one of them

    def b() {mut k} raises: pass  # error: 'raises' stands before the capture list

    def c() raises {mut k}: pass
