# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# What programs with kernels do where there is no device, and the cache of compiled kernels.
. "$HELPERS"

cp "$SAMPLES/vector_add.mojo" prog.mojo
status 0 "$MOJO2C" build prog.mojo -o prog

# No driver at all: an error that says so, and no crash.
status 1 env OCL_ICD_VENDORS=/nonexistent ./prog
has "no device: neither CUDA (libcuda.so.1) nor OpenCL (libOpenCL.so.1 and a driver for it)" err
[ "$(wc -l < err)" -le 2 ] || fail "more than one message"
cat > count.mojo <<'MOJO'
from std.gpu.host import DeviceContext


def main() raises:
    print(DeviceContext.number_of_devices(), DeviceContext.number_of_devices(api="abacus"))
    try:
        _ = DeviceContext(api="cuda")
        print("there is CUDA")
    except e:
        print(e)
    _ = DeviceContext(3, api="opencl")
MOJO
status 0 "$MOJO2C" build count.mojo -o count
status 1 env OCL_ICD_VENDORS=/nonexistent ./count
has "0 0" out
has "no device: opencl has none, or its library is missing" err

[ "${HAVE_OPENCL:-yes}" = yes ] || exit 0
[ "$(./count 2> /dev/null | sed -n 's/ .*//p;q')" != 0 ] || exit 0 # nothing to run on
status 1 ./count
has "no device 3: there" err

# Several processes at once fill an empty cache, and all run.
export MOJO2C_KERNEL_CACHE="$PWD/cache"
mkdir -p pocl
export POCL_CACHE_DIR="$PWD/pocl"
for i in 1 2 3 4; do
    ./prog > "out.$i" 2> "err.$i" &
done
wait
for i in 1 2 3 4; do
    [ ! -s "err.$i" ] || fail "process $i: $(cat "err.$i")"
    cmp out.1 "out.$i"
done
[ "$(ls cache | wc -l)" = 1 ] || fail "the cache holds $(ls cache)"
entry="cache/$(ls cache)"

# A damaged entry is made again; so is one that was cut off.
cp "$entry" good
printf damage | dd of="$entry" bs=1 seek=60 conv=notrunc 2> /dev/null
status 0 ./prog
cmp out out.1
cmp -s "$entry" good || [ "$(wc -c < "$entry")" -gt 100 ] || fail "not made again"
head -c 50 good > "$entry"
status 0 ./prog
cmp out out.1
[ "$(wc -c < "$entry")" -gt 100 ] || fail "not made again"

# The one used least recently goes when there is too much; what a dead writer left goes as well.
size=$(wc -c < "$entry")
sed 's/\badd\b/plus/g' prog.mojo > other.mojo
status 0 "$MOJO2C" build other.mojo -o other
touch -d '2 hours ago' "$entry" "$entry.1-2"
MOJO2C_KERNEL_CACHE_SIZE=$((size + 100)) status 0 ./other
[ ! -e "$entry" ] || fail "the oldest entry is there"
[ ! -e "$entry.1-2" ] || fail "half an entry is there"
[ "$(ls cache | wc -l)" = 1 ] || fail "the cache holds $(ls cache)"

# A cache that cannot be written is none; off is off; the default place.
status 0 env MOJO2C_KERNEL_CACHE=/proc/nothing/here ./prog
rm -r cache
status 0 env MOJO2C_KERNEL_CACHE=off HOME="$PWD" ./prog
[ ! -e cache ] && [ ! -e .cache ] || fail "a cache was made"
unset MOJO2C_KERNEL_CACHE
status 0 env XDG_CACHE_HOME="$PWD/xdg" ./prog
[ -d xdg/mojo2c/kernels ] || fail "no xdg/mojo2c/kernels"
