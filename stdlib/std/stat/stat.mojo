# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Kinds of files, in the mode of stat()."""

comptime S_IFMT = 0o170000
"""The bits of a mode that tell the kind."""
comptime S_IFDIR = 0o040000
"""A folder."""
comptime S_IFCHR = 0o020000
"""A character device."""
comptime S_IFBLK = 0o060000
"""A block device."""
comptime S_IFREG = 0o100000
"""An ordinary file."""
comptime S_IFIFO = 0o010000
"""A pipe."""
comptime S_IFLNK = 0o120000
"""A symbolic link."""
comptime S_IFSOCK = 0o140000
"""A socket."""


def S_ISLNK[intable: Intable](mode: intable) -> Bool:
    """Whether it is a symbolic link."""
    return (mode.__int__() & S_IFMT) == S_IFLNK


def S_ISREG[intable: Intable](mode: intable) -> Bool:
    """Whether it is an ordinary file."""
    return (mode.__int__() & S_IFMT) == S_IFREG


def S_ISDIR[intable: Intable](mode: intable) -> Bool:
    """Whether it is a folder."""
    return (mode.__int__() & S_IFMT) == S_IFDIR


def S_ISCHR[intable: Intable](mode: intable) -> Bool:
    """Whether it is a character device."""
    return (mode.__int__() & S_IFMT) == S_IFCHR


def S_ISBLK[intable: Intable](mode: intable) -> Bool:
    """Whether it is a block device."""
    return (mode.__int__() & S_IFMT) == S_IFBLK


def S_ISFIFO[intable: Intable](mode: intable) -> Bool:
    """Whether it is a pipe."""
    return (mode.__int__() & S_IFMT) == S_IFIFO


def S_ISSOCK[intable: Intable](mode: intable) -> Bool:
    """Whether it is a socket."""
    return (mode.__int__() & S_IFMT) == S_IFSOCK
