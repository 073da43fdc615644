/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* UTF-8, the heap, files and the ends of a program. */
#include "runtime/mojo.h"

#include "unit.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

START_TEST(utf8)
{
    static const int32_t points[] = { 0, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xffff, 0x10000,
                                      0x10ffff };
    char buf[4];
    int length;

    for (size_t i = 0; i < sizeof points / sizeof *points; i++) {
        const int n = mj_utf8_encode(buf, points[i]);
        ck_assert_int_gt(n, 0);
        ck_assert_int_eq(mj_utf8_decode(buf, n, &length), points[i]);
        ck_assert_int_eq(length, n);
        ck_assert_int_eq(mj_utf8_length(buf[0]), n);
        ck_assert(mj_utf8_valid(buf, n));
        if (n > 1)
            ck_assert(!mj_utf8_valid(buf, n - 1));
    }
    ck_assert_int_eq(mj_utf8_encode(buf, 0xd800), 0);
    ck_assert_int_eq(mj_utf8_encode(buf, 0x110000), 0);
    ck_assert_int_eq(mj_utf8_encode(buf, -1), 0);
    ck_assert_int_eq(mj_utf8_decode("\xc0\x80", 2, &length), -1);
    ck_assert_int_eq(mj_utf8_decode("\xe0\x80\x80", 3, &length), -1);
    ck_assert_int_eq(mj_utf8_decode("\xed\xa0\x80", 3, &length), -1);
    ck_assert_int_eq(mj_utf8_decode("\xf4\x90\x80\x80", 4, &length), -1);
    ck_assert_int_eq(mj_utf8_decode("\x80", 1, &length), -1);
    ck_assert_int_eq(length, 1);
    ck_assert_int_eq(mj_utf8_count("e\xcc\x81\xc3\xa9\xe6\x97\xa5", 8), 4);
    ck_assert_int_eq(mj_utf8_offset("e\xcc\x81\xc3\xa9\xe6\x97\xa5", 8, 3), 5);
    ck_assert_int_eq(mj_utf8_offset("abc", 3, 9), 3);
    ck_assert(mj_utf8_valid("", 0));
}
END_TEST

static uint64_t hash_of(const void *p, int64_t n)
{
    const uint64_t pad = UINT64_C(0x13198A2E03707344);
    const uint64_t a = UINT64_C(0xA4093822299F31D0), b = UINT64_C(0x082EFA98EC4E6C89);

    return mj_hash_end(mj_hash_bytes(UINT64_C(0x243F6A8885A308D3), pad, a, b, p, n), pad);
}

START_TEST(hash_values)
{
    static const struct {
        int length;
        uint64_t hash;
    } known[] = {
        { 0, UINT64_C(11583516797109448887) },  { 1, UINT64_C(12818954954410788605) },
        { 2, UINT64_C(1357097594928257740) },   { 3, UINT64_C(1671071436193132867) },
        { 4, UINT64_C(17048792051458994570) },  { 8, UINT64_C(8535989005055392797) },
        { 9, UINT64_C(3705427243736962859) },   { 16, UINT64_C(317303733222484784) },
        { 17, UINT64_C(16517910536325042055) }, { 32, UINT64_C(9531898194545934315) },
        { 33, UINT64_C(3497763674728222389) },  { 69, UINT64_C(17693030508054358390) },
    };

    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        unsigned char *const text = mj_alloc(known[i].length, 1);
        for (int k = 0; k < known[i].length; k++)
            text[k] = (unsigned char)('a' + k % 26);
        ck_assert_uint_eq(hash_of(text, known[i].length), known[i].hash);
        mj_free(text);
    }
    ck_assert_uint_eq(mj_hash_end(mj_hash_word(UINT64_C(0x243F6A8885A308D3), UINT64_MAX),
                                  UINT64_C(0x13198A2E03707344)),
                      UINT64_C(3480139124131340807));
}
END_TEST

