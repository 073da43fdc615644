# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What the program is compiled for."""


@always_inline
def size_of[type: AnyType]() -> Int:
    """Bytes of a value."""
    return __op_sizeof[type]()


@always_inline
def size_of[dtype: DType]() -> Int:
    """Bytes of a scalar."""
    return __op_sizeof[Scalar[dtype]]()


@always_inline
def align_of[type: AnyType]() -> Int:
    """What addresses of values are multiples of."""
    return __op_alignof[type]()


@always_inline
def align_of[dtype: DType]() -> Int:
    """What addresses of scalars are multiples of."""
    return __op_alignof[Scalar[dtype]]()


@always_inline
def bit_width_of[type: AnyType]() -> Int:
    """Bits of a value."""
    return __op_sizeof[type]() * 8


@always_inline
def bit_width_of[dtype: DType]() -> Int:
    """Bits of a scalar."""
    return __op_sizeof[Scalar[dtype]]() * 8


@always_inline
def simd_bit_width() -> Int:
    """Bits of a vector register."""
    return __op_target["simd_bits"]()


@always_inline
def simd_byte_width() -> Int:
    """Bytes of a vector register."""
    return __op_target["simd_bits"]() // 8


@always_inline
def simd_width_of[type: AnyType]() -> Int:
    """Values that fill a vector register."""
    return __op_target["simd_bits"]() // (__op_sizeof[type]() * 8)


@always_inline
def simd_width_of[dtype: DType]() -> Int:
    """Scalars that fill a vector register."""
    return __op_target["simd_bits"]() // (__op_sizeof[Scalar[dtype]]() * 8)


@fieldwise_init
struct _TargetType(ImplicitlyCopyable, TrivialRegisterPassable):
    """What is compiled for: devices, or the host."""

    var _is_gpu: Bool


@always_inline
def _current_target() -> _TargetType:
    return _TargetType(is_gpu())


@always_inline
def simd_width_of[dtype: DType, target: _TargetType]() -> Int:
    """Scalars that fill a vector register of a target; of a device: the 16 bytes that a thread reads
    or writes at a time."""
    comptime if target._is_gpu:
        return 16 // __op_sizeof[Scalar[dtype]]()
    else:
        return simd_width_of[dtype]()


@always_inline
def is_gpu() -> Bool:
    """Whether this is compiled for a device."""
    return __op_target["is_gpu"]() != 0


@always_inline
def is_nvidia_gpu() -> Bool:
    """Whether this is compiled to CUDA."""
    return __op_target["is_cuda"]() != 0


@always_inline
def is_amd_gpu() -> Bool:
    """Whether this is compiled for an AMD device only: never."""
    return False


@always_inline
def is_apple_gpu() -> Bool:
    """Whether this is compiled for an Apple device only: never."""
    return False


@always_inline
def has_accelerator() -> Bool:
    """Whether kernels can be compiled: always, since a program brings its kernels along as text that
    any device's compiler takes. Whether there is a device is known when the program runs, and told
    by `DeviceContext.number_of_devices()`."""
    return __op_target["has_accelerator"]() != 0


@always_inline
@deprecated("use CompilationTarget.is_triple instead")
def is_triple[name: StaticString]() -> Bool:
    """Whether code for this processor and system only may be used.

    Parameters:
        name: As LLVM has it: `x86_64-unknown-linux-gnu`.
    """
    return CompilationTarget.is_triple[name]()


@always_inline
def is_64bit() -> Bool:
    """Whether addresses have 64 bits."""
    return __op_sizeof[Pointer[UInt8, MutUntrackedOrigin]]() == 8


@always_inline
def is_little_endian() -> Bool:
    """Whether the lowest byte comes first."""
    return True


@always_inline
def is_big_endian() -> Bool:
    """Whether the highest byte comes first."""
    return False


def num_logical_cores() -> Int:
    """The number of hardware threads."""
    return external_call["mj_core_count", Int]()


def num_physical_cores() -> Int:
    """The number of cores."""
    return external_call["mj_core_count", Int]()


def num_performance_cores() -> Int:
    """The number of fast cores."""
    return external_call["mj_core_count", Int]()


@always_inline
def is_32bit() -> Bool:
    """Whether addresses have 32 bits."""
    return not is_64bit()


@always_inline
def has_amd_gpu_accelerator() -> Bool:
    """Whether kernels are compiled for AMD devices only: never, they are portable."""
    return False


@always_inline
def has_amd_rdna_gpu_accelerator() -> Bool:
    """Whether kernels are compiled for AMD's RDNA devices only: never, they are portable."""
    return False


@always_inline
def has_nvidia_gpu_accelerator() -> Bool:
    """Whether kernels are compiled for Nvidia's devices only: never, they are portable."""
    return False


@always_inline
def has_apple_gpu_accelerator() -> Bool:
    """Whether kernels are compiled for Apple's devices only: never, they are portable."""
    return False


