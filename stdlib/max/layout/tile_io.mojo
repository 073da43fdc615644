# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Copies of tiles between the memories of a device, by all threads of a block or a warp together.

Each copier is given an arrangement of the threads, which is laid over the tile again and again, as
in `TileTensor.distribute`. Local memory is a thread's own: a tile there holds what belongs to it.
Behind a copy to or from shared memory other threads want a `barrier()`.
"""

from layout.swizzle import Swizzle
from layout.tile_layout import Layout, TensorLayout, _int
from layout.tile_tensor import TileTensor, _copy_elements, _thread_elements, _thread_offset
from std.gpu import block_dim, lane_id, thread_idx


struct ThreadScope(Equatable, TrivialRegisterPassable, Writable):
    """Which threads copy together."""

    var _value: Int32

    comptime BLOCK = Self(0)
    """All threads of a block, by their number in it."""
    comptime WARP = Self(1)
    """The threads of a warp, by their lane."""

    @always_inline
    def __init__(out self, value: Int):
        """The scope of this number."""
        self._value = Int32(value)

    @always_inline
    def __eq__(self, other: Self) -> Bool:
        """Whether both are the same."""
        return self._value == other._value

    @always_inline
    def __int__(self) -> Int:
        """The number of the scope."""
        return Int(self._value)

    def write_to(self, mut writer: Some[Writer]):
        """Writes `BLOCK` or `WARP`."""
        writer.write_string("BLOCK" if self == Self.BLOCK else "WARP")


@always_inline
def _get_worker_idx[thread_scope: ThreadScope, block_dim_count: Int = 3]() -> Int:
    """The number of this thread among those that copy together."""
    comptime if thread_scope == ThreadScope.WARP:
        return lane_id()
    elif block_dim_count == 1:
        return thread_idx.x
    elif block_dim_count == 2:
        return thread_idx.y * block_dim.x + thread_idx.x
    else:
        return (thread_idx.z * block_dim.y + thread_idx.y) * block_dim.x + thread_idx.x


trait TileCopier(ImplicitlyCopyable):
    """What copies a tile from one memory to another."""

    comptime src_address_space: AddressSpace
    """Where the elements come from."""
    comptime dst_address_space: AddressSpace
    """Where they go."""

    def copy[
        element_size: Int
    ](
        self,
        dst: TileTensor[
            mut=True, address_space=Self.dst_address_space, element_size=element_size, ...
        ],
        src: TileTensor[address_space=Self.src_address_space, element_size=element_size, ...],
    ):
        """Copies what belongs to this thread."""
        ...


trait AsyncTileCopier(ImplicitlyCopyable):
    """What copies a tile while the thread goes on, until it waits for that."""

    comptime src_address_space: AddressSpace
    """Where the elements come from."""
    comptime dst_address_space: AddressSpace
    """Where they go."""

    def copy[
        element_size: Int
    ](
        self,
        dst: TileTensor[
            mut=True, address_space=Self.dst_address_space, element_size=element_size, ...
        ],
        src: TileTensor[address_space=Self.src_address_space, element_size=element_size, ...],
    ):
        """Copies what belongs to this thread."""
        ...


@always_inline
def _copy_between[
    thread_layout: Layout,
    dst_swizzle: Optional[Swizzle],
    src_swizzle: Optional[Swizzle],
    num_threads: Int,
    thread_scope: ThreadScope,
](dst: TileTensor[mut=True, ...], src: TileTensor):
    """Copies the elements of one tile that belong to this thread to their places in another."""
    var worker = _get_worker_idx[thread_scope]()
    comptime if num_threads > thread_layout.static_product:
        if worker >= thread_layout.static_product:
            return
    _copy_elements[0, dst_swizzle, src_swizzle](
        dst.reshape(_thread_elements[thread_layout](dst.layout)),
        src.reshape(_thread_elements[thread_layout](src.layout)),
        _thread_offset[thread_layout, 0](worker, dst.layout),
        _thread_offset[thread_layout, 0](worker, src.layout),
    )


@always_inline
def _copy_to_own[
    thread_layout: Layout, num_threads: Int, thread_scope: ThreadScope
](dst: TileTensor[mut=True, ...], src: TileTensor):
    """Copies the elements of a tile that belong to this thread to a tile of its own."""
    var worker = _get_worker_idx[thread_scope]()
    comptime if num_threads > thread_layout.static_product:
        if worker >= thread_layout.static_product:
            return
    dst.copy_from(src.distribute[thread_layout](worker))


@always_inline
def _copy_from_own[
    thread_layout: Layout,
    dst_swizzle: Optional[Swizzle],
    num_threads: Int,
    thread_scope: ThreadScope,
](dst: TileTensor[mut=True, ...], src: TileTensor):
    """Copies a tile of this thread's own to its places in another."""
    var worker = _get_worker_idx[thread_scope]()
    comptime if num_threads > thread_layout.static_product:
        if worker >= thread_layout.static_product:
            return
    _copy_elements[0, dst_swizzle, None](
        dst.reshape(_thread_elements[thread_layout](dst.layout)),
        src,
        _thread_offset[thread_layout, 0](worker, dst.layout),
        0,
    )