START_TEST(short_text)
{
    for (int64_t n = 0; n <= 16; n++) {
        unsigned char *const from = mj_alloc(n, 1); /* exactly n: reading past it is seen */
        unsigned char expected[16] = { 0 }, to[17];
        for (int64_t i = 0; i < n; i++)
            expected[i] = from[i] = (unsigned char)(200 + 3 * i);
        memset(to, 0x55, sizeof to);
        mj_copy_in_place(to, from, n);
        ck_assert(mj_in_place(n) || sizeof(void *) < 8);
        ck_assert_int_eq(memcmp(to, expected, 16), 0);
        ck_assert_int_eq(to[16], 0x55);
        ck_assert(mj_bytes_equal(from, to, n) && mj_same_in_place(expected, to));
        if (n > 0) {
            ck_assert(mj_before_in_place(expected, n - 1, expected, n));
            ck_assert(!mj_before_in_place(expected, n, expected, n));
            to[n - 1] ^= 1;
            ck_assert_int_eq(mj_before_in_place(to, n, expected, n), to[n - 1] < from[n - 1]);
            ck_assert_int_eq(mj_before_in_place(expected, n, to, n), from[n - 1] < to[n - 1]);
            ck_assert(!mj_bytes_equal(from, to, n) && !mj_same_in_place(expected, to));
            ck_assert_uint_ne(hash_of(from, n), hash_of(to, n));
            ck_assert_uint_ne(hash_of(from, n), hash_of(from, n - 1));
        }
        mj_free(from);
    }
    ck_assert(!mj_in_place(17));
}
END_TEST

START_TEST(heap)
{
    for (int64_t align = 1; align <= 4096; align *= 2) {
        char *p = mj_alloc(align + 3, align);
        ck_assert_uint_eq((uintptr_t)p % (uintptr_t)align, 0);
        memset(p, 1, (size_t)align + 3);
        mj_free(p);
    }
    void *many = mj_alloc(4097, 1);
    ck_assert_uint_eq((uintptr_t)many % 64, 0);
    mj_free(many);
    void *none = mj_alloc(0, 8);
    ck_assert_ptr_nonnull(none);
    mj_free(none);
    mj_free(NULL);
}
END_TEST

/* What `run` writes to descriptor `fd` and its wait status; the text is static. */
static const char *output_of(void (*run)(void), int fd, const char *input, int *status)
{
    static char text[70000];
    int ends[2], from[2];

    ck_assert_int_eq(pipe(ends), 0);
    ck_assert_int_eq(pipe(from), 0);
    ck_assert_int_eq(write(from[1], input, strlen(input)), (int)strlen(input));
    close(from[1]);
    const pid_t child = fork();
    if (child == 0) {
        dup2(from[0], 0);
        dup2(ends[1], fd);
        close(ends[0]);
        close(ends[1]);
        run();
        exit(0);
    }
    close(ends[1]);
    close(from[0]);
    size_t n = 0;
    ssize_t got;
    while ((got = read(ends[0], text + n, sizeof text - 1 - n)) > 0)
        n += (size_t)got;
    text[n] = '\0';
    close(ends[0]);
    waitpid(child, status, 0);
    return text;
}

static void print_twice(void)
{
    mj_write(1, "one ", 4);
    mj_write(1, "two\n", 4);
}

static void print_much(void)
{
    for (int i = 0; i < 1000; i++)
        mj_write(1, "0123456789012345678901234567890\n", 32);
    char *big = mj_alloc(20000, 1);
    memset(big, 'x', 20000);
    mj_write(1, big, 20000);
    mj_free(big);
    mj_write(1, "end", 3);
}

static void fail_index(void)
{
    mj_write(1, "before\n", 7);
    mj_check_index(2, 3, "/a.mojo", 5, 12);
    mj_check_index(5, 3, "/a.mojo", 5, 12);
}

static void fail_negative(void)
{
    mj_check_index(-2, 3, "/a.mojo", 5, 12);
}

static void fail_slice(void)
{
    mj_check_slice("end", 3, 0, 3, "/a.mojo", 5, 12);
    mj_check_slice("end", 5, 0, 3, "/a.mojo", 5, 12);
}

static void abort_somewhere(void)
{
    mj_abort_at("/a.mojo", 3, 10, "%s %.*s", "m", 2, "nope");
}

static void want_too_much(void)
{
    mj_free(mj_alloc(-1, 8));
}

static void leave(void)
{
    mj_write(1, "x", 1);
    mj_exit(7);
}

static void uncaught(void)
{
    exit(mj_uncaught("boom", 4));
}

static void echo(void)
{
    for (;;) {
        int64_t n;
        char *line = mj_read_line(&n);
        if (!line)
            break;
        mj_write(1, "[", 1);
        mj_write(1, line, n);
        mj_write(1, "]", 1);
        mj_free(line);
    }
}

