# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Paths as text, and questions about what they name."""

from .path import (
    basename,
    dirname,
    exists,
    expanduser,
    expandvars,
    getsize,
    is_absolute,
    isdir,
    isfile,
    islink,
    join,
    lexists,
    realpath,
    split,
    split_extension,
    splitroot,
)
