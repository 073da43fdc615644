# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Users of the system: all parts, printed forms, errors for those who are not there.
from std.pwd import getpwnam, getpwuid
from std.pwd.pwd import Passwd
def main() raises:
    var u = Passwd(String("ann"), String("x"), 7, 8, String("Ann, of here"), String("/home/ann"), String("/bin/sh"))
    print(u)
    # expect: pwd.struct_passwd(pw_name='ann', pw_passwd='x, pw_uid=7, pw_gid=8, pw_gecos='Ann, of here', pw_dir='/home/ann', pw_shell='/bin/sh')

    print(repr(u))
    # expect: Passwd(pw_name='ann', pw_passwd='x', pw_uid=Int(7), pw_gid=Int(8), pw_gecos='Ann, of here', pw_dir='/home/ann', pw_shell='/bin/sh')

    print(u.copy().pw_dir, u.pw_name, u.pw_passwd, u.pw_uid, u.pw_gid, u.pw_gecos, u.pw_shell)
    # expect: /home/ann ann x 7 8 Ann, of here /bin/sh

    print(getpwuid(0).pw_name, getpwuid(uid=0).pw_gid, getpwnam(name="root").pw_uid, getpwnam("root").pw_dir)
    # expect: root 0 0 /root

    try:
        print(getpwnam("nosuchuser"))
    except e:
        print("E", e)
    # expect: E user name not found in the password database: nosuchuser

    try:
        print(getpwnam(""))
    except e:
        print(e, "E")
    # expect: user name not found in the password database:  E

    try:
        print(getpwuid(987654))
    except e:
        print("E", e)
    # expect: E user ID not found in the password database: 987654

    try:
        print(getpwuid(-1))
    except e:
        print("E", e)
    # expect: E user ID not found in the password database: 4294967295

    print(conforms_to(Passwd, Copyable), conforms_to(Passwd, ImplicitlyCopyable), conforms_to(Passwd, Writable), conforms_to(Passwd, Equatable), conforms_to(Passwd, Hashable))
    # expect: True False True False False