@fieldwise_init
struct GenericToSharedTileCopier[
    thread_layout: Layout,
    *,
    swizzle: Optional[Swizzle] = None,
    num_threads: Int = thread_layout.static_product,
    thread_scope: ThreadScope = ThreadScope.BLOCK,
](ImplicitlyCopyable, TileCopier):
    """Copies tiles from global to shared memory.

    Parameters:
        thread_layout: How the threads are arranged.
        swizzle: What mixes the positions in shared memory, or None.
        num_threads: How many threads call it; those beyond the arrangement copy nothing.
        thread_scope: Which threads copy together.
    """

    comptime src_address_space = AddressSpace.GENERIC
    """Where the elements come from."""
    comptime dst_address_space = AddressSpace.SHARED
    """Where they go."""

    @always_inline
    def copy[
        element_size: Int
    ](
        self,
        dst: TileTensor[
            mut=True, address_space=Self.dst_address_space, element_size=element_size, ...
        ],
        src: TileTensor[address_space=Self.src_address_space, element_size=element_size, ...],
    ):
        """Copies what belongs to this thread."""
        _copy_between[
            Self.thread_layout, Self.swizzle, None, Self.num_threads, Self.thread_scope
        ](dst, src)


@fieldwise_init
struct SharedToGenericTileCopier[
    thread_layout: Layout,
    *,
    swizzle: Optional[Swizzle] = None,
    num_threads: Int = thread_layout.static_product,
](ImplicitlyCopyable, TileCopier):
    """Copies tiles from shared to global memory.

    Parameters:
        thread_layout: How the threads are arranged.
        swizzle: What mixes the positions in shared memory, or None.
        num_threads: How many threads call it; those beyond the arrangement copy nothing.
    """

    comptime src_address_space = AddressSpace.SHARED
    """Where the elements come from."""
    comptime dst_address_space = AddressSpace.GENERIC
    """Where they go."""

    @always_inline
    def copy[
        element_size: Int
    ](
        self,
        dst: TileTensor[
            mut=True, address_space=Self.dst_address_space, element_size=element_size, ...
        ],
        src: TileTensor[address_space=Self.src_address_space, element_size=element_size, ...],
    ):
        """Copies what belongs to this thread."""
        _copy_between[
            Self.thread_layout, None, Self.swizzle, Self.num_threads, ThreadScope.BLOCK
        ](dst, src)


@fieldwise_init
struct GenericToLocalTileCopier[
    thread_layout: Layout,
    *,
    num_threads: Int = thread_layout.static_product,
    thread_scope: ThreadScope = ThreadScope.BLOCK,
](ImplicitlyCopyable, TileCopier):
    """Copies tiles from global to local memory.

    Parameters:
        thread_layout: How the threads are arranged.
        num_threads: How many threads call it; those beyond the arrangement copy nothing.
        thread_scope: Which threads copy together.
    """

    comptime src_address_space = AddressSpace.GENERIC
    """Where the elements come from."""
    comptime dst_address_space = AddressSpace.LOCAL
    """Where they go."""

    @always_inline
    def copy[
        element_size: Int
    ](
        self,
        dst: TileTensor[
            mut=True, address_space=Self.dst_address_space, element_size=element_size, ...
        ],
        src: TileTensor[address_space=Self.src_address_space, element_size=element_size, ...],
    ):
        """Copies what belongs to this thread."""
        _copy_to_own[Self.thread_layout, Self.num_threads, Self.thread_scope](dst, src)


