#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""make_csv.py FILE [ROWS]: writes a table of sales, always the same for the same number
of rows (default 520000, about 21 MB). About one row in 40000 is bad: a field is missing,
a number is not a number, or a quote stays open."""
import sys

CITIES = ["Lisbon", "Oslo", "Nairobi", "Lima", "Kyoto", '"Paris, Texas"', "Quito", "Perth",
          '"the ""old"" town"', "Reykjavik"]
GOODS = ["tea", "coffee", "rope", "paper", "lamp oil", "salt", "wool", "copper wire"]


def main(path, rows=520000):
    state = 4711
    with open(path, "w", encoding="ascii") as out:
        out.write("order,city,item,pieces,weight,price\n")
        for order in range(1, int(rows) + 1):
            state = (state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
            bits = state >> 16
            city = CITIES[bits % len(CITIES)]
            item = GOODS[(bits >> 8) % len(GOODS)]
            pieces = str(1 + (bits >> 12) % 60)
            weight = "%d.%03d" % ((bits >> 18) % 400, (bits >> 27) % 1000)
            price = "%d.%02d" % ((bits >> 22) % 9000, (bits >> 35) % 100)
            fields = [str(order), city, item, pieces, weight, price]
            if bits % 40009 == 17:
                kind = (bits >> 20) % 4
                if kind == 0:
                    fields.pop()
                elif kind == 1:
                    fields[3] = "many"
                elif kind == 2:
                    fields[5] = "12.3.4"
                else:
                    fields[1] = '"' + city.replace('"', "")
            out.write(",".join(fields) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
