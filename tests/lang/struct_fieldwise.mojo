@fieldwise_init
struct Address(Copyable):
    var street: String
    var number: Int


@fieldwise_init
struct Person(Copyable):
    var name: String
    var home: Address


def main():
    var a = Address("Main", 5)
    var p = Person("Ann", a.copy())
    p.home.number += 1
    print(p.name, p.home.street, p.home.number, a.number)  # expect: Ann Main 6 5
    var q = Person(name="Bob", home=Address("Side", 9))
    q.home.street += " Road"
    print(q.name, q.home.street)  # expect: Bob Side Road
    p = q.copy()
    p.name += "by"
    print(p.name, q.name, p.home.number)  # expect: Bobby Bob 9
