/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What a .cu of mojo2c's needs of CUDA's own headers, for a clang that has none of NVIDIA's files.
 * It is enough to check a kernel and to see its PTX; functions of libm stay calls.
 *
 *   clang -x cuda -nocudainc -nocudalib --cuda-device-only --cuda-gpu-arch=sm_70 \
 *         -include clang_cuda.h -S prog.cu
 */
#ifndef MJ_CLANG_CUDA_H
#define MJ_CLANG_CUDA_H

#define __global__ __attribute__((global))
#define __device__ __attribute__((device))
#define __shared__ __attribute__((shared))
#define __constant__ __attribute__((constant))
#define __launch_bounds__(...) __attribute__((launch_bounds(__VA_ARGS__)))
#define MJ_CUDA_ static inline __attribute__((device, unused, always_inline))

struct mj_cuda_dim_ {
    unsigned x, y, z;
};
#define MJ_CUDA_INDEX_(name, register) \
    MJ_CUDA_ mj_cuda_dim_ mj_cuda_##name##_() \
    { \
        return { (unsigned)__nvvm_read_ptx_sreg_##register##_x(), \
                 (unsigned)__nvvm_read_ptx_sreg_##register##_y(), \
                 (unsigned)__nvvm_read_ptx_sreg_##register##_z() }; \
    }
MJ_CUDA_INDEX_(thread, tid)
MJ_CUDA_INDEX_(block, ctaid)
MJ_CUDA_INDEX_(block_dim, ntid)
MJ_CUDA_INDEX_(grid_dim, nctaid)
#define threadIdx mj_cuda_thread_()
#define blockIdx mj_cuda_block_()
#define blockDim mj_cuda_block_dim_()
#define gridDim mj_cuda_grid_dim_()
#define warpSize 32

/* ---- all threads of a block, of a warp ------------------------------------------------ */

MJ_CUDA_ void __trap() { __builtin_trap(); }
MJ_CUDA_ void __threadfence() { __nvvm_membar_gl(); }
MJ_CUDA_ void __threadfence_block() { __nvvm_membar_cta(); }
MJ_CUDA_ void __threadfence_system() { __nvvm_membar_sys(); }
MJ_CUDA_ void __nanosleep(unsigned) {}
extern "C" {
__device__ void __syncwarp(unsigned mask);
__device__ unsigned __activemask();
__device__ unsigned __ballot_sync(unsigned mask, int x);
__device__ int __any_sync(unsigned mask, int x);
__device__ int __all_sync(unsigned mask, int x);
__device__ long long __mul64hi(long long x, long long y);
__device__ unsigned long long __umul64hi(unsigned long long x, unsigned long long y);
}
template <class T> __device__ T __shfl_sync(unsigned mask, T x, int lane, int width = 32);
template <class T> __device__ T __shfl_up_sync(unsigned mask, T x, unsigned by, int width = 32);
template <class T> __device__ T __shfl_down_sync(unsigned mask, T x, unsigned by, int width = 32);
template <class T> __device__ T __shfl_xor_sync(unsigned mask, T x, int by, int width = 32);

/* ---- memory ------------------------------------------------------------------------------ */

#define memcpy __builtin_memcpy
#define memset __builtin_memset
template <class T> MJ_CUDA_ T atomicCAS(T *p, T old, T x)
{
    return __sync_val_compare_and_swap(p, old, x);
}
#define MJ_CUDA_ATOMIC_(name, builtin) \
    template <class T> MJ_CUDA_ T name(T *p, T x) { return builtin(p, x); }
MJ_CUDA_ATOMIC_(atomicAdd, __sync_fetch_and_add)
MJ_CUDA_ATOMIC_(atomicSub, __sync_fetch_and_sub)
MJ_CUDA_ATOMIC_(atomicAnd, __sync_fetch_and_and)
MJ_CUDA_ATOMIC_(atomicOr, __sync_fetch_and_or)
MJ_CUDA_ATOMIC_(atomicXor, __sync_fetch_and_xor)
MJ_CUDA_ATOMIC_(atomicExch, __sync_lock_test_and_set)
MJ_CUDA_ float atomicAdd(float *p, float x) { return __nvvm_atom_add_gen_f(p, x); }
MJ_CUDA_ double atomicAdd(double *p, double x) { return __nvvm_atom_add_gen_d(p, x); }
MJ_CUDA_ int atomicMin(int *p, int x) { return __nvvm_atom_min_gen_i(p, x); }
MJ_CUDA_ int atomicMax(int *p, int x) { return __nvvm_atom_max_gen_i(p, x); }
MJ_CUDA_ unsigned atomicMin(unsigned *p, unsigned x) { return __nvvm_atom_min_gen_ui(p, x); }
MJ_CUDA_ unsigned atomicMax(unsigned *p, unsigned x) { return __nvvm_atom_max_gen_ui(p, x); }
MJ_CUDA_ long long atomicMin(long long *p, long long x) { return __nvvm_atom_min_gen_ll(p, x); }
MJ_CUDA_ long long atomicMax(long long *p, long long x) { return __nvvm_atom_max_gen_ll(p, x); }
MJ_CUDA_ unsigned long long atomicMin(unsigned long long *p, unsigned long long x)
{
    return __nvvm_atom_min_gen_ull(p, x);
}
MJ_CUDA_ unsigned long long atomicMax(unsigned long long *p, unsigned long long x)
{
    return __nvvm_atom_max_gen_ull(p, x);
}

/* ---- bits and numbers -------------------------------------------------------------------- */

MJ_CUDA_ int __popc(unsigned x) { return __builtin_popcount(x); }
MJ_CUDA_ int __popcll(unsigned long long x) { return __builtin_popcountll(x); }
MJ_CUDA_ int __clz(int x) { return x ? __builtin_clz((unsigned)x) : 32; }
MJ_CUDA_ int __clzll(long long x) { return x ? __builtin_clzll((unsigned long long)x) : 64; }
MJ_CUDA_ int __ffs(int x) { return __builtin_ffs(x); }
MJ_CUDA_ int __ffsll(long long x) { return __builtin_ffsll(x); }
MJ_CUDA_ unsigned __brev(unsigned x) { return __builtin_bitreverse32(x); }
MJ_CUDA_ unsigned long long __brevll(unsigned long long x) { return __builtin_bitreverse64(x); }
MJ_CUDA_ unsigned __float_as_uint(float x) { return __nvvm_bitcast_f2i(x); }
MJ_CUDA_ float __uint_as_float(unsigned x) { return __nvvm_bitcast_i2f((int)x); }
MJ_CUDA_ long long __double_as_longlong(double x) { return __nvvm_bitcast_d2ll(x); }
MJ_CUDA_ double __longlong_as_double(long long x) { return __nvvm_bitcast_ll2d(x); }

#define MJ_CUDA_MATH_1_(name) \
    extern "C" __device__ double name(double); \
    extern "C" __device__ float name##f(float);
#define MJ_CUDA_MATH_2_(name) \
    extern "C" __device__ double name(double, double); \
    extern "C" __device__ float name##f(float, float);
#define MJ_CUDA_BUILTIN_1_(name) \
    MJ_CUDA_ double name(double x) { return __builtin_##name(x); } \
    MJ_CUDA_ float name##f(float x) { return __builtin_##name##f(x); }
MJ_CUDA_BUILTIN_1_(fabs)
MJ_CUDA_BUILTIN_1_(floor)
MJ_CUDA_BUILTIN_1_(ceil)
MJ_CUDA_BUILTIN_1_(trunc)
MJ_CUDA_BUILTIN_1_(nearbyint)
MJ_CUDA_BUILTIN_1_(rint)
MJ_CUDA_ double sqrt(double x) { return __nvvm_sqrt_rn_d(x); }
MJ_CUDA_ float sqrtf(float x) { return __nvvm_sqrt_rn_f(x); }
MJ_CUDA_ double fma(double x, double y, double z) { return __nvvm_fma_rn_d(x, y, z); }
MJ_CUDA_ float fmaf(float x, float y, float z) { return __nvvm_fma_rn_f(x, y, z); }
MJ_CUDA_MATH_1_(exp) MJ_CUDA_MATH_1_(exp2) MJ_CUDA_MATH_1_(expm1) MJ_CUDA_MATH_1_(log)
MJ_CUDA_MATH_1_(log2) MJ_CUDA_MATH_1_(log10) MJ_CUDA_MATH_1_(log1p) MJ_CUDA_MATH_1_(sin)
MJ_CUDA_MATH_1_(cos) MJ_CUDA_MATH_1_(tan) MJ_CUDA_MATH_1_(asin) MJ_CUDA_MATH_1_(acos)
MJ_CUDA_MATH_1_(atan) MJ_CUDA_MATH_1_(sinh) MJ_CUDA_MATH_1_(cosh) MJ_CUDA_MATH_1_(tanh)
MJ_CUDA_MATH_1_(asinh) MJ_CUDA_MATH_1_(acosh) MJ_CUDA_MATH_1_(atanh) MJ_CUDA_MATH_1_(erf)
MJ_CUDA_MATH_1_(erfc) MJ_CUDA_MATH_1_(tgamma) MJ_CUDA_MATH_1_(lgamma) MJ_CUDA_MATH_1_(cbrt)
MJ_CUDA_MATH_1_(rsqrt) MJ_CUDA_MATH_1_(logb) MJ_CUDA_MATH_1_(j0) MJ_CUDA_MATH_1_(j1)
MJ_CUDA_MATH_1_(y0) MJ_CUDA_MATH_1_(y1) MJ_CUDA_MATH_1_(round)
MJ_CUDA_MATH_2_(pow) MJ_CUDA_MATH_2_(fmod) MJ_CUDA_MATH_2_(atan2) MJ_CUDA_MATH_2_(hypot)
MJ_CUDA_MATH_2_(remainder) MJ_CUDA_MATH_2_(copysign) MJ_CUDA_MATH_2_(nextafter)
MJ_CUDA_MATH_2_(fmin) MJ_CUDA_MATH_2_(fmax)
extern "C" __device__ double ldexp(double, int);
extern "C" __device__ float ldexpf(float, int);
extern "C" __device__ double scalbn(double, int);
extern "C" __device__ float scalbnf(float, int);
extern "C" __device__ double frexp(double, int *);
extern "C" __device__ float frexpf(float, int *);
extern "C" __device__ double modf(double, double *);
extern "C" __device__ float modff(float, float *);
extern "C" __device__ int ilogb(double);
extern "C" __device__ int ilogbf(float);

#endif
