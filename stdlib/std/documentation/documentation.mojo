# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Marks for those who make documentation."""


def doc_hidden():
    """As a decorator: what follows is left out of documentation."""
    pass
