# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Pointers: the address of a value, or of one element among many."""

from std.builtin.device_passable import DevicePassable, DeviceTypeEncoder
from std.memory.address_space import AddressSpace


@__layout("pointer")
struct Pointer[
    mut: Bool,
    //,
    T: AnyType,
    origin: Origin[mut=mut],
    *,
    address_space: AddressSpace = AddressSpace.GENERIC,
](
    Comparable,
    Copyable,
    DevicePassable,
    ImplicitlyCopyable,
    Intable,
    TrivialRegisterPassable,
    Writable,
):
    """The address of a T.

    Plain reading and writing through `p[]` is safe where the origin is tracked; what counts
    elements, allocates or ends values is named unsafe.
    """

    comptime device_type: AnyType = Self
    """It is on a device what it is here."""

    def _to_device_type(
        self, mut encoder: Some[DeviceTypeEncoder], target: MutOpaquePointer[_]
    ):
        """Writes its bits to target."""
        encoder.encode(self, target)

    @staticmethod
    def get_type_name() -> String:
        """The name of the type, as messages about kernels say it."""
        return String(
            "Pointer[", reflect[Self.T].name(), ", mut=", Self.mut, ", address_space=", Self.address_space, "]"
        )

    comptime type = Self.T
    """The type of what it points to."""

    @always_inline
    def __init__(out self, *, ref[Self.origin] to: Self.T):
        self = __op_addressof[Self](to)

    @always_inline
    def __init__(
        out self, other: Pointer[Self.T, _, address_space=Self.address_space]
    ):
        self = __op_ptrcast[Self](other)

    @always_inline
    def __init__(out self, *, unsafe_from_address: Int):
        self = __op_inttoptr[Self](unsafe_from_address)

    @staticmethod
    @always_inline
    def unsafe_dangling() -> Self:
        """A pointer that is not null and may not be followed."""
        return __op_inttoptr[Self](__op_alignof[Self.T]())

    @always_inline
    def __getitem__(self) -> ref[Self.origin] Self.T:
        return __op_deref(self)

    @always_inline
    @deprecated("name the offset: `p[unsafe_offset=i]`")
    def __getitem__(self, offset: Int) -> ref[Self.origin] Self.T:
        return __op_deref(__op_offset(self, offset))

    @always_inline
    def __getitem__(self, *, unsafe_offset: Int) -> ref[Self.origin] Self.T:
        return __op_deref(__op_offset(self, unsafe_offset))

    @always_inline
    def __getitem__[I: Indexer, //](self, *, unsafe_offset: I) -> ref[Self.origin] Self.T:
        return __op_deref(__op_offset(self, unsafe_offset.__index__()))

    @always_inline
    @deprecated("name the offset: `p[unsafe_offset=i]`")
    def __getitem__[I: Indexer, //](self, offset: I) -> ref[Self.origin] Self.T:
        return __op_deref(__op_offset(self, offset.__index__()))

    @always_inline
    def unsafe_offset(self, offset: Int, /) -> Self:
        """The address offset elements further."""
        return __op_offset(self, offset)

    @always_inline
    def unsafe_offset[I: Indexer](self, offset: I, /) -> Self:
        """The address offset elements further."""
        return __op_offset(self, offset.__index__())

    @always_inline
    @deprecated(use=Pointer.unsafe_offset)
    def offset[I: Indexer](self, offset: I) -> Self:
        """The address offset elements further."""
        return __op_offset(self, offset.__index__())

    @always_inline
    @deprecated(use=Pointer.unsafe_offset)
    def __add__[I: Indexer, //](self, offset: I) -> Self:
        return __op_offset(self, offset.__index__())

    @always_inline
    @deprecated(use=Pointer.unsafe_offset)
    def __add__(self, offset: Int) -> Self:
        return __op_offset(self, offset)

    @always_inline
    @deprecated(use=Pointer.unsafe_offset)
    def __sub__[I: Indexer, //](self, offset: I) -> Self:
        return __op_offset(self, __op_neg(offset.__index__()))

    @always_inline
    @deprecated(use=Pointer.unsafe_offset)
    def __sub__(self, offset: Int) -> Self:
        return __op_offset(self, __op_neg(offset))

    @always_inline
    def offset_from(self, other: Pointer[Self.T, _, address_space=Self.address_space]) -> Int:
        """How many elements of T lie between other and this one; negative if this one is first."""
        return __op_ptrdiff(self, __op_ptrcast[Self](other))

    @always_inline
    def __sub__(self, other: Pointer[Self.T, _, address_space=Self.address_space]) -> Int:
        return __op_ptrdiff(self, __op_ptrcast[Self](other))

    @always_inline
    @deprecated(use=Pointer.unsafe_offset)
    def __iadd__[I: Indexer, //](mut self, offset: I):
        self = __op_offset(self, offset.__index__())

    @always_inline
    @deprecated(use=Pointer.unsafe_offset)
    def __iadd__(mut self, offset: Int):
        self = __op_offset(self, offset)

    @always_inline
    @deprecated(use=Pointer.unsafe_offset)
    def __isub__[I: Indexer, //](mut self, offset: I):
        self = __op_offset(self, __op_neg(offset.__index__()))

    @always_inline
    @deprecated(use=Pointer.unsafe_offset)
    def __isub__(mut self, offset: Int):
        self = __op_offset(self, __op_neg(offset))

    @always_inline
    def __eq__(self, rhs: Self) -> Bool:
        return __op_eq(self, rhs)

    @always_inline
    def __eq__(self, rhs: Pointer[Self.T, _, address_space=Self.address_space]) -> Bool:
        return __op_eq(self, __op_ptrcast[Self](rhs))

    @always_inline
    def __ne__(self, rhs: Self) -> Bool:
        return __op_ne(self, rhs)

    @always_inline
    def __ne__(self, rhs: Pointer[Self.T, _, address_space=Self.address_space]) -> Bool:
        return __op_ne(self, __op_ptrcast[Self](rhs))

    @always_inline
    def __lt__(self, rhs: Self) -> Bool:
        return __op_lt(__op_ptrtoint(self), __op_ptrtoint(rhs))

    @always_inline
    def __le__(self, rhs: Self) -> Bool:
        return __op_le(__op_ptrtoint(self), __op_ptrtoint(rhs))

    @always_inline
    def __gt__(self, rhs: Self) -> Bool:
        return __op_gt(__op_ptrtoint(self), __op_ptrtoint(rhs))

    @always_inline
    def __ge__(self, rhs: Self) -> Bool:
        return __op_ge(__op_ptrtoint(self), __op_ptrtoint(rhs))

    @unavailable("a Pointer is never null; take an Optional[Pointer[..]], and ask that one")
    @always_inline
    def __bool__(self) -> Bool:
        return __op_ne(self, __op_nullptr[Self]())

    @always_inline
    def _exists(self) -> Bool:
        """Whether it is not null, which pointers of the library's own may be."""
        return __op_ne(self, __op_nullptr[Self]())

    @always_inline
    def __int__(self) -> Int:
        return __op_ptrtoint(self)

    @always_inline
    def unsafe_write(self, var value: Self.T, /):
        """Puts value into memory that holds none."""
        __op_init(self, value^)

    @always_inline
    def unsafe_write(self, *, copy: Self.T):
        """Puts a copy into memory that holds no value."""
        __op_init(self, copy.copy())

    @always_inline
    def unsafe_write[F: def() -> Self.T](self, *, init_with: F):
        """Puts what the function gives into memory that holds no value."""
        __op_init(self, init_with())

    @always_inline
    def unsafe_write_move_from(self, src: Pointer[Self.T, _], /) where conforms_to(Self.T, Movable):
        """Moves the value at src to this place, which holds none; then src's holds none."""
        __op_init(self, __op_take(src))

    @always_inline
    @deprecated(use=Pointer.unsafe_write_move_from)
    def init_pointee_move_from(self, src: Pointer[Self.T, _]) where conforms_to(Self.T, Movable):
        """Moves the value at src to this place, which holds none; then src's holds none."""
        __op_init(self, __op_take(src))

    @always_inline
    @deprecated(use=Pointer.unsafe_write)
    def init_pointee_move(self, var value: Self.T):
        """Puts value into memory that holds none."""
        __op_init(self, value^)

    @always_inline
    @deprecated("use `unsafe_write(copy=value)`")
    def init_pointee_copy(self, value: Self.T):
        """Puts a copy into memory that holds no value."""
        __op_init(self, value.copy())

    @always_inline
    def unsafe_take_pointee(self) -> Self.T:
        """Moves the value out; the memory holds none after."""
        return __op_take(self)

    @always_inline
    @deprecated(use=Pointer.unsafe_take_pointee)
    def take_pointee(self) -> Self.T:
        """Moves the value out; the memory holds none after."""
        return __op_take(self)

    @always_inline
    def unsafe_deinit_pointee(self):
        """Ends the value; the memory holds none after."""
        __op_destroy(self)

    @always_inline
    def unsafe_deinit_pointee_with[F: def(var Self.T) -> None](self, deinit_func: F, /):
        """Ends the value by the function; the memory holds none after."""
        deinit_func(__op_take(self))

    @always_inline
    @deprecated(use=Pointer.unsafe_deinit_pointee_with)
    def destroy_pointee_with[F: def(var Self.T) -> None](self, destroy_func: F, /):
        """Ends the value by the function; the memory holds none after."""
        destroy_func(__op_take(self))

    @always_inline
    @deprecated(use=Pointer.unsafe_deinit_pointee)
    def destroy_pointee(self):
        """Ends the value; the memory holds none after."""
        __op_destroy(self)

    @always_inline
    def swap_pointees(self, other: Self):
        """Exchanges two values."""
        var t = __op_take(self)
        __op_init(self, __op_take(other))
        __op_init(other, t^)

    @always_inline
    def unsafe_free(self):
        """Gives memory of unsafe_alloc back."""
        external_call["mj_free", NoneType](self)

    @always_inline
    @deprecated(use=Pointer.unsafe_free)
    def free(self):
        """Gives memory of alloc back."""
        external_call["mj_free", NoneType](self)

    @always_inline
    def unsafe_load[
        width: Int = 1, *, alignment: Int = 1, volatile: Bool = False, invariant: Bool = False
    ](self) -> SIMD[Self.T.dtype, width]:
        """Reads width elements."""
        return __op_vload[SIMD[Self.T.dtype, width]](self)

    @always_inline
    def unsafe_load[
        I: Indexer, //,
        width: Int = 1, *, alignment: Int = 1, volatile: Bool = False, invariant: Bool = False
    ](self, offset: I) -> SIMD[Self.T.dtype, width]:
        """Reads width elements from offset on."""
        return __op_vload[SIMD[Self.T.dtype, width]](__op_offset(self, offset.__index__()))

    @always_inline
    @deprecated(use=Pointer.unsafe_load)
    def load[
        width: Int = 1, *, alignment: Int = 1, volatile: Bool = False, invariant: Bool = False
    ](self) -> SIMD[Self.T.dtype, width]:
        """Reads width elements."""
        return __op_vload[SIMD[Self.T.dtype, width]](self)

    @always_inline
    @deprecated(use=Pointer.unsafe_load)
    def load[
        I: Indexer, //,
        width: Int = 1, *, alignment: Int = 1, volatile: Bool = False, invariant: Bool = False
    ](self, offset: I) -> SIMD[Self.T.dtype, width]:
        """Reads width elements from offset on."""
        return __op_vload[SIMD[Self.T.dtype, width]](__op_offset(self, offset.__index__()))

    @always_inline
    def unsafe_store[
        width: SIMDLength = 1, *, alignment: Int = 1, volatile: Bool = False
    ](self, val: SIMD[Self.T.dtype, width]):
        """Writes width elements."""
        __op_vstore(self, val)

    @always_inline
    def unsafe_store[
        I: Indexer, //, width: SIMDLength = 1, *, alignment: Int = 1, volatile: Bool = False
    ](self, offset: I, val: SIMD[Self.T.dtype, width]):
        """Writes width elements from offset on."""
        __op_vstore(__op_offset(self, offset.__index__()), val)

    @always_inline
    @deprecated(use=Pointer.unsafe_store)
    def store[
        width: SIMDLength = 1, *, alignment: Int = 1, volatile: Bool = False
    ](self, val: SIMD[Self.T.dtype, width]):
        """Writes width elements."""
        __op_vstore(self, val)

    @always_inline
    @deprecated(use=Pointer.unsafe_store)
    def store[
        I: Indexer, //, width: SIMDLength = 1, *, alignment: Int = 1, volatile: Bool = False
    ](self, offset: I, val: SIMD[Self.T.dtype, width]):
        """Writes width elements from offset on."""
        __op_vstore(__op_offset(self, offset.__index__()), val)

    def unsafe_strided_load[width: Int](self, stride: Int) -> SIMD[Self.T.dtype, width]:
        """Reads width elements that lie stride apart."""
        var out = SIMD[Self.T.dtype, width]()
        comptime for i in range(width):
            out = __op_insert(out, i, __op_deref(__op_offset(self, i * stride)))
        return out

    def unsafe_strided_store[
        width: SIMDLength, //
    ](self, val: SIMD[Self.T.dtype, width], stride: Int):
        """Writes elements that lie stride apart."""
        comptime for i in range(Int(width)):
            __op_deref(__op_offset(self, i * stride)) = __op_extract(val, i)

    @deprecated(use=Pointer.unsafe_strided_load)
    def strided_load[width: Int](self, stride: Int) -> SIMD[Self.T.dtype, width]:
        """Reads width elements that lie stride apart."""
        return self.unsafe_strided_load[width](stride)

    @deprecated(use=Pointer.unsafe_strided_store)
    def strided_store[width: SIMDLength, //](self, val: SIMD[Self.T.dtype, width], stride: Int):
        """Writes elements that lie stride apart."""
        self.unsafe_strided_store(val, stride)

    def unsafe_gather[
        index_dtype: DType, //, *, width: SIMDLength = 1, alignment: Int = 1
    ](
        self,
        offset: SIMD[index_dtype, width],
        mask: SIMD[DType.bool, width] = SIMD[DType.bool, width](fill=True),
        default: SIMD[Self.T.dtype, width] = SIMD[Self.T.dtype, width](),
    ) -> SIMD[Self.T.dtype, width]:
        """Reads the elements at many offsets where mask is set, the others from default."""
        var out = default
        comptime for i in range(Int(width)):
            if mask[i]:
                out = __op_insert(out, i, __op_deref(__op_offset(self, Int(offset[i]))))
        return out

    @always_inline
    @deprecated(use=Pointer.unsafe_gather)
    def gather[
        index_dtype: DType, //, *, width: SIMDLength = 1, alignment: Int = 1
    ](
        self,
        offset: SIMD[index_dtype, width],
        mask: SIMD[DType.bool, width] = SIMD[DType.bool, width](fill=True),
        default: SIMD[Self.T.dtype, width] = SIMD[Self.T.dtype, width](),
    ) -> SIMD[Self.T.dtype, width]:
        """Reads the elements at many offsets where mask is set, the others from default."""
        return self.unsafe_gather(offset, mask, default)

    def unsafe_scatter[
        index_dtype: DType, //, *, width: SIMDLength = 1, alignment: Int = 1
    ](
        self,
        offset: SIMD[index_dtype, width],
        val: SIMD[Self.T.dtype, width],
        mask: SIMD[DType.bool, width] = SIMD[DType.bool, width](fill=True),
    ):
        """Writes the elements at many offsets, where mask is set."""
        comptime for i in range(Int(width)):
            if mask[i]:
                __op_deref(__op_offset(self, Int(offset[i]))) = __op_extract(val, i)

    @always_inline
    @deprecated(use=Pointer.unsafe_scatter)
    def scatter[
        index_dtype: DType, //, *, width: SIMDLength = 1, alignment: Int = 1
    ](
        self,
        offset: SIMD[index_dtype, width],
        val: SIMD[Self.T.dtype, width],
        mask: SIMD[DType.bool, width] = SIMD[DType.bool, width](fill=True),
    ):
        """Writes the elements at many offsets, where mask is set."""
        self.unsafe_scatter(offset, val, mask)

    @always_inline
    def unsafe_bitcast[U: AnyType](
        self,
    ) -> Pointer[U, Self.origin, address_space=Self.address_space]:
        """The same address as that of a U."""
        return __op_ptrcast[Pointer[U, Self.origin, address_space=Self.address_space]](self)

    @always_inline
    @deprecated(use=Pointer.unsafe_bitcast)
    def bitcast[U: AnyType](
        self,
    ) -> Pointer[U, Self.origin, address_space=Self.address_space]:
        """The same address as that of a U."""
        return __op_ptrcast[Pointer[U, Self.origin, address_space=Self.address_space]](self)

    @always_inline
    def unsafe_mut_cast[target_mut: Bool](
        self,
    ) -> Pointer[Self.T, UntrackedOrigin[mut=target_mut], address_space=Self.address_space]:
        """The same address, allowed or forbidden to be written through."""
        return __op_ptrcast[
            Pointer[Self.T, UntrackedOrigin[mut=target_mut], address_space=Self.address_space]
        ](self)

    @always_inline
    @deprecated("name the mutability in the type, as `ImmPointer` or `MutPointer`")
    def mut_cast[target_mut: Bool](
        self,
    ) -> Pointer[Self.T, UntrackedOrigin[mut=target_mut], address_space=Self.address_space]:
        """The same address, allowed or forbidden to be written through."""
        return self.unsafe_mut_cast[target_mut]()

    @always_inline
    def unsafe_origin_cast[target_origin: Origin](
        self,
    ) -> Pointer[Self.T, target_origin, address_space=Self.address_space]:
        """The same address under another origin."""
        return __op_ptrcast[Pointer[Self.T, target_origin, address_space=Self.address_space]](self)

    @always_inline
    def as_imm(
        self,
    ) -> Pointer[Self.T, ImmUntrackedOrigin, address_space=Self.address_space]:
        """The same address for reading only."""
        return __op_ptrcast[
            Pointer[Self.T, ImmUntrackedOrigin, address_space=Self.address_space]
        ](self)

    @always_inline
    @deprecated(use=Pointer.as_imm)
    def as_immutable(
        self,
    ) -> Pointer[Self.T, ImmUntrackedOrigin, address_space=Self.address_space]:
        """The same address for reading only."""
        return __op_ptrcast[
            Pointer[Self.T, ImmUntrackedOrigin, address_space=Self.address_space]
        ](self)

    @always_inline
    @deprecated(use=Pointer.as_imm)
    def get_immutable(
        self,
    ) -> Pointer[Self.T, ImmUntrackedOrigin, address_space=Self.address_space]:
        """The same address for reading only."""
        return __op_ptrcast[
            Pointer[Self.T, ImmUntrackedOrigin, address_space=Self.address_space]
        ](self)

    @always_inline
    def as_unsafe_any_origin(
        self,
    ) -> Pointer[Self.T, UnsafeAnyOrigin[mut=Self.mut], address_space=Self.address_space]:
        """The same address, of unknown origin."""
        return __op_ptrcast[
            Pointer[Self.T, UnsafeAnyOrigin[mut=Self.mut], address_space=Self.address_space]
        ](self)

    @always_inline
    def unsafe_address_space_cast[target_address_space: AddressSpace = AddressSpace.GENERIC](
        self,
    ) -> Pointer[Self.T, Self.origin, address_space=target_address_space]:
        """The same address in another space."""
        return __op_ptrcast[Pointer[Self.T, Self.origin, address_space=target_address_space]](self)

    @always_inline
    @deprecated(use=Pointer.unsafe_address_space_cast)
    def address_space_cast[target_address_space: AddressSpace = AddressSpace.GENERIC](
        self,
    ) -> Pointer[Self.T, Self.origin, address_space=target_address_space]:
        """The same address in another space."""
        return __op_ptrcast[Pointer[Self.T, Self.origin, address_space=target_address_space]](self)

    @always_inline
    def unsafe_as_noalias(self) -> Self:
        """The same address, promised to be the only way to its memory."""
        return self

    @always_inline
    @deprecated(use=Pointer.unsafe_as_noalias)
    def as_noalias(self) -> Self:
        """The same address, promised to be the only way to its memory."""
        return self

    def write_to(self, mut writer: Some[Writer]):
        """Writes the address: `0x7ffe10`."""
        writer.write_string(hex(__op_ptrtoint(self)))

    def write_repr_to(self, mut writer: Some[Writer]):
        """Writes the same as write_to."""
        writer.write_string(hex(__op_ptrtoint(self)))


comptime MutPointer = Pointer[mut=True, _, _]
"""A pointer that may be written through."""
comptime ImmPointer = Pointer[mut=False, _, _]
"""A pointer that is only read through."""
@deprecated(use=Pointer)
comptime UnsafePointer = Pointer
"""Another name of Pointer."""
comptime OptionalPointer[T: AnyType, origin: Origin] = Optional[Pointer[T, origin]]
"""A pointer or None."""
comptime OpaquePointer[mut: Bool, //, origin: Origin[mut=mut]] = Pointer[NoneType, origin]
"""The address of something whose type is not known, as `void *` of C."""
comptime MutOpaquePointer = Pointer[mut=True, NoneType, _]
"""An opaque pointer to what may be changed."""
comptime ImmOpaquePointer = Pointer[mut=False, NoneType, _]
"""An opaque pointer to what is only read."""
