def default_name() -> String:
    return "nobody"
