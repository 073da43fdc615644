def shout(text: String) -> String:
    return text.upper() + "!"
