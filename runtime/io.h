/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Files by descriptor: 0, 1, 2 are standard input, output and error. Output to 1 is buffered, and
 * flushed at exit, before a failure message, before standard input is read and, on a terminal, at
 * the end of each line. One thread at a time may use descriptors 0 and 1. */
#ifndef MJ_IO_H
#define MJ_IO_H

#include "port.h"

/* All n bytes at p; what cannot be written is dropped, as a program that prints cannot tell. */
void mj_write(int fd, const void *p, int64_t n);
/* Up to n bytes at p, at once: their number, -1 on error (mj_errno). */
int64_t mj_write_once(int fd, const void *p, int64_t n);
void mj_flush(void);
/* Up to n bytes into p: their number, 0 at the end, -1 on error (mj_errno). */
int64_t mj_read(int fd, void *p, int64_t n);
/* The next line of standard input without its newline, *n bytes, not NUL-terminated, owned by the
 * caller (mj_free); NULL at the end of input. */
char *mj_read_line(int64_t *n);
/* mode: "r", "w", "rw" (created if missing, kept) or "a"; path ends in NUL. -1 on error. */
int mj_open(const char *path, const char *mode);
/* 0, or -1 on error. */
int mj_close(int fd);
/* whence: 0 from the start, 1 from here, 2 from the end. New position, -1 on error. */
int64_t mj_seek(int fd, int64_t offset, int whence);
/* Bytes from the place of a regular file to its end; 0 where that is not known. */
int64_t mj_left(int fd);
/* errno, and the text for one; the text is static. */
int mj_errno(void);
void mj_set_errno(int error);
const char *mj_error_text(int error);
/* What printf makes of the rest, at most n bytes with the NUL; the length of all of it. */
int mj_format_into(char *to, int64_t n, const char *format, ...);

#endif
