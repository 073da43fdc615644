# A cache that forgets what was used longest ago; a dictionary and links by index.
@fieldwise_init
struct Slot(Copyable):
    var key: String
    var value: Int
    var before: Int
    var after: Int


struct Cache:
    var slots: List[Slot]
    var index: Dict[String, Int]
    var room: Int

    def __init__(out self, room: Int):
        self.room = room
        self.index = {}
        self.slots = [Slot("", 0, 0, 0)]  # slot 0 closes the ring

    def unlink(mut self, i: Int):
        var before = self.slots[i].before
        var after = self.slots[i].after
        self.slots[before].after = after
        self.slots[after].before = before

    def link_first(mut self, i: Int):
        var first = self.slots[0].after
        self.slots[i].before = 0
        self.slots[i].after = first
        self.slots[first].before = i
        self.slots[0].after = i

    def get(mut self, key: String) -> Optional[Int]:
        var found = self.index.get(key)
        if not found:
            return None
        self.unlink(found.value())
        self.link_first(found.value())
        return self.slots[found.value()].value

    def put(mut self, key: String, value: Int) raises:
        var i = self.index.get(key, -1)
        if i >= 0:
            self.unlink(i)
        elif len(self.index) < self.room:
            i = len(self.slots)
            self.slots.append(Slot(key, value, 0, 0))
        else:
            i = self.slots[0].before
            self.unlink(i)
            _ = self.index.pop(self.slots[i].key)
            self.slots[i].key = key
        self.slots[i].value = value
        self.index[key] = i
        self.link_first(i)

    def show(self) -> String:
        var text = String()
        var i = self.slots[0].after
        while i != 0:
            text += String(self.slots[i].key, "=", self.slots[i].value, ";")
            i = self.slots[i].after
        return text


def main() raises:
    var cache = Cache(3)
    cache.put("a", 1)
    cache.put("b", 2)
    cache.put("c", 3)
    print(cache.show())  # expect: c=3;b=2;a=1;
    print(cache.get("a").value(), Bool(cache.get("z")))  # expect: 1 False
    cache.put("d", 4)
    print(cache.show())  # expect: d=4;a=1;c=3;
    cache.put("c", 30)
    cache.put("e", 5)
    print(cache.show(), Bool(cache.get("b")), cache.get("c").or_else(0))
    # expect: e=5;c=30;d=4; False 30
