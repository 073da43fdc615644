# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Files, folders and the environment."""

from std.io.file import PathLike
from . import path
from std.os.abort import abort
from std.os.env import getenv, setenv, unsetenv
from std.os.fstat import lstat, stat, stat_result
from std.os.os import (
    SEEK_CUR,
    SEEK_END,
    SEEK_SET,
    chdir,
    getuid,
    isatty,
    link,
    listdir,
    makedirs,
    mkdir,
    remove,
    removedirs,
    rmdir,
    sep,
    symlink,
    unlink,
)
from std.os.process import Pipe, Process
