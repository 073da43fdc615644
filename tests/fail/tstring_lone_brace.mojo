# oracle: none, it names the line of main and this one in a note
def main():
    print(t"a}}b {1}")
    print(t"a}b {1}")  # error: a '}' without a '{' before it
