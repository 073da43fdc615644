from std.collections import Deque, LinkedList, Set
from std.hash import Hasher, default_hasher, hash_bytes
from std.hash._fnv1a import Fnv1a
from std.memory import ArcPointer
from std.pathlib import Path
from std.utils import IndexList, Variant


struct Listener(Defaultable, Deinitable, Hasher):
    """Tells what it is given."""

    var log: String

    def __init__(out self):
        self.log = ""

    def _update_with_simd(mut self, value: SIMD[_, _]):
        self.log += String(value.dtype) + " " + String(value) + ";"

    def update(mut self, value: Span[mut=False, Byte, _]):
        self.log += String(len(value)) + " bytes;"

    def finish(self) -> UInt64:
        print(self.log)
        return UInt64(self.log.byte_length())


@fieldwise_init
struct Cell(Copyable, Equatable, Hashable, Writable):
    var x: Int
    var y: Int


@fieldwise_init
struct Named(Copyable, Hashable):
    var x: Int
    var s: String
    var f: Float32


@fieldwise_init
struct Own(Copyable, Hashable):
    var x: Int

    def __hash__[H: Hasher](self, mut hasher: H):
        hasher.update("abc".as_bytes())
        Int8(self.x).__hash__(hasher)
        hasher._update_with_simd(SIMD[DType.uint8, 4](1, 2, 3, 4))


def show[T: Hashable](x: T):
    print(hash(x), hash[HasherType=Fnv1a](x), hash[HasherType=Listener](x))


