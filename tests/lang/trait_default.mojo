trait Named:
    def name(self) -> String:
        ...

    def greeting(self) -> String:
        return "Hello, " + self.name()

    @staticmethod
    def kind() -> String:
        return "thing"


@fieldwise_init
struct Dog(Named):
    def name(self) -> String:
        return "Rex"


@fieldwise_init
struct Robot(Named):
    var id: Int

    def name(self) -> String:
        return String("R", self.id)

    def greeting(self) -> String:
        return self.name() + " beeps"

    @staticmethod
    def kind() -> String:
        return "machine"


def meet[T: Named](x: T):
    print(T.kind(), ":", x.greeting())


def main():
    meet(Dog())
    # expect: thing : Hello, Rex
    meet(Robot(7))
    # expect: machine : R7 beeps
    print(Dog.kind(), Robot(1).greeting())  # expect: thing R1 beeps
