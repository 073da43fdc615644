# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Loggers: levels as texts, sinks, prefixes, copies, what they conform to.
from std.logger import Logger, Level
from std.logger.logger import Level as L2, DEFAULT_LEVEL
from std.sys import stdout, stderr
from std.io import RawFileDescriptor as FileDescriptor

from std.reflection import reflect

struct W(Writable):
    var x: Int
    def __init__(out self, x: Int):
        self.x = x
    def write_to(self, mut w: Some[Writer]):
        w.write("W<", self.x, ">")

def main() raises:
    print(DEFAULT_LEVEL, Level.NOTSET, Level.TRACE, Level.DEBUG, Level.INFO, Level.WARNING, Level.ERROR, Level.CRITICAL)
    # expect: NOTSET NOTSET TRACE DEBUG INFO WARNING ERROR CRITICAL

    print(Level.TRACE._value, Level.CRITICAL._value)  # expect: 10 60
    print(repr(Level.INFO))  # expect: Level(_value=Int(30))
    print(Level.INFO < Level.ERROR, Level.INFO <= Level.INFO, Level.INFO == Level.INFO, Level.INFO != Level.ERROR, Level.INFO > Level.DEBUG, Level.INFO >= Level.ERROR)
    # expect: True True True True True False

    print(Level(30), Level(35), "|", Level(_value=40))  # expect: INFO  | WARNING
    print(Level._from_str("Info"), Level._from_str("bogus"), Level._from_str("CRITICAL"), Level._from_str(""))
    # expect: INFO NOTSET CRITICAL NOTSET

    print(Level.INFO.color(), Level.NOTSET.color(), Level.TRACE.color(), "x")  # expect:    x
    var lg = Logger[Level.TRACE]()
    lg.trace("t", 1, 2.5, True)
    # expect: TRACE::: t 1 2.5 True

    lg.debug("d", 1)
    # expect: DEBUG::: d 1

    lg.info("i", W(3), sep="-", end="|\n")
    # expect: INFO::: i-W<3>|


    lg.error("e", "f", sep="")
    # expect: ERROR::: ef

    var l2 = Logger[Level.WARNING](stdout, prefix="[app] ")
    l2.trace("no")
    l2.debug("no")
    l2.info("no")
    l2.warning("yes", 1)
    # expect: [app] yes 1

    l2.error("yes")
    # expect: [app] yes

    var l3 = Logger[Level.INFO](prefix="", source_location=True)
    l3.trace("never")
    var l4 = l2
    l4.warning("copy")
    # expect: [app] copy

    var l5 = Logger()
    l5.info("nothing")
    l5.error("nothing")
    var l6 = Logger[Level.ERROR](fd=FileDescriptor(1))
    l6.error("six")
    # expect: ERROR::: six

    comptime l7 = Level.ERROR
    comptime assert l7 > Level.INFO
    print(conforms_to(Level, Comparable), conforms_to(Level, Writable), conforms_to(Level, ImplicitlyCopyable), conforms_to(Level, Hashable), conforms_to(Level, Equatable), conforms_to(Level, Defaultable), conforms_to(Level, Movable), conforms_to(Level, TrivialRegisterPassable),1)
    # expect: True True True False True False True False 1

    print(conforms_to(Logger[], Copyable), conforms_to(Logger[], ImplicitlyCopyable), conforms_to(Logger[], Writable), conforms_to(Logger[], Movable))
    # expect: True True False True
