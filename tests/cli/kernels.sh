# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Kernels come out beside the C.
. "$HELPERS"

cp "$SAMPLES/vector_add.mojo" prog.mojo
status 0 "$MOJO2C" prog.mojo
for file in prog.c prog.cl prog.cu mojo.h device/device.h device/clang_cuda.h \
            prog.kernels.json; do
    [ -s "$file" ] || fail "no $file"
done
$CC prog.c -o prog -lm -ldl
status 0 "$MOJO2C" --emit=opencl prog.mojo -o only.cl
cmp prog.cl only.cl
mkdir c
status 0 "$MOJO2C" --emit=c prog.mojo -o c/prog.c
[ ! -e c/prog.cl ] || fail "c/prog.cl was written"
status 0 "$MOJO2C" prog.mojo -o -
cmp prog.c out