def main() raises:
    show(5)
    # expect: int 5;
    # expect: 649810281545677513 12638147618137026400 6
    show(Int8(-1))
    # expect: int8 -1;
    # expect: 14422269892667380249 12638352127299873646 8
    show(UInt256(1) << 200)
    # expect: uint256 1606938044258990275541962092341162602522202993782792835301376;
    # expect: 12851898226041255959 5558698130562375925 70
    show(Int128(-2))
    # expect: int128 -2;
    # expect: 9353635456026738579 590682968308805178 10
    show(True)
    # expect: bool True;
    # expect: 7121024052126637824 12638152016183539244 10
    show(-0.0)
    # expect: uint64 0;
    # expect: 14824966480498192933 12638153115695167455 9
    show(Float32(1.5))
    # expect: uint32 1069547520;
    # expect: 13132675331935815936 8026467504136239071 18
    show(BFloat16(-0.0))
    # expect: uint16 0;
    # expect: 14824966480498192933 12638153115695167455 9
    show(Scalar[DType.float8_e4m3fn](-0.0))
    # expect: uint8 0;
    # expect: 14824966480498192933 12638153115695167455 8
    show(Scalar[DType.float8_e5m2fnuz](1.5))
    # expect: float8_e5m2fnuz 1.5;
    # expect: 3311918540357048101 12638225683462629381 20
    show(SIMD[DType.int16, 4](-1, 2, -3, 4))
    # expect: int16 [-1, 2, -3, 4];
    # expect: 15987526414750176328 7217241261961063213 21
    show(SIMD[DType.bool, 2](True, False))
    # expect: bool [True, False];
    # expect: 5122900632109575720 589727492704079044 19
    show(SIMD[DType.int256, 2](3, -1))
    # expect: int256 [3, -1];
    # expect: 18306442449846465246 6852039106539168578 15
    show(SIMD[DType.float32, 2](-0.0, 2))
    # expect: uint32 [0, 1073741824];
    # expect: 10872187939287384471 590684534898126829 23
    show(DType.float64)
    # expect: uint8 82;
    # expect: 14824523934791974810 12638243275648680757 9
    show(DType.int8)
    # expect: uint8 135;
    # expect: 15100762619121586489 12638290554648693830 10
    show(DType.uint)
    # expect: uint8 4;
    # expect: 9789970448385494458 12638148717648654611 8
    show(DType.float8_e8m0fnu)
    # expect: uint8 73;
    # expect: 16875916479234453639 12638231181020770436 9
    var text = String()
    for i in range(40):
        print(i, hash(text), hash(StringSpan(text)), hash[HasherType=Fnv1a](text))
        text += chr(97 + i % 26)
    # expect: 0 11583516797109448887 11583516797109448887 14695981039346656037
    # expect: 1 12818954954410788605 12818954954410788605 12638187200555641996
    # expect: 2 1357097594928257740 1357097594928257740 620445648566982762
    # expect: 3 1671071436193132867 1671071436193132867 16654208175385433931
    # expect: 4 17048792051458994570 17048792051458994570 18165163011005162717
    # expect: 5 706713506885478268 706713506885478268 7154184807124264104
    # expect: 6 7477858947248318412 7477858947248318412 15567776504244095498
    # expect: 7 15934167354431184035 15934167354431184035 4642726675185563447
    # expect: 8 8535989005055392797 8535989005055392797 2727646559950394989
    # expect: 9 3705427243736962859 3705427243736962859 18100548702444955852
    # expect: 10 44624020435882836 44624020435882836 13383510251204481554
    # expect: 11 14732164028798436881 14732164028798436881 8189443087392433051
    # expect: 12 3784895114976077095 3784895114976077095 7798737929770785973
    # expect: 13 12499591808620117112 12499591808620117112 4761406543516910344
    # expect: 14 13528058710647510475 13528058710647510475 15247515516302853714
    # expect: 15 1692874644676814370 1692874644676814370 850338231113324967
    # expect: 16 317303733222484784 317303733222484784 9148059252827908181
    # expect: 17 16517910536325042055 16517910536325042055 13961572864886371628
    # expect: 18 1126684908268924821 1126684908268924821 9562607469247131322
    # expect: 19 11038437726951542664 11038437726951542664 8707583831843913611
    # expect: 20 13169258789138710172 13169258789138710172 6054301055547424333
    # expect: 21 16807931362179449128 16807931362179449128 17443405449287219496
    # expect: 22 328890062995182652 328890062995182652 4015889360885578426
    # expect: 23 5159617308858265982 5159617308858265982 10250334627148868183
    # expect: 24 6090785702161125017 6090785702161125017 14971496928734326237
    # expect: 25 3578736365864677611 3578736365864677611 2030245381406985644
    # expect: 26 8851793023388013619 8851793023388013619 9534365266386059938
    # expect: 27 2553988826216886967 2553988826216886967 11019511282422722905
    # expect: 28 6462940478025810864 6462940478025810864 1310973506531927873
    # expect: 29 6100820879015744045 6100820879015744045 12882971568484122310
    # expect: 30 2820289369377117062 2820289369377117062 13864101999074192710
    # expect: 31 3221217380464746545 3221217380464746545 9872603035931325049
    # expect: 32 9531898194545934315 9531898194545934315 17329703966457997997
    # expect: 33 3497763674728222389 3497763674728222389 1208933092337694014
    # expect: 34 13831028577323867499 13831028577323867499 9428102631814078754
    # expect: 35 14741262547047394160 14741262547047394160 9803826503179604593
    # expect: 36 3508266223001500290 3508266223001500290 14172296807248577505
    # expect: 37 9594420338090807970 9594420338090807970 12114281998584824702
    # expect: 38 15233925119822316265 15233925119822316265 4230950068520581014
    # expect: 39 16679580280911296309 16679580280911296309 6559225446796025729
    show(Cell(1, 2))
    # expect: int 1;int 2;
    # expect: 14896942961954214815 589729691727335466 12
    show(Named(1, "ab", 2.5))
    # expect: int 1;2 bytes;uint32 1075838976;
    # expect: 458605312118505030 16902036938158899197 32
    show(Own(7))
    # expect: 3 bytes;int8 7;uint8 [1, 2, 3, 4];
    # expect: 16534311740358662256 17945095348556613976 34
    show((1, String("x"), 2.5))
    # expect: int 1;1 bytes;uint64 4612811918334230528;
    # expect: 5780408001999894942 9970836638908723060 41
    show([1, 2, 3])
    # expect: int 1;int 2;int 3;
    # expect: 15835895694046543931 15035938162879559083 18
    show(List([1, 2, 3]))
    # expect: int 1;int 2;int 3;
    # expect: 15835895694046543931 15035938162879559083 18
    show(List[String]())
    # expect:
    # expect: 3490686451900604568 14695981039346656037 0
    var some = [1, 2]
    show(Span(some))
    # expect: int64 2;int 1;int 2;
    # expect: 14235014710447554803 16905567526205541706 20
    show(Optional[Int](5))
    # expect: uint8 1;int 5;
    # expect: 3298001443736437078 589724194169194411 14
    show(Optional[Int]())
    # expect: uint8 0;
    # expect: 14824966480498192933 12638153115695167455 8
    show({1, 2, 3})
    # expect: uint64 10202088166510121951;
    # expect: 1110098021471938507 15085170875338389710 28
    show({1: 2, 3: 4})
    # expect: uint64 2044536806788887663;
    # expect: 16596493929905470697 8805492598719894206 27
    show({"a": [1]})
    # expect: uint64 16453430131130180485;
    # expect: 7087148769413493042 10379958886238130144 28
    var d: Deque[Int] = [1, 2]
    show(d)
    # expect: int 1;int 2;
    # expect: 14896942961954214815 589729691727335466 12
    var l: LinkedList[Int] = [1, 2]
    show(l)
    # expect: int 1;int 2;
    # expect: 14896942961954214815 589729691727335466 12
    show(Variant[Int, String](String("x")))
    # expect: uint8 1;1 bytes;
    # expect: 2817055867554865378 589771473169207484 16
    show(IndexList[2](1, 2))
    # expect: int64 1;int64 2;
    # expect: 14896942961954214815 589729691727335466 16
    show(ArcPointer(5))
    # expect: int 5;
    # expect: 649810281545677513 12638147618137026400 6
    show(Path("/a/b"))
    # expect: 4 bytes;
    # expect: 7385127443126647663 3908606180096663756 8
    comptime folded = hash(42)
    print(folded, folded == hash(42))  # expect: 6298619649789039366 True
    comptime of_text = hash(String("some text of more than sixteen bytes"))
    print(of_text, of_text == hash(String("some text of more than sixteen bytes")))
    # expect: 10913570742838792830 True
    print(hash_bytes(text.as_bytes()), hash_bytes[Fnv1a](text.as_bytes()))
    # expect: 1371149929462698730 12095168143858238237
    var hasher = default_hasher()
    Int(5).__hash__(hasher)
    print(hasher.finish())  # expect: 649810281545677513
    hasher.update("x".as_bytes())
    print(hasher.finish(), hasher.finish())  # expect: 5960618567589194865 5960618567589194865
    var other = Dict[String, Int, Fnv1a]()
    other["a"] = 1
    print(other["a"], "b" in other)  # expect: 1 False
    var seen = Set[Cell]()
    for i in range(20):
        seen.add(Cell(i % 3, i % 2))
    print(len(seen), Cell(2, 1) in seen, Cell(3, 0) in seen)  # expect: 6 True False
    for c in seen:
        print(c)
    # expect: Cell(x=0, y=0)
    # expect: Cell(x=1, y=1)
    # expect: Cell(x=2, y=0)
    # expect: Cell(x=0, y=1)
    # expect: Cell(x=1, y=0)
    # expect: Cell(x=2, y=1)
