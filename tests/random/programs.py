# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs random programs of a generator: each C compiler named, and the real Mojo compiler where the
environment names it, must print the same. A generator has whole(seed, indices, real), the text of a
file where `def program_N()` opens what belongs to program N, which prints `== N` first; `real` says
that the real compiler is to run it."""
import argparse
import os
import re
import subprocess
import tempfile

PER_FILE = 40


def run(command):
    return subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=600)


def parts(output):
    found, current = {}, None
    for line in output.splitlines():
        mark = re.match(r"== (\d+)$", line)
        if mark:
            current = found[int(mark[1])] = []
        elif current is not None:
            current.append(line)
    return found


def owner(text, line):
    """The number of the program that has the line."""
    heads = re.findall(r"^def program_(\d+)\(", "\n".join(text.splitlines()[:line]), re.M)
    return int(heads[-1]) if heads else None


def accepted(generator, command, path, seed, indices, real=False):
    """Runs command until it refuses none of the programs. -> what it did last, who is refused"""
    refused, indices = set(), list(indices)
    while indices:
        text = generator.whole(seed, indices, real)
        with open(path, "w", encoding="utf-8") as f:
            f.write(text)
        done = run(command + [path])
        name = re.escape(os.path.basename(path))
        lines = re.findall(name + r":(\d+):\d+: error:", done.stderr)
        bad = {owner(text, int(line)) for line in lines}
        if not lines or None in bad:
            return done, refused
        refused |= bad
        indices = [i for i in indices if i not in refused]
    return None, refused


def check(generator, base, seed, indices, compilers):
    """-> what is wrong, a line each"""
    mojo2c, mojo = os.environ.get("MOJO2C", "mojo2c"), os.environ.get("MOJO")
    made, refused = accepted(generator, [mojo2c, "-o", base + ".c"], base + ".mojo", seed,
                             indices)
    if made is None:
        return []
    if made.returncode:
        return ["mojo2c: " + made.stderr[:1000]]
    outputs = {}
    for cc in compilers:
        built = run([cc, "-std=c11", "-O1", "-w", base + ".c", "-o", base + ".exe", "-lm"])
        if built.returncode:
            return [f"{cc}: {built.stderr[:1000]}"]
        outputs[cc] = parts(run([base + ".exe"]).stdout)
    wrong = []
    if mojo:
        real, gone = accepted(generator, [mojo, "run"], base + "_real.mojo", seed, indices, True)
        outputs["mojo"] = parts(real.stdout) if real else {}
        wrong += [f"program {i}: {'mojo' if i in gone else 'mojo2c'} alone refuses it"
                  for i in sorted(gone ^ refused)]
        refused |= gone
    first = compilers[0]
    for i in indices:
        if i not in refused:
            wrong += [f"program {i}: {first} and {other} differ" for other in outputs
                      if outputs[other].get(i) != outputs[first].get(i)]
    return wrong


def main(generator, description):
    p = argparse.ArgumentParser(description=description.split("\n", 1)[0])
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--programs", type=int, default=PER_FILE)
    p.add_argument("--cc", default=os.environ.get("CC", "cc"))
    p.add_argument("--keep", help="programs go there and stay")
    a = p.parse_args()
    wrong = []
    with tempfile.TemporaryDirectory(prefix="random-") as scratch:
        folder = a.keep or scratch
        os.makedirs(folder, exist_ok=True)
        for start in range(0, a.programs, PER_FILE):
            indices = range(start, min(start + PER_FILE, a.programs))
            base = os.path.join(folder, f"random_{a.seed}_{start}")
            wrong += check(generator, base, a.seed, indices, a.cc.split(","))
    for line in wrong:
        print(line)
    print(f"{a.programs} programs, {len(wrong)} differences")
    return 1 if wrong else 0
