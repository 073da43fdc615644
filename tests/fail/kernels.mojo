# What kernels may not be or do.
from std.gpu import global_idx, thread_idx
from std.gpu.host import DeviceContext
from std.sys import argv


def raises_there(x: Pointer[Int32, MutAnyOrigin]) raises:
    raise Error("no ", x[])  # error: there is no memory from the heap on a device


def gives(x: Pointer[Int32, MutAnyOrigin]) -> Int32:
    return x[]


def takes_list(x: List[Int]):
    pass


def takes_mut(mut x: Int32):
    x = 1


def asks(x: Pointer[Int32, MutAnyOrigin]):
    x[] = Int32(len(argv()))  # error: there is no command line on a device


def allocates(x: Pointer[Int32, MutAnyOrigin]):
    var l = List[Int32]()
    l.append(x[])  # error: there is no memory from the heap on a device
    x[] = l[0]


def plain(x: Pointer[Int32, MutAnyOrigin], n: Int32):
    x[unsafe_offset=thread_idx.x] = n


def main() raises:
    var context = DeviceContext()
    var x = context.enqueue_create_buffer[DType.int32](4)
    var host = context.enqueue_create_host_buffer[DType.int32](4)
    context.enqueue_function[raises_there](x, grid_dim=1, block_dim=1)
    context.enqueue_function[gives](x, grid_dim=1, block_dim=1)  # error: it gives a result
    context.enqueue_function[takes_list](List[Int](), grid_dim=1, block_dim=1)  # error: 'List[Int]' is not for a device
    var number = Int32(3)
    context.enqueue_function[takes_mut](number, grid_dim=1, block_dim=1)  # error: argument 'x' is a reference
    context.enqueue_function[plain](x, grid_dim=1, block_dim=1)  # error: it takes 2 arguments, 1 is given
    context.enqueue_function[plain](host, number, grid_dim=1, block_dim=1)  # error: cannot implicitly convert
    context.enqueue_function[plain](x, String("a"), grid_dim=1, block_dim=1)  # error: cannot implicitly convert
    context.enqueue_function[3](x, grid_dim=1, block_dim=1)  # error: it is not a function
    context.enqueue_function[asks](x, grid_dim=1, block_dim=1)
    context.enqueue_function[allocates](x, grid_dim=1, block_dim=1)
