from .animal import Animal, loud

comptime VERSION = "1.0"