@fieldwise_init
struct LocalToGenericTileCopier[
    thread_layout: Layout,
    *,
    num_threads: Int = thread_layout.static_product,
    thread_scope: ThreadScope = ThreadScope.BLOCK,
](ImplicitlyCopyable, TileCopier):
    """Copies tiles from local to global memory.

    Parameters:
        thread_layout: How the threads are arranged.
        num_threads: How many threads call it; those beyond the arrangement copy nothing.
        thread_scope: Which threads copy together.
    """

    comptime src_address_space = AddressSpace.LOCAL
    """Where the elements come from."""
    comptime dst_address_space = AddressSpace.GENERIC
    """Where they go."""

    @always_inline
    def copy[
        element_size: Int
    ](
        self,
        dst: TileTensor[
            mut=True, address_space=Self.dst_address_space, element_size=element_size, ...
        ],
        src: TileTensor[address_space=Self.src_address_space, element_size=element_size, ...],
    ):
        """Copies what belongs to this thread."""
        _copy_from_own[Self.thread_layout, None, Self.num_threads, Self.thread_scope](dst, src)


@fieldwise_init
struct SharedToLocalTileCopier[
    thread_layout: Layout,
    *,
    thread_scope: ThreadScope = ThreadScope.BLOCK,
](ImplicitlyCopyable, TileCopier):
    """Copies tiles from shared to local memory.

    Parameters:
        thread_layout: How the threads are arranged.
        thread_scope: Which threads copy together.
    """

    comptime src_address_space = AddressSpace.SHARED
    """Where the elements come from."""
    comptime dst_address_space = AddressSpace.LOCAL
    """Where they go."""

    @always_inline
    def copy[
        element_size: Int
    ](
        self,
        dst: TileTensor[
            mut=True, address_space=Self.dst_address_space, element_size=element_size, ...
        ],
        src: TileTensor[address_space=Self.src_address_space, element_size=element_size, ...],
    ):
        """Copies what belongs to this thread."""
        _copy_to_own[
            Self.thread_layout, Self.thread_layout.static_product, Self.thread_scope
        ](dst, src)


@fieldwise_init
struct LocalToSharedTileCopier[
    thread_layout: Layout,
    *,
    swizzle: Optional[Swizzle] = None,
    num_threads: Int = thread_layout.static_product,
    thread_scope: ThreadScope = ThreadScope.BLOCK,
](ImplicitlyCopyable, TileCopier):
    """Copies tiles from local to shared memory.

    Parameters:
        thread_layout: How the threads are arranged.
        swizzle: What mixes the positions in shared memory, or None.
        num_threads: How many threads call it; those beyond the arrangement copy nothing.
        thread_scope: Which threads copy together.
    """

    comptime src_address_space = AddressSpace.LOCAL
    """Where the elements come from."""
    comptime dst_address_space = AddressSpace.SHARED
    """Where they go."""

    @always_inline
    def copy[
        element_size: Int
    ](
        self,
        dst: TileTensor[
            mut=True, address_space=Self.dst_address_space, element_size=element_size, ...
        ],
        src: TileTensor[address_space=Self.src_address_space, element_size=element_size, ...],
    ):
        """Copies what belongs to this thread."""
        _copy_from_own[
            Self.thread_layout, Self.swizzle, Self.num_threads, Self.thread_scope
        ](dst, src)


@fieldwise_init
struct GenericToSharedAsyncTileCopier[
    thread_layout: Layout,
    *,
    swizzle: Optional[Swizzle] = None,
    num_threads: Int = thread_layout.static_product,
    thread_scope: ThreadScope = ThreadScope.BLOCK,
](ImplicitlyCopyable, AsyncTileCopier):
    """Copies tiles from global to shared memory. The copy is done when the call
    returns, which waiting for it allows.

    Parameters:
        thread_layout: How the threads are arranged.
        swizzle: What mixes the positions in shared memory, or None.
        num_threads: How many threads call it; those beyond the arrangement copy nothing.
        thread_scope: Which threads copy together.
    """

    comptime src_address_space = AddressSpace.GENERIC
    """Where the elements come from."""
    comptime dst_address_space = AddressSpace.SHARED
    """Where they go."""

    @always_inline
    def copy[
        element_size: Int
    ](
        self,
        dst: TileTensor[
            mut=True, address_space=Self.dst_address_space, element_size=element_size, ...
        ],
        src: TileTensor[address_space=Self.src_address_space, element_size=element_size, ...],
    ):
        """Copies what belongs to this thread."""
        _copy_between[
            Self.thread_layout, Self.swizzle, None, Self.num_threads, Self.thread_scope
        ](dst, src)


