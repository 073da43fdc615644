@explicit_destroy("finish or cancel it")
struct Job(Deinitable where False):
    var name: String

    def __init__(out self, name: String):
        self.name = name

    def finish(deinit self) -> Int:
        print("finished", self.name)
        return self.name.byte_length()

    def cancel(deinit self):
        print("cancelled", self.name)


def run(var job: Job, good: Bool):
    if good:
        print(job^.finish())
    else:
        job^.cancel()


def main():
    run(Job("one"), True)
    # expect: finished one
    # expect: 3
    run(Job("two"), False)
    # expect: cancelled two
    var j = Job("three")
    j.name += "!"
    j^.cancel()
    # expect: cancelled three!
