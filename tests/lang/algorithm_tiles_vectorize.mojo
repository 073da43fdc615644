from std.algorithm import vectorize, map, tile, tile_and_unswitch, unswitch, tile_middle_unswitch_boundaries

def main():
    def v[width: Int](idx: Int) {}:
        print("v", width, idx)
    vectorize[4](10, v)
    vectorize[4, unroll_factor=2](19, v)
    vectorize[4, size=9](v)
    vectorize[4, size=22, unroll_factor=2](v)
    def ve[width: Int](idx: Int, evl: Int) {}:
        print("ve", width, idx, evl)
    vectorize[4](10, ve)
    vectorize[4](8, ve)
    vectorize[4, unroll_factor=2](19, ve)
    vectorize[4](0, v)
    def m(i: Int) {}:
        print("m", i)
    map(3, m)
    def t[w: Int](i: Int) {}:
        print("t", w, i)
    tile[[8, 4, 1]](0, 15, t)
    tile[[4]](0, 15, t)
    def td(i: Int, n: Int) {}:
        print("td", i, n)
    tile(0, 15, 8, 4, workgroup_function=td)
    def tb[w: Int](i: Int, n: Int) {}:
        print("tb", w, i, n)
    tile[[4, 2], 1](0, 15, 8, 4, primary_cleanup_tile=3, workgroup_function=tb)
    def t2[x: Int, y: Int](i: Int, j: Int) {}:
        print("t2", x, y, i, j)
    tile[[4, 2], [2, 1]](0, 0, 6, 3, t2)
    def tu[w: Int, sw: Bool](i: Int, end: Int) {}:
        print("tu", w, sw, i, end)
    tile_and_unswitch[[8, 4]](0, 15, tu)
    def tud[sw: Bool](i: Int, end: Int, n: Int) {}:
        print("tud", sw, i, end, n)
    tile_and_unswitch(0, 15, 8, 4, workgroup_function=tud)
    def u2[a: Bool, b: Bool]() {}:
        print("u2", a, b)
    unswitch(True, False, u2)
    def ur[b: Bool]() raises {}:
        if b:
            raise Error("x")
    try:
        unswitch(False, ur)
        unswitch(True, ur)
    except e:
        print(e)
    def w[size: Int, flag: Bool](i: Int) {}:
        print("w", size, flag, i)
    tile_middle_unswitch_boundaries[[4, 2], 1, 2](0, 2, 12, 16, w)
    tile_middle_unswitch_boundaries[[4]](0, 2, 13, 15, w)
    def w2[size: Int, l: Bool, r: Bool](i: Int) {}:
        print("w2", size, l, r, i)
    tile_middle_unswitch_boundaries[4, 14](w2)
    tile_middle_unswitch_boundaries[4, 3](w2)
    tile_middle_unswitch_boundaries[4, 7](w2)
    # expect: v 4 0
    # expect: v 4 4
    # expect: v 1 8
    # expect: v 1 9
    # expect: v 4 0
    # expect: v 4 4
    # expect: v 4 8
    # expect: v 4 12
    # expect: v 1 16
    # expect: v 1 17
    # expect: v 1 18
    # expect: v 4 0
    # expect: v 4 4
    # expect: v 1 8
    # expect: v 4 0
    # expect: v 4 4
    # expect: v 4 8
    # expect: v 4 12
    # expect: v 4 16
    # expect: v 2 20
    # expect: ve 4 0 4
    # expect: ve 4 4 4
    # expect: ve 4 8 2
    # expect: ve 4 0 4
    # expect: ve 4 4 4
    # expect: ve 4 0 4
    # expect: ve 4 4 4
    # expect: ve 4 8 4
    # expect: ve 4 12 4
    # expect: ve 4 16 3
    # expect: m 0
    # expect: m 1
    # expect: m 2
    # expect: t 8 0
    # expect: t 4 8
    # expect: t 1 12
    # expect: t 1 13
    # expect: t 1 14
    # expect: t 4 0
    # expect: t 4 4
    # expect: t 4 8
    # expect: td 0 8
    # expect: td 8 4
    # expect: td 12 3
    # expect: tb 4 0 8
    # expect: tb 2 8 4
    # expect: tb 1 12 3
    # expect: t2 4 2 0 0
    # expect: t2 2 2 4 0
    # expect: t2 4 1 0 2
    # expect: t2 2 1 4 2
    # expect: tu 8 True 0 15
    # expect: tu 4 True 8 15
    # expect: tu 4 False 12 15
    # expect: tud True 0 15 8
    # expect: tud True 8 15 4
    # expect: tud False 12 15 4
    # expect: u2 True False
    # expect: x
    # expect: w 1 True 0
    # expect: w 1 True 1
    # expect: w 4 False 2
    # expect: w 4 False 6
    # expect: w 2 False 10
    # expect: w 2 True 12
    # expect: w 2 True 14
    # expect: w 1 True 0
    # expect: w 1 True 1
    # expect: w 4 False 2
    # expect: w 4 False 6
    # expect: w 1 True 10
    # expect: w 1 True 11
    # expect: w 1 True 12
    # expect: w 1 True 13
    # expect: w 1 True 14
    # expect: w2 4 True False 0
    # expect: w2 4 False False 4
    # expect: w2 2 False False 8
    # expect: w2 4 False True 10
    # expect: w2 3 True True 0
    # expect: w2 3 True False 0
    # expect: w2 4 False True 3
