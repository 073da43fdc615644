/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#define _XOPEN_SOURCE 700
#include "base/buf.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

void buf_free(struct buf *b)
{
    free(b->at);
    *b = (struct buf){ 0 };
}

void buf_clear(struct buf *b)
{
    b->len = 0;
    if (b->at)
        b->at[0] = '\0';
}

/* Room for `more` bytes and the NUL. */
static void reserve(struct buf *b, size_t more)
{
    if (b->cap - b->len > more)
        return;
    size_t cap = b->cap ? b->cap : 64;
    while (cap - b->len <= more && cap < (size_t)-1 / 2)
        cap *= 2;

    char *at = cap - b->len > more ? realloc(b->at, cap) : NULL;
    if (!at) {
        fprintf(stderr, "mojo2c: out of memory (%zu bytes wanted)\n", cap);
        exit(70);
    }
    b->at = at;
    b->cap = cap;
}

void buf_put(struct buf *b, const char *s, size_t len)
{
    reserve(b, len);
    if (len)
        memcpy(b->at + b->len, s, len);
    b->len += len;
    b->at[b->len] = '\0';
}

void buf_puts(struct buf *b, const char *s)
{
    buf_put(b, s, strlen(s));
}

void buf_putc(struct buf *b, char c)
{
    buf_put(b, &c, 1);
}

void buf_vprintf(struct buf *b, const char *format, va_list ap)
{
    va_list again;

    va_copy(again, ap);
    reserve(b, 0);
    const size_t room = b->cap - b->len;
    const int len = vsnprintf(b->at + b->len, room, format, ap);
    if (len >= 0 && (size_t)len >= room) {
        reserve(b, (size_t)len);
        vsnprintf(b->at + b->len, b->cap - b->len, format, again);
    }
    va_end(again);
    if (len > 0)
        b->len += (size_t)len;
    b->at[b->len] = '\0';
}

void buf_printf(struct buf *b, const char *format, ...)
{
    va_list ap;

    va_start(ap, format);
    buf_vprintf(b, format, ap);
    va_end(ap);
}

int buf_read_file(struct buf *b, const char *path)
{
    FILE *f = fopen(path, "rb");
    if (!f)
        return errno;

    int err = 0;
    for (;;) {
        reserve(b, 64 * 1024);
        const size_t got = fread(b->at + b->len, 1, b->cap - b->len - 1, f);
        b->len += got;
        b->at[b->len] = '\0';
        if (got == 0)
            break;
    }
    if (ferror(f))
        err = errno ? errno : EIO;
    fclose(f);
    return err;
}

static bool holds_already(const struct buf *b, const char *path)
{
    struct buf now = { 0 };
    const bool same = buf_read_file(&now, path) == 0 && now.len == b->len &&
                      (b->len == 0 || memcmp(now.at, b->at, b->len) == 0);
    buf_free(&now);
    return same;
}

static int write_to(const struct buf *b, const char *path)
{
    FILE *f = fopen(path, "wb");
    if (!f)
        return errno;

    int err = 0;
    if (b->len && fwrite(b->at, 1, b->len, f) != b->len)
        err = errno ? errno : EIO;
    if (fclose(f) != 0 && !err)
        err = errno ? errno : EIO;
    return err;
}

int buf_write_ready(const struct buf *b, const char *path, int only_if_changed, char **temp,
                    char **target)
{
    struct stat st;
    char *real = NULL;

    *temp = *target = NULL;
    if (stat(path, &st) == 0) {
        /* Terminals, pipes and /dev/null can't be renamed over. */
        if (!S_ISREG(st.st_mode))
            return S_ISDIR(st.st_mode) ? EISDIR : write_to(b, path);
        if (only_if_changed && holds_already(b, path))
            return 0;
        /* What a link points to is replaced, not the link. */
        real = realpath(path, NULL);
    }

    struct buf name = { 0 }, final = { 0 };
    buf_puts(&final, real ? real : path);
    buf_printf(&name, "%s.%ld.tmp", final.at, (long)getpid());
    free(real);
    const int err = write_to(b, name.at);
    if (err) {
        remove(name.at);
        buf_free(&name);
        buf_free(&final);
        return err;
    }
    *temp = name.at;
    *target = final.at;
    return 0;
}

int buf_write_file(const struct buf *b, const char *path, int only_if_changed)
{
    char *temp, *target;
    int err = buf_write_ready(b, path, only_if_changed, &temp, &target);

    if (!err && temp && rename(temp, target) != 0) {
        err = errno;
        remove(temp);
    }
    free(temp);
    free(target);
    return err;
}
