# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What is known of devices by their names.

Kernels are compiled to portable text, so nothing here decides how: it is for programs that choose
sizes while they are compiled. What the device at hand is like is asked of a `DeviceContext`."""


@fieldwise_init
struct Vendor(Equatable, ImplicitlyCopyable, TrivialRegisterPassable, Writable):
    """Who makes a device."""

    var _value: Int8

    comptime NO_GPU = Self(0)
    """Nobody in particular."""
    comptime AMD_GPU = Self(1)
    """AMD."""
    comptime NVIDIA_GPU = Self(2)
    """NVIDIA."""
    comptime APPLE_GPU = Self(3)
    """Apple."""

    @always_inline
    def __eq__(self, other: Self) -> Bool:
        """Whether it is the same."""
        return self._value == other._value

    def write_to(self, mut writer: Some[Writer]):
        """Writes it as `nvidia_gpu`."""
        if self._value == 0:
            writer.write_string("no_gpu")
        elif self._value == 1:
            writer.write_string("amd_gpu")
        elif self._value == 2:
            writer.write_string("nvidia_gpu")
        else:
            writer.write_string("apple_gpu")


@fieldwise_init
struct AcceleratorArchitectureFamily(ImplicitlyCopyable, TrivialRegisterPassable):
    """What the devices of a generation have in common."""

    var warp_size: Int
    """Threads of a warp."""
    var threads_per_multiprocessor: Int
    """The most threads that a unit works on at a time."""
    var shared_memory_per_multiprocessor: Int
    """Bytes of shared memory of a unit."""
    var max_registers_per_block: Int
    """Registers of 32 bits of a block."""
    var max_thread_block_size: Int
    """The most threads of a block."""


@fieldwise_init
struct GPUInfo(Copyable, Equatable, ImplicitlyCopyable, Movable, Writable):
    """Facts about a device."""

    var name: StaticString
    """What it is called."""
    var vendor: Vendor
    """Who makes it."""
    var api: StaticString
    """How its maker would have it reached."""
    var arch_name: StaticString
    """Its generation."""
    var compute: Float32
    """The number of its generation."""
    var version: StaticString
    """The architecture that compilers know."""
    var sm_count: Int
    """How many units it has."""
    var warp_size: Int
    """Threads of a warp."""
    var threads_per_multiprocessor: Int
    """The most threads that a unit works on at a time."""
    var shared_memory_per_multiprocessor: Int
    """Bytes of shared memory of a unit."""
    var max_registers_per_block: Int
    """Registers of 32 bits of a block."""
    var max_thread_block_size: Int
    """The most threads of a block."""

    @staticmethod
    def from_family(
        family: AcceleratorArchitectureFamily,
        name: StaticString,
        vendor: Vendor,
        api: StaticString,
        arch_name: StaticString,
        compute: Float32,
        version: StaticString,
        sm_count: Int,
    ) -> Self:
        """A device of a generation."""
        return Self._of(family, name, vendor, api, arch_name, compute, version, sm_count)

    @staticmethod
    def _of(
        family: AcceleratorArchitectureFamily,
        name: StaticString,
        vendor: Vendor,
        api: StaticString,
        arch_name: StaticString,
        compute: Float32,
        version: StaticString,
        sm_count: Int,
    ) -> Self:
        return Self(
            name,
            vendor,
            api,
            arch_name,
            compute,
            version,
            sm_count,
            family.warp_size,
            family.threads_per_multiprocessor,
            family.shared_memory_per_multiprocessor,
            family.max_registers_per_block,
            family.max_thread_block_size,
        )

    @staticmethod
    def portable() -> Self:
        """What a portable program may count on."""
        return Self("any", Vendor.NO_GPU, "gpu", "any", 0, "any", 0, 32, 256, 32768, 0, 256)

    @staticmethod
    def from_name[name: StaticString]() -> Self:
        """The device that an architecture, as "sm_80" or "gfx942", stands for."""
        comptime arch = name
        comptime if arch == "sm_52":
            return materialize[GTX970]()
        elif arch == "sm_60":
            return materialize[TeslaP100]()
        elif arch == "sm_61":
            return materialize[GTX1080Ti]()
        elif arch == "sm_75":
            return materialize[RTX2060]()
        elif arch == "sm_80":
            return materialize[A100]()
        elif arch == "sm_86":
            return materialize[A10]()
        elif arch == "sm_87":
            return materialize[OrinNano]()
        elif arch == "sm_89":
            return materialize[L4]()
        elif arch == "sm_90" or arch == "sm_90a":
            return materialize[H100]()
        elif arch == "sm_100" or arch == "sm_100a":
            return materialize[B200]()
        elif arch == "sm_103" or arch == "sm_103a":
            return materialize[B300]()
        elif arch == "sm_110" or arch == "sm_110a":
            return materialize[JetsonThor]()
        elif arch == "sm_120" or arch == "sm_120a":
            return materialize[RTX5090]()
        elif arch == "sm_121" or arch == "sm_121a":
            return materialize[DGXSpark]()
        elif arch == "gfx90a" or arch == "mi250x":
            return materialize[MI250X]()
        elif arch == "gfx942" or arch == "mi300x":
            return materialize[MI300X]()
        elif arch == "mi300a":
            return materialize[MI300A]()
        elif arch == "mi355x" or arch == "gfx950":
            return materialize[MI355X]()
        elif arch == "gfx1030":
            return materialize[Radeon6900]()
        elif arch == "gfx1100":
            return materialize[Radeon7900]()
        elif arch == "gfx1101":
            return materialize[Radeon7800]()
        elif arch == "gfx1102":
            return materialize[Radeon7600]()
        elif arch == "gfx1103":
            return materialize[Radeon780m]()
        elif arch == "gfx1150":
            return materialize[Radeon880m]()
        elif arch == "gfx1151":
            return materialize[Radeon8060s]()
        elif arch == "gfx1152":
            return materialize[Radeon860m]()
        elif arch == "gfx1200":
            return materialize[Radeon9060]()
        elif arch == "gfx1201":
            return materialize[Radeon9070]()
        elif arch == "" or arch == "any":
            return Self.portable()
        else:
            comptime assert False, "GPUInfo.from_name: no device is known by this name"
            return Self.portable()

    def __eq__(self, other: Self) -> Bool:
        """Whether it is the same device."""
        return self.name == other.name

    def write_to(self, mut writer: Some[Writer]):
        """Writes a line a fact."""
        writer.write("name: ", self.name, "\n")
        writer.write("vendor: ", self.vendor, "\n")
        writer.write("api: ", self.api, "\n")
        writer.write("arch_name: ", self.arch_name, "\n")
        writer.write("compute: ", self.compute, "\n")
        writer.write("version: ", self.version, "\n")
        writer.write("sm_count: ", self.sm_count, "\n")
        writer.write("warp_size: ", self.warp_size, "\n")
        writer.write("threads_per_multiprocessor: ", self.threads_per_multiprocessor, "\n")
        writer.write(
            "shared_memory_per_multiprocessor: ", self.shared_memory_per_multiprocessor, "\n"
        )
        writer.write("max_registers_per_block: ", self.max_registers_per_block, "\n")
        writer.write("max_thread_block_size: ", self.max_thread_block_size, "\n")


comptime NoGPU = GPUInfo("NoGPU", Vendor.NO_GPU, "none", "no_gpu", 0, "", 0, 0, 0, 0, 0, 0)
"""No device."""

comptime NvidiaMaxwellFamily = AcceleratorArchitectureFamily(32, 2048, 98304, 65536, 1024)
"""NVIDIA Maxwell."""
comptime NvidiaPascalFamily = AcceleratorArchitectureFamily(32, 2048, 65536, 65536, 1024)
"""NVIDIA Pascal."""
comptime NvidiaTuringFamily = AcceleratorArchitectureFamily(32, 2048, 65536, 32768, 1024)
"""NVIDIA Turing."""
comptime NvidiaAmpereDatacenterFamily = AcceleratorArchitectureFamily(32, 2048, 167936, 65536, 1024)
"""NVIDIA Ampere Datacenter."""
comptime NvidiaAmpereWorkstationFamily = AcceleratorArchitectureFamily(
    32, 1536, 102400, 65536, 1024
)
"""NVIDIA Ampere Workstation."""
comptime NvidiaAmpereEmbeddedFamily = AcceleratorArchitectureFamily(32, 1536, 167936, 65536, 1024)
"""NVIDIA Ampere Embedded."""
comptime NvidiaAdaFamily = AcceleratorArchitectureFamily(32, 1536, 102400, 65536, 1024)
"""NVIDIA Ada."""
comptime NvidiaHopperFamily = AcceleratorArchitectureFamily(32, 2048, 233472, 65536, 1024)
"""NVIDIA Hopper."""
comptime NvidiaBlackwellFamily = AcceleratorArchitectureFamily(32, 2048, 233472, 65536, 1024)
"""NVIDIA Blackwell."""
comptime NvidiaBlackwellConsumerFamily = AcceleratorArchitectureFamily(
    32, 1536, 102400, 65536, 1024
)
"""NVIDIA Blackwell Consumer."""
comptime AMDCDNA2Family = AcceleratorArchitectureFamily(64, 2048, 65536, 65536, 1024)
"""AMD CDNA2."""
comptime AMDCDNA3Family = AcceleratorArchitectureFamily(64, 2048, 65536, 65536, 1024)
"""AMD CDNA3."""
comptime AMDCDNA4Family = AcceleratorArchitectureFamily(64, 2048, 163840, 65536, 1024)
"""AMD CDNA4."""
comptime AMDRDNAFamily = AcceleratorArchitectureFamily(32, 1024, 32768, 32768, 1024)
"""AMD RDNA."""

comptime A100 = GPUInfo._of(
    NvidiaAmpereDatacenterFamily, "A100", Vendor.NVIDIA_GPU, "cuda", "ampere", 8.0, "sm_80", 108
)
"""NVIDIA A100."""
comptime A10 = GPUInfo._of(
    NvidiaAmpereWorkstationFamily, "A10", Vendor.NVIDIA_GPU, "cuda", "ampere", 8.6, "sm_86", 72
)
"""NVIDIA A10."""
comptime OrinNano = GPUInfo._of(
    NvidiaAmpereEmbeddedFamily, "Orin Nano", Vendor.NVIDIA_GPU, "cuda", "ampere", 8.7, "sm_87", 8
)
"""NVIDIA Orin Nano."""
comptime JetsonThor = GPUInfo._of(
    NvidiaBlackwellFamily, "Jetson Thor", Vendor.NVIDIA_GPU, "cuda", "blackwell", 11.0, "sm_110", 20
)
"""NVIDIA Jetson Thor."""
comptime DGXSpark = GPUInfo._of(
    NvidiaBlackwellConsumerFamily, "DGX Spark", Vendor.NVIDIA_GPU, "cuda", "blackwell", 12.1,
    "sm_121", 48 )
"""NVIDIA DGX Spark."""
comptime L4 = GPUInfo._of(
    NvidiaAdaFamily, "L4", Vendor.NVIDIA_GPU, "cuda", "ada", 8.9, "sm_89", 58
)
"""NVIDIA L4."""
comptime RTX4090m = GPUInfo._of(
    NvidiaAdaFamily, "RTX4090m", Vendor.NVIDIA_GPU, "cuda", "ada lovelace", 8.9, "sm_89", 76
)
"""NVIDIA RTX4090m."""
comptime RTX4090 = GPUInfo._of(
    NvidiaAdaFamily, "RTX4090", Vendor.NVIDIA_GPU, "cuda", "ada lovelace", 8.9, "sm_89", 128
)
"""NVIDIA RTX4090."""
comptime H100 = GPUInfo._of(
    NvidiaHopperFamily, "H100", Vendor.NVIDIA_GPU, "cuda", "hopper", 9.0, "sm_90a", 132
)
"""NVIDIA H100."""
comptime B100 = GPUInfo._of(
    NvidiaBlackwellFamily, "B100", Vendor.NVIDIA_GPU, "cuda", "blackwell", 10.0, "sm_100a", 132
)
"""NVIDIA B100."""
comptime B200 = GPUInfo._of(
    NvidiaBlackwellFamily, "B200", Vendor.NVIDIA_GPU, "cuda", "blackwell", 10.0, "sm_100a", 148
)
"""NVIDIA B200."""
comptime B300 = GPUInfo._of(
    NvidiaBlackwellFamily, "B300", Vendor.NVIDIA_GPU, "cuda", "blackwell", 10.3, "sm_103a", 160
)
"""NVIDIA B300."""
comptime RTX5090 = GPUInfo._of(
    NvidiaBlackwellConsumerFamily, "RTX5090", Vendor.NVIDIA_GPU, "cuda", "blackwell", 12.0,
    "sm_120a", 170 )
"""NVIDIA RTX5090."""
comptime RTX3090 = GPUInfo._of(
    NvidiaAmpereWorkstationFamily, "NVIDIA GeForce RTX 3090", Vendor.NVIDIA_GPU, "cuda", "ampere",
    8.6, "sm_86", 82 )
"""NVIDIA GeForce RTX 3090."""
comptime GTX1080Ti = GPUInfo._of(
    NvidiaPascalFamily, "NVIDIA GeForce GTX 1080 Ti", Vendor.NVIDIA_GPU, "cuda", "pascal", 6.1,
    "sm_61", 28 )
"""NVIDIA GeForce GTX 1080 Ti."""
comptime GTX1060 = GPUInfo._of(
    NvidiaPascalFamily, "NVIDIA GeForce GTX 1060", Vendor.NVIDIA_GPU, "cuda", "pascal", 6.1,
    "sm_61", 10 )
"""NVIDIA GeForce GTX 1060."""
comptime GTX970 = GPUInfo._of(
    NvidiaMaxwellFamily, "NVIDIA GeForce GTX 970", Vendor.NVIDIA_GPU, "cuda", "maxwell", 5.2,
    "sm_52", 13 )
"""NVIDIA GeForce GTX 970."""
comptime TeslaP100 = GPUInfo._of(
    NvidiaPascalFamily, "NVIDIA Tesla P100", Vendor.NVIDIA_GPU, "cuda", "pascal", 6.0, "sm_60", 56
)
"""NVIDIA Tesla P100."""
comptime RTX2060 = GPUInfo._of(
    NvidiaTuringFamily, "RTX2060", Vendor.NVIDIA_GPU, "cuda", "turing", 7.5, "sm_75", 30
)
"""NVIDIA RTX2060."""
comptime MI250X = GPUInfo._of(
    AMDCDNA2Family, "MI250X", Vendor.AMD_GPU, "hip", "gfx90a", 9.0, "CDNA2", 220
)
"""AMD MI250X."""
comptime MI300X = GPUInfo._of(
    AMDCDNA3Family, "MI300X", Vendor.AMD_GPU, "hip", "gfx942", 9.4, "CDNA3", 304
)
"""AMD MI300X."""
comptime MI300A = GPUInfo._of(
    AMDCDNA3Family, "MI300A", Vendor.AMD_GPU, "hip", "gfx942", 9.4, "CDNA3", 228
)
"""AMD MI300A."""
comptime MI355X = GPUInfo._of(
    AMDCDNA4Family, "MI355X", Vendor.AMD_GPU, "hip", "gfx950", 9.5, "CDNA4", 256
)
"""AMD MI355X."""
comptime Radeon9070 = GPUInfo._of(
    AMDRDNAFamily, "Radeon 9070", Vendor.AMD_GPU, "hip", "gfx1201", 12.0, "RDNA4", 64
)
"""AMD Radeon 9070."""
comptime Radeon9060 = GPUInfo._of(
    AMDRDNAFamily, "Radeon 9060", Vendor.AMD_GPU, "hip", "gfx1200", 12.0, "RDNA4", 32
)
"""AMD Radeon 9060."""
comptime Radeon7900 = GPUInfo._of(
    AMDRDNAFamily, "Radeon 7900", Vendor.AMD_GPU, "hip", "gfx1100", 11.0, "RDNA3", 96
)
"""AMD Radeon 7900."""
comptime Radeon7800 = GPUInfo._of(
    AMDRDNAFamily, "Radeon 7800/7700", Vendor.AMD_GPU, "hip", "gfx1101", 11.0, "RDNA3", 60
)
"""AMD Radeon 7800/7700."""
comptime Radeon7600 = GPUInfo._of(
    AMDRDNAFamily, "Radeon 7600", Vendor.AMD_GPU, "hip", "gfx1102", 11.0, "RDNA3", 32
)
"""AMD Radeon 7600."""
comptime Radeon6900 = GPUInfo._of(
    AMDRDNAFamily, "Radeon 6900", Vendor.AMD_GPU, "hip", "gfx1102", 10.3, "RDNA2", 60
)
"""AMD Radeon 6900."""
comptime Radeon780m = GPUInfo._of(
    AMDRDNAFamily, "Radeon 780M", Vendor.AMD_GPU, "hip", "gfx1103", 11.0, "RDNA3", 12
)
"""AMD Radeon 780M."""
comptime Radeon880m = GPUInfo._of(
    AMDRDNAFamily, "Radeon 880M", Vendor.AMD_GPU, "hip", "gfx1150", 11.5, "RDNA3.5", 12
)
"""AMD Radeon 880M."""
comptime Radeon8060s = GPUInfo._of(
    AMDRDNAFamily, "Radeon 8060S", Vendor.AMD_GPU, "hip", "gfx1151", 11.5, "RDNA3.5", 40
)
"""AMD Radeon 8060S."""
comptime Radeon860m = GPUInfo._of(
    AMDRDNAFamily, "Radeon 860M", Vendor.AMD_GPU, "hip", "gfx1152", 11.5, "RDNA3.5", 8
)
"""AMD Radeon 860M."""