START_TEST(output)
{
    int status;

    ck_assert_str_eq(output_of(print_twice, 1, "", &status), "one two\n");
    const char *text = output_of(print_much, 1, "", &status);
    ck_assert_uint_eq(strlen(text), 52003);
    ck_assert_str_eq(text + 52000, "end");
    ck_assert_str_eq(output_of(leave, 1, "", &status), "x");
    ck_assert(WIFEXITED(status) && WEXITSTATUS(status) == 7);
    ck_assert_str_eq(output_of(echo, 1, "ab\n\ncd", &status), "[ab][][cd]");
}
END_TEST

START_TEST(failures)
{
    int status;

    ck_assert_str_eq(output_of(fail_index, 1, "", &status),
                     "before\nAt: /a.mojo:5:12: Assert Error: index 5 is out of bounds, "
                     "valid range is 0 to 2\n");
    ck_assert(WIFSIGNALED(status) && WTERMSIG(status) == SIGILL);
    ck_assert_str_eq(output_of(fail_negative, 1, "", &status),
                     "At: /a.mojo:5:12: Assert Error: index -2 is out of bounds, "
                     "valid range is 0 to 2\n");
    ck_assert_str_eq(output_of(fail_slice, 1, "", &status),
                     "At: /a.mojo:5:12: Assert Error: slice end index 5 is out of bounds, "
                     "valid range is 0 to 3\n");
    ck_assert_str_eq(output_of(abort_somewhere, 1, "", &status), "ABORT: /a.mojo:3:10: m no\n");
    ck_assert(WIFSIGNALED(status) && WTERMSIG(status) == SIGILL);
    ck_assert_str_eq(output_of(want_too_much, 1, "", &status), "ABORT: out of memory: -1 bytes\n");
    ck_assert_str_eq(output_of(uncaught, 2, "", &status),
                     "stack trace was not collected. Enable stack trace collection with "
                     "environment variable `MODULAR_DEBUG=stack-trace-on-error`\n"
                     "Unhandled exception caught during execution: boom\n");
    ck_assert(WIFEXITED(status) && WEXITSTATUS(status) == 1);
}
END_TEST

START_TEST(files)
{
    char path[] = "runtime_system.XXXXXX", buf[8];

    close(mkstemp(path));
    int fd = mj_open(path, "w");
    ck_assert_int_ge(fd, 0);
    mj_write(fd, "hello", 5);
    ck_assert_int_eq(mj_close(fd), 0);
    fd = mj_open(path, "a");
    mj_write(fd, "!", 1);
    mj_close(fd);
    fd = mj_open(path, "r");
    ck_assert_int_eq(mj_seek(fd, 2, 0), 2);
    ck_assert_int_eq(mj_read(fd, buf, 8), 4);
    ck_assert(memcmp(buf, "llo!", 4) == 0);
    ck_assert_int_eq(mj_read(fd, buf, 8), 0);
    mj_close(fd);
    unlink(path);
    ck_assert_int_eq(mj_open(path, "r"), -1);
    ck_assert_str_eq(mj_error_text(mj_errno()), "No such file or directory");
    ck_assert_int_eq(mj_open(path, "?"), -1);
}
END_TEST

START_TEST(process)
{
    char a[] = "prog", b[] = "x";
    char *argv[] = { a, b, NULL };

    mj_init(2, argv);
    ck_assert_int_eq(mj_argc(), 2);
    ck_assert_str_eq(mj_argv(1), "x");
    ck_assert_ptr_null(mj_argv(2));
    ck_assert_ptr_null(mj_argv(-1));
    ck_assert(mj_setenv("MJ_TEST", "1", true));
    ck_assert_str_eq(mj_getenv("MJ_TEST"), "1");
    ck_assert(mj_unsetenv("MJ_TEST"));
    ck_assert_ptr_null(mj_getenv("MJ_TEST"));
    ck_assert_int_ge(mj_core_count(), 1);
    const int64_t start = mj_perf_counter_ns();
    mj_sleep_ns(1000000);
    ck_assert_int_ge(mj_perf_counter_ns() - start, 1000000);
    ck_assert(mj_time_ns() > 1500000000000000000);
    mj_random_seed(1);
    const uint64_t first = mj_random_u64();
    ck_assert(mj_random_u64() != first);
    mj_random_seed(1);
    ck_assert(mj_random_u64() == first);
    for (int i = 0; i < 1000; i++) {
        const double x = mj_random_f64();
        ck_assert(x >= 0.0 && x < 1.0);
    }
}
END_TEST

