/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* A kernel in IR to OpenCL C and CUDA C++, checked by clang where it is there, and launched on an
 * OpenCL device where there is one. */
#define _XOPEN_SOURCE 700
#include "unit.h"

#include "emit_build.h"

/* sum[i] = add(a[i], b[i]), through a helper that takes references */
static struct ir_func *make_kernel(void)
{
    struct type *p = pointer_make(t_f32);
    struct type *i32 = scalar_make("SIMD", SCALAR_I32);
    struct ir_func *helper = func_begin("combine", t_f32);
    const int x = arg("x", t_f32, PASS_REF), y = arg("y", t_f32, PASS_REF);
    give(get(set(OP_ADD, t_f32, 2, ir_copy(deref(x)), ir_copy(deref(y)))));

    struct ir_func *kernel = func_begin("add", NULL);
    kernel->is_kernel = true;
    kernel->signature = "rows.mojo:10  add(a: Pointer[Float32], b: ..., sum: ..., size: Int32)";
    const int a = arg("a", p, PASS_IMM), b = arg("b", p, PASS_IMM), sum = arg("sum", p, PASS_IMM);
    const int size = arg("size", i32, PASS_IMM), i = var("i", t_int);
    external("mj_global_x", i, -1, 0);
    struct ir_stmt *s =
        branch(get(set(OP_LT, t_bool, 2, get(i), get(set(OP_CAST, t_int, 1, get(size))))));
    struct ir_block *outer = enter(&s->then);
    const int pa = set(OP_OFFSET, p, 2, get(a), get(i)), pb = set(OP_OFFSET, p, 2, get(b), get(i));
    const int half = var("half", t_f32), r = temp(t_f32), r2 = temp(t_f32);
    assign(at(half), real(t_f32, 0.5));
    call(helper, r, 2, ir_addr(deref(pa), false), ir_addr(deref(pb), false));
    call(helper, r2, 2, ir_addr(at(half), false), ir_addr(deref(pb), false));
    const int to = set(OP_OFFSET, p, 2, get(sum), get(i));
    set(OP_INIT, NULL, 2, get(to), get(set(OP_MUL, t_f32, 2, get(r), get(r2))));
    block = outer;
    return kernel;
}

