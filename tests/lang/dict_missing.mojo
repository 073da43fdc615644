def price(prices: Dict[String, Int], name: String) -> String:
    try:
        return String(prices[name])
    except e:
        return String("none: ", e)


def main() raises:
    var prices = {"tea": 3}
    print(price(prices, "tea"))  # expect: 3
    print(price(prices, "gold"))  # expect: none: DictKeyError[String]()
    print(prices.get("gold").or_else(0))  # expect: 0
    var found = prices.find("tea")
    if found:
        print(found.value())
    # expect: 3
    var other = prices.copy()
    other["tea"] = 4
    print(prices == other, prices == {"tea": 3})  # expect: False True
