/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "path.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>
#ifdef _WIN32
#include <direct.h>
#endif

#include "io.h"
#include "mem.h"

static int64_t mj_file_time_(int64_t seconds, int64_t nanoseconds)
{
    return seconds * 1000000000 + nanoseconds;
}

int mj_stat(const char *path, int follow, int64_t *facts)
{
    struct stat s;

#ifdef _WIN32
    (void)follow;
    if (stat(path, &s) != 0)
        return -1;
#else
    if ((follow ? stat(path, &s) : lstat(path, &s)) != 0)
        return -1;
#endif
    facts[0] = (int64_t)s.st_mode;
    facts[1] = (int64_t)s.st_ino;
    facts[2] = (int64_t)s.st_dev;
    facts[3] = (int64_t)s.st_nlink;
    facts[4] = (int64_t)s.st_uid;
    facts[5] = (int64_t)s.st_gid;
    facts[6] = (int64_t)s.st_size;
#if defined(_WIN32) || defined(__APPLE__)
    facts[7] = mj_file_time_((int64_t)s.st_atime, 0);
    facts[8] = mj_file_time_((int64_t)s.st_mtime, 0);
    facts[9] = mj_file_time_((int64_t)s.st_ctime, 0);
#else
    facts[7] = mj_file_time_((int64_t)s.st_atim.tv_sec, s.st_atim.tv_nsec);
    facts[8] = mj_file_time_((int64_t)s.st_mtim.tv_sec, s.st_mtim.tv_nsec);
    facts[9] = mj_file_time_((int64_t)s.st_ctim.tv_sec, s.st_ctim.tv_nsec);
#endif
    return 0;
}

int mj_mkdir(const char *path, int mode)
{
#ifdef _WIN32
    (void)mode;
    return mkdir(path);
#else
    return mkdir(path, (mode_t)mode);
#endif
}

int mj_rmdir(const char *path)
{
    return rmdir(path);
}

int mj_unlink(const char *path)
{
    return unlink(path);
}

int mj_chdir(const char *path)
{
    return chdir(path);
}

static char *mj_path_copy_(const char *text)
{
    const size_t n = strlen(text) + 1;
    char *const res = mj_alloc((int64_t)n, 1);

    memcpy(res, text, n);
    return res;
}

char *mj_getcwd(void)
{
    for (size_t room = 256; room <= (size_t)1 << 20; room *= 4) {
        char *const text = mj_alloc((int64_t)room, 1);
        if (getcwd(text, room))
            return text;
        mj_free(text);
        if (errno != ERANGE)
            break;
    }
    return NULL;
}

#ifdef _WIN32
#define realpath(path, into) _fullpath(into, path, 0)
#else
/* The C library declares it for XSI only, and XSI also has y0, y1 and more that programs use. */
char *realpath(const char *restrict path, char *restrict into);
#endif

char *mj_realpath(const char *path)
{
    char *const found = realpath(path, NULL);

    if (!found)
        return NULL;
    char *const res = mj_path_copy_(found);
    free(found);
    return res;
}

void *mj_dir_open(const char *path)
{
    return opendir(path);
}

const char *mj_dir_next(void *dir)
{
    const struct dirent *entry;

    do
        entry = readdir(dir);
    while (entry && (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0));
    return entry ? entry->d_name : NULL;
}

void mj_dir_close(void *dir)
{
    closedir(dir);
}

#ifdef __wasi__
char *mj_command_output(const char *command, int64_t *n)
{
    (void)command;
    *n = 0;
    errno = ENOSYS;
    return NULL;
}
#else
char *mj_command_output(const char *command, int64_t *n)
{
    size_t room = 4096, used = 0, got;

    mj_flush();
    *n = 0;
    FILE *const f = popen(command, "r");
    if (!f)
        return NULL;
    char *text = mj_alloc((int64_t)room, 1);
    while ((got = fread(text + used, 1, room - used, f)) > 0) {
        used += got;
        if (used < room)
            continue;
        char *const grown = mj_alloc(2 * (int64_t)room, 1);
        memcpy(grown, text, used);
        mj_free(text);
        text = grown;
        room *= 2;
    }
    pclose(f);
    *n = (int64_t)used;
    return text;
}
#endif
