struct Lamp:
    var on: Bool

    def __init__(out self):
        self.on = False

    def toggle():  # error: self argument must be present
        print("toggled")


def main():
    print(Lamp().on)
