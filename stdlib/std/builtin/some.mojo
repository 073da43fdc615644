# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Nameless generic arguments: `x: Some[Writable]` is any type that conforms."""


struct Some[bound: AnyType]:
    """The type of an argument that may be anything with this trait; each call binds it anew."""

    pass


struct SomeTypeList[bound: AnyType]:
    """The same of a pack: `*args: *SomeTypeList[Writable]`."""

    pass
