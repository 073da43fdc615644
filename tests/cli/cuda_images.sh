# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# --cuda: what nvcc makes of the kernels travels in the program; how it is called, and what is said
# where it is missing or refuses.
. "$HELPERS"

cp "$SAMPLES/vector_add.mojo" prog.mojo
unset NVCC || true
PATH=$PWD/bin:/usr/bin:/bin
mkdir bin

if ! command -v nvcc > found; then
    status 1 "$MOJO2C" --cuda=ptx prog.mojo
    has "--cuda=ptx needs NVIDIA's compiler, and 'nvcc' cannot be run" err
    [ ! -e prog.c ] || fail "prog.c was written"
fi
cat > bin/nvcc <<'SH'
#!/bin/sh
echo "$*" > "$CALLS"
for word; do
    [ "$last" != -o ] || printf 'image\000of\377%s' "$kind" > "$word"
    case $word in -ptx | -fatbin) kind=$word ;; *.cu) grep -q __global__ "$word" || exit 3 ;; esac
    last=$word
done
SH
chmod +x bin/nvcc
export CALLS="$PWD/calls"

status 0 "$MOJO2C" --cuda=ptx prog.mojo
has "-std=c++17 -fmad=false -ptx -o " calls
lacks "arch" calls
has 'image\0of\377-ptx' prog.c
has "kernels_opencl[0], NULL, kernels_cuda[0]" prog.c
has "options: --cuda=ptx" prog.c
has "__global__" prog.cu
$CC -std=c11 -Wall -Wextra -Wpedantic -Werror prog.c -o prog -lm -ldl
status 0 "$MOJO2C" --check-stale prog.c
status 0 "$MOJO2C" --cuda=ptx --cuda-arch=sm_90a prog.mojo
has "-ptx -arch=compute_90a -o " calls
status 0 "$MOJO2C" --cuda=cubin --single prog.mojo -o single.c
has "-fatbin -arch=all-major -o " calls
status 0 "$MOJO2C" --cuda=cubin --cuda-arch=80,sm_90,compute_100 prog.mojo
has "-gencode=arch=compute_80,code=sm_80 -gencode=arch=compute_90,code=sm_90" calls
has "-gencode=arch=compute_100,code=sm_100 -gencode=arch=compute_100,code=compute_100 -o" calls
status 0 "$MOJO2C" --cuda=nvrtc prog.mojo
has "kernels_opencl[0], kernels_cuda[0], NULL" prog.c
[ -z "$(ls -d "${TMPDIR:-/tmp}"/mojo2c-??????/prog.cu 2> /dev/null)" ] || fail "files are left"

# A program without kernels needs no nvcc.
status 1 env NVCC="$PWD/nowhere" "$MOJO2C" --cuda=cubin prog.mojo
has "'$PWD/nowhere' cannot be run" err
status 0 env NVCC="$PWD/nowhere" "$MOJO2C" --cuda=cubin hello.mojo
status 1 env NVCC=false "$MOJO2C" --cuda=cubin prog.mojo
has "'false' does not compile the kernels (status 1)" err
status 1 env NVCC=true "$MOJO2C" --cuda=cubin prog.mojo
has "'true' made nothing" err

status 2 "$MOJO2C" --cuda=text prog.mojo
status 2 "$MOJO2C" --cuda-arch=80 prog.mojo
status 2 "$MOJO2C" --cuda=ptx --cuda-arch=80,90 prog.mojo
for wrong in 8 80, sm_ 90b ,80 ''; do
    status 2 "$MOJO2C" --cuda=cubin "--cuda-arch=$wrong" prog.mojo
done
