# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The system below the program."""

from std.io.file_descriptor import stderr, stdin, stdout
from std.sys.compile import codegen_unreachable
from std.sys.arg import argv
from std.sys.debug import breakpointhook
from std.sys.defines import (
    get_defined_bool,
    get_defined_dtype,
    get_defined_int,
    get_defined_string,
    is_defined,
)
from std.sys.info import (
    CompilationTarget,
    Endian,
    align_of,
    bit_width_of,
    has_accelerator,
    has_amd_gpu_accelerator,
    has_amd_rdna_gpu_accelerator,
    has_apple_gpu_accelerator,
    has_nvidia_gpu_accelerator,
    is_amd_gpu,
    is_apple_gpu,
    is_big_endian,
    is_gpu,
    is_little_endian,
    is_nvidia_gpu,
    num_logical_cores,
    num_performance_cores,
    num_physical_cores,
    simd_bit_width,
    simd_byte_width,
    simd_width_of,
    size_of,
)
from std.sys.intrinsics import (
    PrefetchCache,
    PrefetchLocality,
    PrefetchOptions,
    PrefetchRW,
    compressed_store,
    gather,
    inlined_assembly,
    llvm_intrinsic,
    masked_load,
    masked_store,
    prefetch,
    scatter,
    strided_load,
    strided_store,
)
from std.sys.terminate import exit
