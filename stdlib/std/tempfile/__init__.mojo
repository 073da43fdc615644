# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Files and folders for a while."""

from std.tempfile.tempfile import NamedTemporaryFile, TemporaryDirectory, gettempdir, mkdtemp
