# Conventions that say how an argument goes in or out are none of a capture.


def main():
    var n = 1

    def ends() {deinit n}:  # error: 'deinit' is for arguments
        pass

    def gives() {out n}:  # error: 'out' is for arguments
        pass

    def all() {deinit}:  # error: 'deinit' is for arguments
        pass

    print(n)