START_TEST(folders)
{
    char base[] = "runtime_folder.XXXXXX";
    int64_t facts[MJ_STAT_FACTS];

    ck_assert_ptr_nonnull(mkdtemp(base));
    char *before = mj_getcwd();
    ck_assert_int_eq(mj_chdir(base), 0);
    ck_assert_int_eq(mj_mkdir("sub", 0755), 0);
    ck_assert_int_eq(mj_mkdir("sub", 0755), -1);
    ck_assert_str_eq(mj_error_text(mj_errno()), "File exists");
    char few[4];
    ck_assert_int_eq(mj_format_into(few, 4, "%d|%s", 12, "abc"), 6);
    ck_assert_str_eq(few, "12|");
    const int fd = mj_open("f", "w");
    mj_write(fd, "12345", 5);
    mj_close(fd);
    ck_assert_int_eq(symlink("f", "link"), 0);
    ck_assert_int_eq(mj_stat("link", 1, facts), 0);
    ck_assert_int_eq(facts[6], 5);
    ck_assert_int_eq(facts[0] & 0170000, 0100000);
    ck_assert_int_eq(mj_stat("link", 0, facts), 0);
    ck_assert_int_eq(facts[0] & 0170000, 0120000);
    ck_assert_int_gt(facts[9], 1500000000);
    ck_assert_int_ge(facts[14], 0); /* a short link needs no blocks */
    ck_assert_int_ge(facts[15], 0);
    ck_assert_int_eq(mj_stat("none", 1, facts), -1);
    char *real = mj_realpath("link");
    ck_assert_str_eq(real + strlen(real) - 2, "/f");
    mj_free(real);
    ck_assert_ptr_null(mj_realpath("none"));
    int names = 0;
    void *dir = mj_dir_open(".");
    while (mj_dir_next(dir))
        names++;
    mj_dir_close(dir);
    ck_assert_int_eq(names, 3);
    ck_assert_ptr_null(mj_dir_open("none"));
    int64_t n;
    void *const command = mj_command_open("cat f; echo; yes | head -c 9000", "r");
    char *text = mj_command_read(command, &n);
    mj_command_close(command);
    ck_assert_int_eq(n, 9006);
    ck_assert(memcmp(text, "12345\ny", 7) == 0);
    mj_free(text);
    ck_assert_int_eq(mj_unlink("link"), 0);
    ck_assert_int_eq(mj_unlink("f"), 0);
    ck_assert_int_eq(mj_rmdir("sub"), 0);
    ck_assert_int_eq(mj_chdir(before), 0);
    ck_assert_int_eq(mj_rmdir(base), 0);
    mj_free(before);
}
END_TEST

START_TEST(atomics)
{
    int64_t i = 5, old = 4;
    const int64_t *fixed = &i;
    uint32_t u = 7;
    double d = 1.5;
    float f = 0.5f;

    ck_assert(mj_i64_atomic_add(&i, -2) == 5 && i == 3 && mj_i64_atomic_load(fixed) == 3);
    ck_assert(!mj_i64_atomic_compare_exchange(&i, &old, 9) && old == 3);
    ck_assert(mj_i64_atomic_compare_exchange(&i, &old, 9) && i == 9);
    ck_assert(mj_i64_atomic_exchange(&i, 12) == 9 && i == 12);
    ck_assert(mj_u32_atomic_add(&u, 3u) == 7 && mj_u32_atomic_load(&u) == 10);
    ck_assert(mj_f64_atomic_add(&d, 0.25) == 1.5 && d == 1.75);
    ck_assert(mj_f32_atomic_add(&f, 0.25f) == 0.5f && f == 0.75f);
    mj_i64_atomic_store(&i, INT64_MAX);
    ck_assert(mj_i64_atomic_add(&i, 1) == INT64_MAX && i == INT64_MIN);
    mj_atomic_fence();
}
END_TEST

int main(void)
{
    UNIT_RUN("runtime system", utf8, hash_values, short_text, heap, folders, atomics, output,
             failures, files, process);
}
