def main():
    print("double", 'single', "it's", 'say "so"')  # expect: double single it's say "so"
    print("""three
lines
here""")
    # expect: three
    # expect: lines
    # expect: here
    print('''also 'quoted' ''' + "|")  # expect: also 'quoted' |
    print("tab\tand\\backslash \"quote\" \x41\u00e9\U0001F600 \101")
    # expect: tab	and\backslash "quote" Aé😀 A
    print(r"raw \n stays", R'\t')  # expect: raw \n stays \t
    print("joined " "from " 'parts')  # expect: joined from parts
    print("" == "", "a" == 'a')  # expect: True True
    print("""\
no first line break""")
    # expect: no first line break
    print("zero byte:", String("a\0b").byte_length())  # expect: zero byte: 3
