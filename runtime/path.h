/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Files and folders by name, and other programs. Paths end in NUL. Functions that return int give
 * 0, or -1 with the reason in mj_errno; those that return a pointer NULL, with the reason there. */
#ifndef MJ_PATH_H
#define MJ_PATH_H

#include "port.h"

enum { MJ_STAT_FACTS = 10 };
/* facts: mode, inode, device, links, user, group, size, then nanoseconds since 1970 of last access,
 * change of content and change of state. A link itself is looked at unless `follow`. */
int mj_stat(const char *path, int follow, int64_t *facts);
int mj_mkdir(const char *path, int mode);
int mj_rmdir(const char *path);
int mj_unlink(const char *path);
int mj_chdir(const char *path);
/* Texts that the caller frees with mj_free, NUL-terminated. */
char *mj_getcwd(void);
char *mj_realpath(const char *path);

/* Names in a folder but "." and "..", in the system's order; NULL after the last. A name lives
 * until the next call. */
void *mj_dir_open(const char *path);
const char *mj_dir_next(void *dir);
void mj_dir_close(void *dir);

/* What a command of the shell prints on standard output, *n bytes, freed by the caller with
 * mj_free; NULL when it cannot be started. */
char *mj_command_output(const char *command, int64_t *n);

#endif
