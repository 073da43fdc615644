# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What `async` functions give, where it was before Mojo 1.1."""

from std.builtin._coroutine import Coroutine, RaisingCoroutine
