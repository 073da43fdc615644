# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Reads docs/errors.md, the page with a section for each message:

    ## E0503
    > the message as the wrong program below gets it

    Why it is wrong and what to do.

    ```mojo wrong            (or `sh wrong`: commands, where it is about the command line)
    ```mojo right            the same program, mended

A program may have the settings of tests/run at its top (`# flags: --edition 2023`), and further
modules behind a line `# file: NAME.mojo`; `# oracle: none, REASON` says that the real compiler takes
another view."""
import os
import re

SECTION = re.compile(r"^## ([EW]\d{4})$", re.M)
BLOCK = re.compile(r"^```(mojo|sh) (wrong|right)\n(.*?)^```$", re.M | re.S)
ROW = re.compile(r'^DIAG\(\w+, "([EW]\d{4})", (ERROR|WARNING),', re.M)
FILE = re.compile(r"^# file: (\S+)\n", re.M)


class Section:
    def __init__(self, code, text):
        self.code = code
        quoted = re.match(r"\s*((?:> ?.*\n)+)", text)
        self.message = " ".join(line[1:].strip() for line in quoted[1].splitlines()) if quoted else ""
        self.blocks = {kind: (language, body) for language, kind, body in BLOCK.findall(text)}
        self.count = len(BLOCK.findall(text))


def sections(page):
    parts = SECTION.split(page)
    return [Section(code, text) for code, text in zip(parts[1::2], parts[2::2])]


def codes(diags):
    """{code: "error" or "warning"} of the rows of diags.def."""
    return {code: kind.lower() for code, kind in ROW.findall(diags)}


def lay_out(body, folder):
    """Writes the modules of a program; the path of the first, main.mojo."""
    os.makedirs(folder, exist_ok=True)
    parts = FILE.split(body)
    for name, text in [("main.mojo", parts[0]), *zip(parts[1::2], parts[2::2])]:
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as f:
            f.write(text)
    return os.path.join(folder, "main.mojo")
