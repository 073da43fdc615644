#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""make_text.py FILE [WORDS]: writes an English-like text, always the same for the same
number of words (default 2000000, about 10 MB). Common words are common: their chance
falls with their rank, as in real texts; rare ones are put together from syllables."""
import sys

COMMON = """the of and to in a is that it was for on with as be at by had not but from
his her they she which or we an were been have their one all there more when would who
will some time could them other than then its two may these into first only any new man
over after also did many before must through back where much your way well down should
because each just those people how too little good very make world still own see work
long get here between both life being under never day same another know year while last
might great old off come since against go came right used take three""".split()
STARTS = "b br c ch d dr f fl g gr h j k l m n p pl qu r s sh st t th tr v w".split()
MIDDLES = "a e i o u ai ea ee oa ou".split()
ENDS = ["", "", "n", "r", "s", "t", "l", "m", "nd", "st", "ck", "ng"]


def rare_word(rank):
    word = ""
    rank += 7
    while rank > 0:
        rank, start = divmod(rank, len(STARTS))
        rank, middle = divmod(rank, len(MIDDLES))
        rank, end = divmod(rank, len(ENDS))
        word += STARTS[start] + MIDDLES[middle] + ENDS[end]
    return word


def main(path, words=2000000):
    state = 20231
    line = []
    length = 0
    left = 0
    with open(path, "w", encoding="ascii") as out:
        for _ in range(int(words)):
            state = (state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
            chance = (state >> 33) / (1 << 31)
            rank = int(1.00025 ** (chance * 39000)) - 1 if chance > 0.12 else int(chance * 60)
            word = COMMON[rank] if rank < len(COMMON) else rare_word(rank)
            if left == 0:
                word = word.capitalize()
                left = 4 + (state >> 20) % 17
            left -= 1
            if left == 0:
                word += "." if (state >> 40) % 7 else "?"
            elif (state >> 45) % 11 == 0:
                word += ","
            line.append(word)
            length += len(word) + 1
            if length > 74:
                out.write(" ".join(line) + "\n")
                line.clear()
                length = 0
        out.write(" ".join(line) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