@always_inline
def platform_map[
    T: Copyable & Deinitable, //, operation: StaticString = "", *, linux: T
]() -> T:
    """The value for the system that the program is compiled for. `operation` says what the value
    is of use for."""
    return materialize[linux]()


@always_inline
def platform_map[
    T: Copyable & Deinitable, //, operation: StaticString = "", *, linux: T, macos: T
]() -> T:
    """The value for the system that the program is compiled for. `operation` says what the value
    is of use for."""
    return materialize[linux]()


@fieldwise_init
struct CompilationTarget(ImplicitlyCopyable, TrivialRegisterPassable):
    """Questions about what the program is compiled for.

    The C that comes out is portable, so nothing of one processor may be counted on: such
    questions have the answer no.
    """

    @staticmethod
    @always_inline
    def is_triple[name: StaticString]() -> Bool:
        """Whether code for this processor and system only may be used.

        Parameters:
            name: As LLVM has it: `x86_64-unknown-linux-gnu`.
        """
        return False

    @staticmethod
    @always_inline
    def is_linux() -> Bool:
        """Whether the system is Linux, or like it."""
        return True

    @staticmethod
    @always_inline
    def is_macos() -> Bool:
        """Whether the system is macOS."""
        return False

    @staticmethod
    @always_inline
    def is_windows() -> Bool:
        """Whether the system is Windows."""
        return False

    @staticmethod
    @always_inline
    def is_x86() -> Bool:
        """Whether code for x86 only may be used."""
        return False

    @staticmethod
    @always_inline
    def is_arm() -> Bool:
        """Whether code for Arm only may be used."""
        return False

    @staticmethod
    @always_inline
    def is_apple_m1() -> Bool:
        """Whether it is an Apple machine with an M1."""
        return False

    @staticmethod
    @always_inline
    def is_apple_m2() -> Bool:
        """Whether it is an Apple machine with an M2."""
        return False

    @staticmethod
    @always_inline
    def is_apple_m3() -> Bool:
        """Whether it is an Apple machine with an M3."""
        return False

    @staticmethod
    @always_inline
    def is_apple_m4() -> Bool:
        """Whether it is an Apple machine with an M4."""
        return False

    @staticmethod
    @always_inline
    def is_apple_m5() -> Bool:
        """Whether it is an Apple machine with an M5."""
        return False

    @staticmethod
    @always_inline
    def is_apple_silicon() -> Bool:
        """Whether it is an Apple machine with a processor of their own."""
        return False

    @staticmethod
    @always_inline
    def is_neoverse_n1() -> Bool:
        """Whether it is an Arm Neoverse N1."""
        return False

    @staticmethod
    @always_inline
    def has_sse4() -> Bool:
        """Whether SSE4 instructions may be named."""
        return False

    @staticmethod
    @always_inline
    def has_avx() -> Bool:
        """Whether AVX instructions may be named."""
        return False

    @staticmethod
    @always_inline
    def has_avx2() -> Bool:
        """Whether AVX2 instructions may be named."""
        return False

    @staticmethod
    @always_inline
    def has_avx512f() -> Bool:
        """Whether AVX-512 instructions may be named."""
        return False

    @staticmethod
    @always_inline
    def has_vnni() -> Bool:
        """Whether VNNI instructions may be named."""
        return False

    @staticmethod
    @always_inline
    def has_fma() -> Bool:
        """Whether a fused multiply-add may be counted on."""
        return True

    @staticmethod
    @always_inline
    def has_neon() -> Bool:
        """Whether NEON instructions may be named."""
        return False

    @staticmethod
    @always_inline
    def has_neon_int8_dotprod() -> Bool:
        """Whether NEON's products of bytes may be named."""
        return False

    @staticmethod
    @always_inline
    def has_neon_int8_matmul() -> Bool:
        """Whether NEON's products of matrices may be named."""
        return False

    @staticmethod
    @always_inline
    def has_intel_amx() -> Bool:
        """Whether AMX instructions may be named."""
        return False

    @staticmethod
    def unsupported_target_error[
        result: AnyType = NoneType, *, operation: Optional[StaticString] = None
    ]() -> result:
        """An error of compilation: what is compiled cannot be had on this system."""
        comptime assert size_of[result]() < 0, "the target does not support this"
        __op_unreachable()


def _accelerator_arch() -> StaticString:
    """The name of the device that kernels are compiled for: none."""
    return ""


@fieldwise_init
struct Endian(Equatable, ImplicitlyCopyable, TrivialRegisterPassable, Writable):
    """Which byte of a number comes first in memory."""

    comptime little = Endian(_value=0)
    """The lowest byte comes first."""
    comptime big = Endian(_value=1)
    """The highest byte comes first."""

    var _value: Int8

    @staticmethod
    def native() -> Self:
        """That of the machine."""
        return Self.little if is_little_endian() else Self.big

    def write_to(self, mut writer: Some[Writer]):
        """Writes `Endian.little` or `Endian.big`."""
        writer.write_string("Endian.little" if self._value == 0 else "Endian.big")

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes the same as write_to."""
        self.write_to(writer)
