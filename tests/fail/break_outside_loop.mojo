def main():
    var n = 3
    if n > 2:
        break  # error: 'break'
    print(n)
