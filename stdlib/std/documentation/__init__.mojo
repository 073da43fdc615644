# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Marks for those who make documentation."""

from .documentation import doc_hidden
