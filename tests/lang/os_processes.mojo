# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Programs started, asked, ended; pipes.
from std.os import Pipe, Process
from std.os.process import ProcessStatus
from std.reflection import reflect
from std.os.process import Process as P2
def show(s: ProcessStatus):
    print(s.has_exited(), s.exit_code, s.term_signal)
def main() raises:
    show(ProcessStatus())
    # expect: False None None
    show(ProcessStatus.running())
    # expect: False None None
    show(ProcessStatus(exit_code=3))
    # expect: True 3 None
    show(ProcessStatus(None, 9))
    # expect: True None 9
    show(ProcessStatus(term_signal=Optional(2), exit_code=Optional(1)))
    # expect: True 1 2
    var p = Process.run("sh", ["-c", "exit 7"])
    show(p.wait())
    # expect: True 7 None
    show(p.wait())
    # expect: True 7 None
    show(p.poll())
    # expect: True 7 None
    var q = Process.run(path="sleep", argv=["20"])
    show(q.poll())
    # expect: False None None
    print(q.kill())  # expect: True
    show(q.wait())
    # expect: True None 9
    print(q.kill(), q.hangup(), q.interrupt())  # expect: False False False
    var r = Process.run("sleep", ["20"])
    print(r.interrupt())  # expect: True
    show(r.wait())
    # expect: True None 2
    var s = Process.run("sleep", ["20"])
    print(s.hangup())  # expect: True
    show(s.wait())
    # expect: True None 1
    var t = Process.run("/bin/true", List[String]())
    show(t.wait())
    # expect: True 0 None
    try:
        var u = Process.run("nosuchprogram_pb", [])
        show(u.wait())
    except e:
        print("E", e)
    # expect: E Failed to execute nosuchprogram_pb, EINT error code: 2
    try:
        var u = Process.run("/nosuch/x", ["a"])
        show(u.wait())
    except e:
        print("E", e)
    # expect: E Failed to execute /nosuch/x, EINT error code: 2
    var pipe = Pipe()
    print(Bool(pipe.fd_in), Bool(pipe.fd_out))  # expect: True True
    pipe.write_bytes("hello".as_bytes())
    var buf = List[UInt8](length=8, fill=0)
    print(pipe.read_bytes(Span(buf)), buf)  # expect: 5 [104, 101, 108, 108, 111, 0, 0, 0]
    pipe.write_bytes(bytes="xy".as_bytes())
    pipe.set_input_only()
    print(Bool(pipe.fd_in), Bool(pipe.fd_out))  # expect: True False
    try:
        pipe.write_bytes("z".as_bytes())
    except e:
        print("E", e)
    # expect: E Can not write from read only side of pipe
    print(pipe.read_bytes(buffer=Span(buf)), buf)  # expect: 2 [120, 121, 108, 108, 111, 0, 0, 0]
    print(pipe.read_bytes(Span(buf)))  # expect: 0
    var p2 = Pipe(in_close_on_exec=True, out_close_on_exec=False)
    p2.set_output_only()
    print(Bool(p2.fd_in), Bool(p2.fd_out))  # expect: False True
    try:
        print(p2.read_bytes(Span(buf)))
    except e:
        print("E", e)
    # expect: E Can not read from write only side of pipe
    p2.set_output_only()
    p2.set_input_only()
    print(Bool(p2.fd_in), Bool(p2.fd_out))  # expect: False False
    print(conforms_to(ProcessStatus, ImplicitlyCopyable), conforms_to(ProcessStatus, Writable), conforms_to(ProcessStatus, Equatable), conforms_to(Process, Movable), conforms_to(Process, Copyable), conforms_to(Pipe, Movable), conforms_to(Pipe, Copyable))
    # expect: True False False True False True False
