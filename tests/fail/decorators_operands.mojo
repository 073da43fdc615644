# What decorators take.
@always_inline(3)  # error: '@always_inline' takes "nodebug" or "builtin"
def a(): pass
@always_inline("nodebug", "builtin")  # error: '@always_inline' takes one argument at most
def b(): pass
@always_inline()
def c(): pass
@no_inline(1)  # error: '@no_inline' takes no arguments
def d(): pass
@deprecated  # error: '@deprecated' takes one argument
def e(): pass
@deprecated()  # error: '@deprecated' takes one argument
def f(): pass
@unavailable  # error: '@unavailable' takes one argument
def g(): ...
@unavailable()  # error: '@unavailable' takes one argument
def h(): ...
@doc_hidden(1)  # error: '@doc_hidden' takes no arguments
def i(): pass
@export(3)  # error: '@export' takes the symbol's name as a string
def j() abi("C"): pass
@extern  # error: '@extern' takes one argument
def k() abi("C"): ...
@align  # error: '@align' takes one argument
struct l: pass
@align("x")  # error: cannot implicitly convert
struct m: pass
@align(0)  # error: an alignment is a power of two
struct n: pass
@fieldwise_init("foo")  # error: '@fieldwise_init' takes "implicit" or nothing
struct o:
    var x: Int
@fieldwise_init()  # error: '@fieldwise_init' takes "implicit" or nothing
struct p:
    var x: Int
@stable(3)  # error: '@stable' takes 'since = ..' or 'recursive = ..'
def q(): pass
@stable
def q2(): pass
@explicit_destroy()  # error: '@explicit_destroy' takes one argument
struct r: pass
@explicit_destroy("x")  # error: '@explicit_destroy' is for a struct that cannot end by itself; conform to 'not Deinitable'
struct s: pass
@export("a", "b")  # error: '@export' takes one argument at most
def u() abi("C"): pass
@export
def v() raises abi("C"): pass  # error: a function of the C ABI cannot raise
@3  # error: unsupported decorator
def x(): pass
def main(): pass