@always_inline
def copy_dram_to_sram[
    thread_layout: Layout,
    *,
    swizzle: Optional[Swizzle] = None,
    num_threads: Int = thread_layout.static_product,
    thread_scope: ThreadScope = ThreadScope.BLOCK,
    element_size: Int,
](
    dst: TileTensor[
        mut=True, address_space=AddressSpace.SHARED, element_size=element_size, ...
    ],
    src: TileTensor[address_space=AddressSpace.GENERIC, element_size=element_size, ...],
):
    """Copies what belongs to this thread of a tile in global memory to one in shared memory."""
    GenericToSharedTileCopier[
        thread_layout, swizzle=swizzle, num_threads=num_threads, thread_scope=thread_scope
    ]().copy(dst, src)


@always_inline
def copy_dram_to_sram_async[
    thread_layout: Layout,
    *,
    swizzle: Optional[Swizzle] = None,
    num_threads: Int = thread_layout.static_product,
    thread_scope: ThreadScope = ThreadScope.BLOCK,
    element_size: Int,
](
    dst: TileTensor[
        mut=True, address_space=AddressSpace.SHARED, element_size=element_size, ...
    ],
    src: TileTensor[address_space=AddressSpace.GENERIC, element_size=element_size, ...],
):
    """Copies what belongs to this thread of a tile in global memory to one in shared memory."""
    GenericToSharedAsyncTileCopier[
        thread_layout, swizzle=swizzle, num_threads=num_threads, thread_scope=thread_scope
    ]().copy(dst, src)


@always_inline
def copy_sram_to_dram[
    thread_layout: Layout,
    *,
    swizzle: Optional[Swizzle] = None,
    num_threads: Int = thread_layout.static_product,
    element_size: Int,
](
    dst: TileTensor[
        mut=True, address_space=AddressSpace.GENERIC, element_size=element_size, ...
    ],
    src: TileTensor[address_space=AddressSpace.SHARED, element_size=element_size, ...],
):
    """Copies what belongs to this thread of a tile in shared memory to one in global memory."""
    SharedToGenericTileCopier[
        thread_layout, swizzle=swizzle, num_threads=num_threads
    ]().copy(dst, src)


@always_inline
def copy_local_to_dram[
    thread_layout: Layout,
    *,
    num_threads: Int = thread_layout.static_product,
    thread_scope: ThreadScope = ThreadScope.BLOCK,
    element_size: Int,
](
    dst: TileTensor[
        mut=True, address_space=AddressSpace.GENERIC, element_size=element_size, ...
    ],
    src: TileTensor[address_space=AddressSpace.LOCAL, element_size=element_size, ...],
):
    """Copies what belongs to this thread of a tile in local memory to one in global memory."""
    LocalToGenericTileCopier[
        thread_layout, num_threads=num_threads, thread_scope=thread_scope
    ]().copy(dst, src)


@always_inline
def copy_dram_to_local[
    thread_layout: Layout,
    *,
    num_threads: Int = thread_layout.static_product,
    thread_scope: ThreadScope = ThreadScope.BLOCK,
    element_size: Int,
](
    dst: TileTensor[
        mut=True, address_space=AddressSpace.LOCAL, element_size=element_size, ...
    ],
    src: TileTensor[address_space=AddressSpace.GENERIC, element_size=element_size, ...],
):
    """Copies what belongs to this thread of a tile in global memory to one in local memory."""
    GenericToLocalTileCopier[
        thread_layout, num_threads=num_threads, thread_scope=thread_scope
    ]().copy(dst, src)


@always_inline
def copy_local_to_shared[
    thread_layout: Layout,
    *,
    swizzle: Optional[Swizzle] = None,
    num_threads: Int = thread_layout.static_product,
    thread_scope: ThreadScope = ThreadScope.BLOCK,
    element_size: Int,
](
    dst: TileTensor[
        mut=True, address_space=AddressSpace.SHARED, element_size=element_size, ...
    ],
    src: TileTensor[address_space=AddressSpace.LOCAL, element_size=element_size, ...],
):
    """Copies what belongs to this thread of a tile in local memory to one in shared memory."""
    LocalToSharedTileCopier[
        thread_layout, swizzle=swizzle, num_threads=num_threads, thread_scope=thread_scope
    ]().copy(dst, src)


@always_inline
def copy_sram_to_local[
    thread_layout: Layout,
    *,
    thread_scope: ThreadScope = ThreadScope.BLOCK,
    element_size: Int,
](
    dst: TileTensor[
        mut=True, address_space=AddressSpace.LOCAL, element_size=element_size, ...
    ],
    src: TileTensor[address_space=AddressSpace.SHARED, element_size=element_size, ...],
):
    """Copies what belongs to this thread of a tile in shared memory to one in local memory."""
    SharedToLocalTileCopier[
        thread_layout, thread_scope=thread_scope
    ]().copy(dst, src)
