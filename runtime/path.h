/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Files and folders by name, and other programs. Paths end in NUL. Functions that return int give
 * 0, or -1 with the reason in mj_errno; those that return a pointer NULL, with the reason there. */
#ifndef MJ_PATH_H
#define MJ_PATH_H

#include "port.h"

enum { MJ_STAT_FACTS = 16 };
/* facts: mode, inode, device, links, user, group, size, then seconds since 1970 and nanoseconds of
 * last access, change of content and change of state, then what device it is itself, its blocks and
 * how many bytes are best read at once. A link itself is looked at unless `follow`. */
int mj_stat(const char *path, int follow, int64_t *facts);
int mj_mkdir(const char *path, int mode);
int mj_rmdir(const char *path);
int mj_unlink(const char *path);
/* Makes the time of its last change now. */
int mj_touch(const char *path);
int mj_chdir(const char *path);
/* A second name for a file; a link that says where to look. ENOSYS where the system has none. */
int mj_link(const char *file, const char *name);
int mj_symlink(const char *target, const char *name);
/* Texts that the caller frees with mj_free, NUL-terminated. */
char *mj_getcwd(void);
char *mj_realpath(const char *path);

/* Names in a folder but "." and "..", in the system's order; NULL after the last. A name lives
 * until the next call. */
void *mj_dir_open(const char *path);
const char *mj_dir_next(void *dir);
void mj_dir_close(void *dir);

/* Starts a command of the shell: mode "r" to read what it writes, "w" to write what it reads; NULL
 * when it cannot be started. */
void *mj_command_open(const char *command, const char *mode);
/* All that it writes from here on, *n bytes, freed by the caller with mj_free. */
char *mj_command_read(void *command, int64_t *n);
/* Waits for its end. */
void mj_command_close(void *command);
/* Starts a program, looked for as the shell does, with `count` arguments besides its name, texts
 * that NUL ends, one behind the other. Its number, or minus the errno. */
int64_t mj_spawn(const char *program, const char *args, int64_t count);
/* The number of this process. */
int64_t mj_process(void);
/* Asks after a program that was started, or waits for its end: 0 when it runs, 1 when it has exited
 * with *code, 2 when signal *code ended it, -1 on error. */
int mj_spawned(int64_t pid, int wait, int64_t *code);
/* Sends a signal; 0 or -1. */
int mj_signal(int64_t pid, int signal);
/* Two ends of a pipe that programs started later do not get: where to read, where to write. */
int mj_pipe(int32_t *ends);

/* The user of this name, or of this number where name is NULL: name, password, comment, folder and
 * shell in texts, number and group in ids. False when there is none. The texts live until the next
 * call. */
bool mj_user(const char *name, int64_t number, const char **texts, int64_t *ids);

#endif