static int shell(const char *command)
{
    const int status = system(command);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

static void write_text(const char *path, const struct buf *text)
{
    ck_assert_int_eq(buf_write_file(text, path, 0), 0);
}

static const char *with_runtime(const char *format)
{
    static char command[1024];
    const char *runtime = getenv("RUNTIME_DIR") ? getenv("RUNTIME_DIR") : "runtime";
    snprintf(command, sizeof command, format, runtime, runtime, runtime);
    return command;
}

START_TEST(both_dialects)
{
    struct buf cl = { 0 }, cu = { 0 };
    program_begin();
    make_kernel();
    ck_assert(emit_opencl(&program, &options, &cl));
    ck_assert(emit_cuda(&program, &options, &cu));
    ck_assert_ptr_nonnull(strstr(cl.at, "__kernel void add(__global float *a, __global float *b, "
                                        "__global float *sum, int32_t size)"));
    ck_assert_ptr_nonnull(strstr(cl.at, "combine(&a[i], t1)"));
    ck_assert_ptr_nonnull(strstr(cl.at, "combine_2(&half_, t1)"));
    ck_assert_ptr_nonnull(strstr(cu.at, "extern \"C\" __global__ void add(float *a"));
    if (shell("command -v clang >/dev/null") == 0) {
        write_text("unit-emit.cl", &cl);
        write_text("unit-emit.cu", &cu);
        ck_assert_int_eq(
            shell(with_runtime("clang -x cl -cl-std=CL1.2 -target spir64 -fsyntax-only "
                               "-Wall -I%s -I%s/device unit-emit.cl")),
            0);
        ck_assert_int_eq(
            shell(with_runtime(
                "clang -x cuda -nocudainc -nocudalib --cuda-device-only "
                "--cuda-gpu-arch=sm_80 -S -o /dev/null -include %s/device/clang_cuda.h "
                "unit-emit.cu")),
            0);
        remove("unit-emit.cl");
        remove("unit-emit.cu");
    }
    buf_free(&cl);
    buf_free(&cu);
}
END_TEST

START_TEST(launched)
{
    program_begin();
    struct ir_func *kernel = make_kernel();
    struct type *p = pointer_make(t_f32), *handle = pointer_make(t_u8);
    program.main = func_begin("main", NULL);
    const int why = var("why", pointer_make(scalar_make("Char", SCALAR_I8)));
    const int device = var("device", handle), none = set(OP_NULLPTR, handle, 0);
    struct ir_operand zero = num(t_int, 0);
    external("mj_device_open", device, -1, 3, get(none), zero, ir_addr(at(why), true));
    struct ir_stmt *s =
        branch(get(set(OP_EQ, t_bool, 2, get(device), get(set(OP_NULLPTR, handle, 0)))));
    struct ir_block *outer = enter(&s->then);
    show("%s\n", text(pointer_make(t_u8), "no device", 9));
    put(IR_RETURN);
    block = outer;
    const int host = var("host", p);
    external("mj_alloc", host, -1, 2, num(t_int, 400), num(t_int, 8));
    const int i = var("i", t_int);
    s = count(i, zero, num(t_int, 100), 1);
    outer = enter(&s->body);
    const int to = set(OP_OFFSET, p, 2, get(host), get(i));
    set(OP_INIT, NULL, 2, get(to), get(set(OP_CAST, t_f32, 1, get(i))));
    block = outer;
    int buffers[3];
    for (int k = 0; k < 3; k++) {
        const int memory = var("memory", handle);
        buffers[k] = var(k == 0 ? "a" : k == 1 ? "b" : "sum", handle);
        external("mj_device_alloc", memory, -1, 2, get(device), num(t_int, 400));
        external("mj_buffer_address", buffers[k], -1, 1, get(memory));
    }
    for (int k = 0; k < 2; k++)
        external("mj_device_write", -1, -1, 4, get(device), get(buffers[k]), get(host),
                 num(t_int, 400));
    const int stream = set(OP_NULLPTR, handle, 0);
    struct ir_stmt *launch = put(IR_LAUNCH);
    const int ok = var("ok", t_bool);
    struct ir_operand args[IR_LAUNCH_ARGUMENTS + 4] = {
        get(device), num(t_int, 2), num(t_int, 1), num(t_int, 1), num(t_int, 64), num(t_int, 1),
        num(t_int, 1), zero, get(stream), get(buffers[0]), get(buffers[1]), get(buffers[2]),
        num(kernel->locals.at[3]->type, 100),
    };
    launch->func = kernel;
    launch->operands = args;
    launch->operand_count = IR_LAUNCH_ARGUMENTS + 4;
    launch->dest = at(ok);
    external("mj_device_read", -1, -1, 4, get(device), get(host), get(buffers[2]),
             num(t_int, 400));
    external("mj_device_close", -1, -1, 1, get(device));
    show("%d\n", get(ok));
    show("%g\n", get(set(OP_CAST, t_f64, 1,
                         ir_copy(ir_place_deref(
                             fn, at(set(OP_OFFSET, p, 2, get(host), num(t_int, 3))), t_f32)))));
    external("mj_free", -1, -1, 1, get(host));
    const char *c = emitted();
    struct buf out = { 0 };
    buf_puts(&out, c);
    write_text("unit-emit.c", &out);
    buf_free(&out);
    ck_assert_int_eq(
        shell(with_runtime("gcc " STRICT
                           "-I%s unit-emit.c %s/*.c %s/device/*.c -o unit-emit -lm -ldl")),
        0);
    FILE *pipe = popen("./unit-emit", "r");
    char got[256];
    got[fread(got, 1, sizeof got - 1, pipe)] = 0;
    ck_assert_int_eq(pclose(pipe), 0);
    if (strcmp(got, "no device\n") != 0)
        ck_assert_str_eq(got, "1\n21\n");
    else
        fputs("emit kernel: no device to run on\n", stderr);
    remove("unit-emit.c");
    remove("unit-emit");
}
END_TEST

int main(void)
{
    UNIT_RUN("emit kernel", both_dialects, launched);
}
