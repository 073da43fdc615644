# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Associated types promise what their bounds say.
trait Animal:
    comptime Food: Writable

    def eat(self) -> Self.Food: ...


trait Loud:
    def eat(self) -> String: ...

    def shout(self) raises: ...


@fieldwise_init
struct Cow(Animal, Loud):  # error: 'Cow' does not implement all requirements for 'Loud'
    comptime Food = Int

    def eat(self) -> Int:
        return 3

    def shout(self) raises:
        pass


@fieldwise_init
struct Pig(Animal):
    comptime Food = String

    def eat(self) -> String:
        return "x"

    def mud(self) -> Int where conforms_to(Self.Food, Copyable):
        return 3


def feed[A: Animal](a: A) -> A.Food:
    return a.eat()


def feed2[A: Animal](a: A) -> String:
    return a.eat()  # error: cannot implicitly convert 'A.Food' value to 'String' in return value


def feed4[A: Animal](a: A) -> Int where conforms_to(A.Food, Intable):
    return Int(a.eat())


def feed5[A: Animal, B: Animal](a: A, b: B) -> Bool:
    return a.eat() == b.eat()  # error: 'A.Food' does not implement the '__eq__' method; its bound


def feed6[A: Animal](a: A):
    var x: A.Drink = a.eat()  # error: 'A' has no attribute 'Drink'; its bound 'Animal' does not pr


def feed7[A: Animal & Loud](a: A):
    a.shout()  # error: cannot call function that may raise in a context that cannot raise


def main():
    print(feed4(Pig()))  # error: invalid call to 'feed4': violated constraint
    feed7(Pig())  # error: invalid call to 'feed7': argument type 'Pig' does not conform to trait '
    print(feed(Pig(), Pig()))  # error: invalid call to 'feed': unexpected argument
    feed[Int](3)  # error: argument type 'Int' does not conform to trait 'Animal'
    Pig().shout()  # error: 'Pig' value has no attribute 'shout'
    print(Pig.Drink)  # error: 'Pig' has no attribute 'Drink'
