# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Input and output."""

from std.format.writable import Writable, Writer
from std.io.file import FileHandle, PathLike, open
from std.io.file_descriptor import FileDescriptor, RawFileDescriptor, stderr, stdin, stdout
from std.io.io import input, print
