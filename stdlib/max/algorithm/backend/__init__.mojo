# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The loops of max.algorithm, by what runs them."""
