# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The users that the system knows."""


@fieldwise_init
struct Passwd(Copyable, Writable):
    """A user."""

    var pw_name: String
    """The name."""
    var pw_passwd: String
    """The password, or what stands for it: `x` when it is kept elsewhere."""
    var pw_uid: Int
    """The number."""
    var pw_gid: Int
    """The number of the user's group."""
    var pw_gecos: String
    """The full name, or a comment."""
    var pw_dir: String
    """The home folder."""
    var pw_shell: String
    """The program that a login starts."""

    def write_to(self, mut writer: Some[Writer]):
        """Writes all parts with their names."""
        writer.write("pwd.struct_passwd(pw_name='", self.pw_name)
        # a quotation mark is missing behind pw_passwd, as in Mojo
        writer.write("', pw_passwd='", self.pw_passwd, ", pw_uid=", self.pw_uid)
        writer.write(", pw_gid=", self.pw_gid, ", pw_gecos='", self.pw_gecos)
        writer.write("', pw_dir='", self.pw_dir, "', pw_shell='", self.pw_shell, "')")


def _user(name: Pointer[Int8, _], uid: Int) -> Optional[Passwd]:
    var texts = Array[Pointer[UInt8, MutUntrackedOrigin], 5](
        fill=__op_nullptr[Pointer[UInt8, MutUntrackedOrigin]]()
    )
    var ids = Array[Int, 2](fill=0)
    if not external_call["mj_user", Bool](name, uid, texts.unsafe_ptr(), ids.unsafe_ptr()):
        return None
    return Passwd(
        String(unsafe_from_utf8_ptr=texts[0]),
        String(unsafe_from_utf8_ptr=texts[1]),
        ids[0],
        ids[1],
        String(unsafe_from_utf8_ptr=texts[2]),
        String(unsafe_from_utf8_ptr=texts[3]),
        String(unsafe_from_utf8_ptr=texts[4]),
    )


def getpwuid(uid: Int) raises -> Passwd:
    """The user of a number. Raises if there is none."""
    var user = _user(__op_nullptr[Pointer[Int8, ImmUntrackedOrigin]](), uid)
    if not user:
        raise Error("user ID not found in the password database: ", UInt32(uid))
    return user.take()


def getpwnam(var name: String) raises -> Passwd:
    """The user of a name. Raises if there is none."""
    var user = _user(name.as_c_string_span()._ptr, 0)
    if not user:
        raise Error("user name not found in the password database: ", name)
    return user.take()
