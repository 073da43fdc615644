trait Animal:
    def legs(self) -> Int:
        ...


trait Pet(Animal):
    def name(self) -> String:
        ...


trait Talking:
    def speak(self) -> String:
        ...


@fieldwise_init
struct Cat(Pet, Talking):
    def legs(self) -> Int:
        return 4

    def name(self) -> String:
        return "Tom"

    def speak(self) -> String:
        return "meow"


@fieldwise_init
struct Bird(Animal):
    def legs(self) -> Int:
        return 2


def count_legs[A: Animal, B: Animal](a: A, b: B) -> Int:
    return a.legs() + b.legs()


def call[T: Pet & Talking](x: T) -> String:
    return x.name() + " says " + x.speak()


def main():
    print(count_legs(Cat(), Bird()), count_legs(Bird(), Bird()))  # expect: 6 4
    print(call(Cat()))  # expect: Tom says meow
