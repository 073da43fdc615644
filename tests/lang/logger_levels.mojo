# Messages by level, with prefix, separators, places; silent where they matter less or nothing is set.
from std.logger import Level, Logger
from std.reflection import SourceLocation

comptime fixed = Logger[Level.WARNING](source_location=True)


def work[L: Level](log: Logger[L]):
    log.trace("trace", 1)
    log.debug("debug")
    log.info("info", sep="-", end="!\n")
    log.warning("warning", 2.5, True)
    log.error("error", [1, 2], sep=": ")


def main():
    work(Logger[Level.TRACE]())
    # expect: TRACE::: trace 1
    # expect: DEBUG::: debug
    # expect: INFO::: info!
    # expect: WARNING::: warning 2.5 True
    # expect: ERROR::: error: [1, 2]
    print("--")  # expect: --
    work(Logger[Level.ERROR](prefix="[p] "))
    # expect: [p] error: [1, 2]
    print("--")  # expect: --
    work(Logger())
    print("--")  # expect: --
    fixed.info("not this")
    fixed.warning("there", location=SourceLocation(42, 7, "some.mojo"))
    # expect: WARNING::: [some.mojo:42:7] there
    print(Level.INFO, Level.INFO < Level.ERROR, Level.DEBUG == Level.TRACE, repr(Level.NOTSET))
    # expect: INFO True False Level(_value=Int(0))
    print(max(Level.INFO._value, Level.ERROR._value))  # expect: 50
