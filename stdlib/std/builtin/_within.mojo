# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Names that every module of the library sees; programs import them."""

from std.collections.dict import StringDict
from std.ffi.external_call import external_call
from std.format.tstring import TString
