import zoo
from zoo import Animal, loud
from zoo.names import default_name as name


def main():
    print(Animal("Rex", 4).describe())  # expect: Rex has 4 legs
    print(loud("quiet"), name())  # expect: QUIET nobody
    print(zoo.loud("x"), zoo.VERSION)  # expect: X 1.0
