def main() raises:
    var text = String("the cat and the dog and the bird")
    var counts = Dict[String, Int]()
    for word in text.split(" "):
        var key = String(word)
        counts[key] = counts.get(key, 0) + 1
    var names = [name for name in counts]
    sort(names)
    for name in names:
        print(name, counts[name])
    # expect: and 2
    # expect: bird 1
    # expect: cat 1
    # expect: dog 1
    # expect: the 3
    var longest = String()
    for name in names:
        if name.byte_length() > longest.byte_length():
            longest = name
    print(longest)  # expect: bird
