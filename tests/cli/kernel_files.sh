# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Files of kernels as a product: short, the same every time, of sources without main, described.
. "$HELPERS"

# what a kernel does not use is not there
cp "$TESTS/kernels/vector_add.mojo" add.mojo
status 0 "$MOJO2C" add.mojo
for file in add.cl add.cu; do
    [ "$(wc -l < $file)" -lt 45 ] || fail "$file has $(wc -l < $file) lines"
    lacks MJ_ $file
    lacks '#define' $file
    lacks double $file
done
lacks '#if' add.cl
has 'add.mojo:5  add(a: Pointer[Int32, MutAnyOrigin]' add.cl
cp add.cl first.cl
cp add.cu first.cu
cp add.kernels.json first.json
status 0 "$MOJO2C" add.mojo
cmp add.cl first.cl
cmp add.cu first.cu
cmp add.kernels.json first.json

# a device has to have doubles for the kernel that uses them, and 64-bit atomics
cat > needs.mojo <<'END'
from std.atomic import Atomic
from std.gpu import global_idx, thread_idx, barrier
from std.memory import stack_allocation

@fieldwise_init
struct Line(ImplicitlyCopyable, TrivialRegisterPassable):
    var slope: Float32
    var offset: Int64

def _half[dtype: DType](x: Scalar[dtype]) -> Scalar[dtype]:
    return x / 2

def on_floats(x: Pointer[Float32, MutAnyOrigin], n: Int32, line: Line):
    var tile = stack_allocation[3, Int64, address_space=AddressSpace.SHARED]()
    tile[unsafe_offset=thread_idx.x % 3] = 1
    barrier()
    if global_idx.x < Int(n):
        x[unsafe_offset=global_idx.x] = _half(x[unsafe_offset=global_idx.x]) * line.slope

def on_doubles(x: Pointer[Float64, MutAnyOrigin]):
    x[unsafe_offset=global_idx.x] = _half(x[unsafe_offset=global_idx.x])

def on_counts(x: Pointer[Int64, MutAnyOrigin]):
    _ = Atomic.fetch_add(x, Int64(1))
    called(x)

def called(x: Pointer[Int64, MutAnyOrigin]):
    x[unsafe_offset=global_idx.x] += 1

def _hidden(x: Pointer[Int64, MutAnyOrigin]):
    x[unsafe_offset=global_idx.x] += 1

def no_thread(x: Pointer[Int64, MutAnyOrigin]):
    x[] += 1

def gives() -> Int:
    return global_idx.x

def generic[n: Int](x: Pointer[Int64, MutAnyOrigin]):
    x[unsafe_offset=global_idx.x] += Int64(n)
END
status 0 "$MOJO2C" --emit=kernels.json,opencl,cuda needs.mojo
[ ! -e needs.c ] || fail "needs.c was written"
has '#pragma OPENCL EXTENSION cl_khr_fp64 : enable' needs.cl
has '#pragma OPENCL EXTENSION cl_khr_int64_base_atomics : enable' needs.cl
lacks _hidden needs.cl
lacks no_thread needs.cl
cat > check.py <<'END'
import json, sys
m = json.load(open("needs.kernels.json"))
assert m["format"] == 1 and m["opencl"] == "needs.cl" and m["cuda"] == "needs.cu", m
ks = {k["name"]: k for k in m["kernels"]}
assert list(ks) == ["on_floats", "on_doubles", "on_counts"], list(ks)
f = ks["on_floats"]
assert f["line"] == 13 and f["file"].endswith("needs.mojo"), f
assert f["shared"]["static"] == 24, f
x, n, line = f["arguments"]
assert x["kind"] == "pointer" and x["opencl"] == "__global float *" and x["cuda"] == "float *", x
assert x["space"] == "global" and x["element"] == {"size": 4, "align": 4}, x
assert n["kind"] == "value" and n["opencl"] == "int32_t" and n["size"] == 4, n
assert line["size"] == 16 and line["align"] == 8 and line["cuda"] == "Line", line
assert f["needs"] == {"opencl": [], "cuda": []}, f
assert ks["on_doubles"]["needs"] == {"opencl": ["fp64"], "cuda": ["fp64"]}, ks["on_doubles"]
assert ks["on_counts"]["needs"]["opencl"] == ["int64_atomics"], ks["on_counts"]
END
python3 check.py

# each kind alone, and in place of a file the standard output
status 0 "$MOJO2C" --emit=cuda needs.mojo -o only.cu
cmp needs.cu only.cu
status 0 "$MOJO2C" --emit=kernels.json needs.mojo -o -
cmp needs.kernels.json out

# with main the kernels are those it starts
printf 'def main():\n    pass\n' >> needs.mojo
status 1 "$MOJO2C" --emit=cuda needs.mojo -o none.cu
has '[E0602]' err
printf 'def f(x: Int):\n    pass\n' > none.mojo
status 1 "$MOJO2C" --emit=opencl none.mojo -o none.cl
has '[E0612]' err

# lines of the source
status 0 "$MOJO2C" -g add.mojo
has '#line 11 "add.mojo"' add.cl
has '#line 11 "add.mojo"' add.cu
awk '/^#line/ && before { print FILENAME ": two at " FNR; exit 1 } { before = /^#line/ }' add.cl add.cu

# ending a thread is an effect, asking which one it is none
cat > stops.mojo <<'END'
from std.gpu import global_idx
from std.os import abort

def stops(x: Pointer[Int32, MutAnyOrigin]):
    var unused = global_idx.y
    if global_idx.x == 2:
        abort("stop")
    x[unsafe_offset=global_idx.x] = 7
END
status 0 "$MOJO2C" --emit=cuda stops.mojo -o stops.cu
has 'mj_thread_exit();' stops.cu
lacks mj_global_y stops.cu
