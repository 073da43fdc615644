# The numbers of a seed: the process's generator, Philox, and what they are shaped into.
from std.random import *
from std.random.philox import Random, NormalRandom
from std.random._rng import _PhiloxWrapper

def main() raises:
    print(random_float64())  # expect: 0.3990464708489645
    print(random_ui64(0, 10))  # expect: 7
    seed(42)
    for _ in range(5):
        print(random_float64(), random_float64(-3, 5))
    # expect: 0.6129598811894158 -2.4141461004673292
    # expect: 0.9877186509145105 1.1112491757689327
    # expect: 0.8258668271960493 1.8219516757383651
    # expect: 0.7295992648393473 1.6912027660368487
    # expect: 0.32641814575508354 -0.4180558263590193
    for _ in range(8):
        print(random_ui64(0, 99), random_si64(-50, 49), random_si64(Int64.MIN, Int64.MAX), random_ui64(0, UInt64.MAX), random_ui64(7, 7))
    # expect: 26 25 4159409936532390442 8839392594052557202 7
    # expect: 81 41 -8337760929577595957 16711580419300247983 7
    # expect: 48 -9 -8769108697611413375 6157137394591975057 7
    # expect: 57 -14 7021726021611349202 8971999550287664129 7
    # expect: 7 -28 4777767832753540125 16438044951275924832 7
    # expect: 77 -41 -1466946319679113976 8570397069069771249 7
    # expect: 60 -10 -5879742634340647479 9876193905369832450 7
    # expect: 70 -46 6271294783245555469 16981771270438730420 7
    seed(-7)
    var l: List[Int] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    shuffle(l)
    print(l)  # expect: [6, 3, 7, 10, 2, 1, 5, 8, 9, 4]
    var f = List[Float32](length=6, fill=0)
    rand(f)
    print(f)  # expect: [0.6562545, 0.49648658, 0.5624207, 0.2663047, 0.5727695, 0.16746385]
    rand(f, min=-1, max=3, int_scale=4)
    print(f)  # expect: [2.5, 2.4375, 2.625, -0.375, 1.8125, 1.5625]
    var i = List[Int8](length=6, fill=0)
    randint(i, -5, 5)
    print(i)  # expect: [2, 2, -3, -4, 3, -3]
    rand(i, min=-500, max=500)
    print(i)  # expect: [63, -126, 117, -33, -27, 11]
    rand(i, min=-5, max=50)
    print(i)  # expect: [14, 32, 1, 16, 44, 30]
    var u = List[UInt16](length=6, fill=0)
    randint(u, 3, 9)
    print(u)  # expect: [8, 4, 6, 4, 4, 7]
    rand(u, min=-500, max=500)
    print(u)  # expect: [191, 22, 74, 164, 130, 2]
    rand(u)
    print(u)  # expect: [1, 0, 0, 0, 0, 0]
    var b = List[Scalar[DType.bool]](length=8, fill=False)
    rand(b)
    print(b)  # expect: [False, True, False, False, False, True, False, False]
    var r = Random(seed=42)
    print(r.step(), r.step_uniform(), r.step_uniform_unbiased())
    # expect: [2632642643, 2012563771, 314527917, 1463989207] [0.9754372, 0.6541267, 0.027812293, 0.90863115] [0.8258668, 0.65831554, 0.602744, 0.77358466]
    var r6 = Random[6](seed=1, subsequence=5, offset=0xFFFFFFFFFFFFFFFF)
    print(r6.step(), r6.step())
    # expect: [2190776256, 2821659619, 468908878, 3248374834] [2337960952, 1233202585, 85570250, 180768119]
    var w = _PhiloxWrapper(seed=3)
    print(w.next_uint32(), w.next_uint64(), w.next_float64())
    # expect: 3507506551 2155051374603332698 0.7652306541028022
    print(w._cache_index)  # expect: 1
    print(random_si64(5, -5))  # expect: 5
    print(random_ui64(9, 3))  # expect: 9
