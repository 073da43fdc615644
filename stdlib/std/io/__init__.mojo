# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Input and output."""

from std.format.writable import Writable, Writer
from std.io.file import FileHandle
from std.io.file_descriptor import FileDescriptor, RawFileDescriptor
from std.io.io import input, print
