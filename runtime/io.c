/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "io.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#ifdef _WIN32
#include <io.h>
#endif
#include <unistd.h>

#include "mem.h"

enum { MJ_OUT_SIZE_ = 8192, MJ_IN_SIZE_ = 4096 };

/* What a thread has printed. As long as there is one alone it is kept until there is much of it. */
static MJ_THREAD_LOCAL struct {
    char text[MJ_OUT_SIZE_];
    size_t used;
    bool started, line_by_line;
} mj_out_;
static bool mj_has_threads_;

static struct {
    char text[MJ_IN_SIZE_];
    size_t at, end;
} mj_in_;

static void mj_write_through_(int fd, const char *p, size_t n)
{
    while (n > 0) {
        const ssize_t done = write(fd, p, n > 0x40000000 ? 0x40000000 : n);
        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0)
            return;
        p += done;
        n -= (size_t)done;
    }
}

int64_t mj_write_once(int fd, const void *p, int64_t n)
{
    ssize_t done;

    if (fd == 1)
        mj_flush();
    do
        done = write(fd, p, n > 0x40000000 ? 0x40000000 : (size_t)n);
    while (done < 0 && errno == EINTR);
    return done;
}

void mj_flush(void)
{
    const size_t n = mj_out_.used;

    mj_out_.used = 0;
    mj_write_through_(1, mj_out_.text, n);
}

void mj_write(int fd, const void *p, int64_t n)
{
    const char *const text = p;

    if (n <= 0)
        return;
    if (fd != 1) {
        mj_write_through_(fd, text, (size_t)n);
        return;
    }
    if (!mj_out_.started) {
        mj_out_.started = true;
        mj_out_.line_by_line = mj_has_threads_ || isatty(1) != 0;
        if (!mj_has_threads_)
            atexit(mj_flush);
    }
    if ((size_t)n > MJ_OUT_SIZE_ - mj_out_.used)
        mj_flush();
    if (n > MJ_OUT_SIZE_) {
        mj_write_through_(1, text, (size_t)n);
        return;
    }
    memcpy(mj_out_.text + mj_out_.used, text, (size_t)n);
    mj_out_.used += (size_t)n;
    if (mj_out_.line_by_line && text[n - 1] == '\n')
        mj_flush();
}

void mj_print_from_threads(void)
{
    mj_flush();
    if (mj_has_threads_)
        return;
    mj_has_threads_ = true;
    if (!mj_out_.started)
        atexit(mj_flush);
    mj_out_.started = mj_out_.line_by_line = true;
}

static int64_t mj_read_through_(int fd, void *p, size_t n)
{
    ssize_t done;

    do
        done = read(fd, p, n > 0x40000000 ? 0x40000000 : n);
    while (done < 0 && errno == EINTR);
    return done;
}

static bool mj_fill_(void)
{
    mj_flush();
    const int64_t n = mj_read_through_(0, mj_in_.text, MJ_IN_SIZE_);
    mj_in_.at = 0;
    mj_in_.end = n > 0 ? (size_t)n : 0;
    return n > 0;
}

int64_t mj_read(int fd, void *p, int64_t n)
{
    if (n <= 0)
        return 0;
    if (fd != 0)
        return mj_read_through_(fd, p, (size_t)n);
    if (mj_in_.at == mj_in_.end) {
        mj_flush();
        return mj_read_through_(0, p, (size_t)n);
    }
    const size_t have = mj_in_.end - mj_in_.at, take = have < (size_t)n ? have : (size_t)n;
    memcpy(p, mj_in_.text + mj_in_.at, take);
    mj_in_.at += take;
    return (int64_t)take;
}

char *mj_read_line(int64_t *n)
{
    size_t length = 0, room = 0;
    char *line = NULL;

    for (;;) {
        if (mj_in_.at == mj_in_.end && !mj_fill_())
            break;
        const char *const from = mj_in_.text + mj_in_.at;
        const size_t have = mj_in_.end - mj_in_.at;
        const char *const newline = memchr(from, '\n', have);
        const size_t take = newline ? (size_t)(newline - from) : have;
        if (length + take + 1 > room) {
            room = 2 * (length + take) + 1;
            char *const grown = mj_alloc((int64_t)room, 1);
            if (length > 0)
                memcpy(grown, line, length);
            mj_free(line);
            line = grown;
        }
        memcpy(line + length, from, take);
        length += take;
        mj_in_.at += take + (newline != NULL);
        if (newline)
            break;
    }
    *n = (int64_t)length;
    return line;
}

int mj_open(const char *path, const char *mode)
{
    int flags;

    if (strcmp(mode, "r") == 0)
        flags = O_RDONLY;
    else if (strcmp(mode, "w") == 0)
        flags = O_WRONLY | O_CREAT | O_TRUNC;
    else if (strcmp(mode, "rw") == 0)
        flags = O_RDWR | O_CREAT;
    else if (strcmp(mode, "a") == 0)
        flags = O_WRONLY | O_CREAT | O_APPEND;
    else {
        errno = EINVAL;
        return -1;
    }
#ifdef O_BINARY
    flags |= O_BINARY;
#endif
#ifdef O_CLOEXEC
    flags |= O_CLOEXEC;
#endif
    return open(path, flags, 0666);
}

int mj_close(int fd)
{
    if (fd == 1)
        mj_flush();
    return close(fd);
}

int64_t mj_seek(int fd, int64_t offset, int whence)
{
    static const int from[] = { SEEK_SET, SEEK_CUR, SEEK_END };

    if (whence < 0 || whence > 2) {
        errno = EINVAL;
        return -1;
    }
    return (int64_t)lseek(fd, (off_t)offset, from[whence]);
}

int64_t mj_left(int fd)
{
    const off_t at = lseek(fd, 0, SEEK_CUR);
    const off_t end = at < 0 ? -1 : lseek(fd, 0, SEEK_END);

    if (end < 0 || lseek(fd, at, SEEK_SET) < 0)
        return 0;
    return end > at ? (int64_t)(end - at) : 0;
}

int mj_errno(void)
{
    return errno;
}

void mj_set_errno(int error)
{
    errno = error;
}

const char *mj_error_text(int error)
{
    return strerror(error);
}

int mj_format_into(char *to, int64_t n, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    const int length = vsnprintf(to, (size_t)n, format, args);
    va_end(args);
    return length;
}
