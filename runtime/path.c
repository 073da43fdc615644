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
#include <sys/utime.h>
#else
#include <utime.h>
#endif
#if defined(__unix__) || defined(__APPLE__)
#define MJ_HAS_PROCESSES_ 1
#include <fcntl.h>
#include <pwd.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#endif

#include "io.h"
#include "mem.h"

static void mj_file_time_(int64_t *fact, int64_t seconds, int64_t nanoseconds)
{
    fact[0] = seconds;
    fact[1] = nanoseconds;
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
    mj_file_time_(facts + 7, (int64_t)s.st_atime, 0);
    mj_file_time_(facts + 9, (int64_t)s.st_mtime, 0);
    mj_file_time_(facts + 11, (int64_t)s.st_ctime, 0);
#else
    mj_file_time_(facts + 7, (int64_t)s.st_atim.tv_sec, s.st_atim.tv_nsec);
    mj_file_time_(facts + 9, (int64_t)s.st_mtim.tv_sec, s.st_mtim.tv_nsec);
    mj_file_time_(facts + 11, (int64_t)s.st_ctim.tv_sec, s.st_ctim.tv_nsec);
#endif
    facts[13] = (int64_t)s.st_rdev;
#ifdef _WIN32
    facts[14] = facts[15] = 0;
#else
    facts[14] = (int64_t)s.st_blocks;
    facts[15] = (int64_t)s.st_blksize;
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

int mj_touch(const char *path)
{
    return utime(path, NULL);
}

int64_t mj_process(void)
{
#ifdef __wasi__
    return 1; /* there are no others to tell it from */
#else
    return getpid();
#endif
}

int mj_chdir(const char *path)
{
    return chdir(path);
}

#if defined(_WIN32)
int mj_link(const char *file, const char *name)
{
    (void)file;
    (void)name;
    errno = ENOSYS;
    return -1;
}

int mj_symlink(const char *target, const char *name)
{
    return mj_link(target, name);
}
#else
int mj_link(const char *file, const char *name)
{
    return link(file, name);
}

int mj_symlink(const char *target, const char *name)
{
    return symlink(target, name);
}
#endif

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
void *mj_command_open(const char *command, const char *mode)
{
    (void)command, (void)mode;
    errno = ENOSYS;
    return NULL;
}

char *mj_command_read(void *command, int64_t *n)
{
    (void)command;
    *n = 0;
    return mj_alloc(1, 1);
}

void mj_command_close(void *command)
{
    (void)command;
}
#else
void *mj_command_open(const char *command, const char *mode)
{
    mj_flush();
    return popen(command, mode);
}

char *mj_command_read(void *command, int64_t *n)
{
    size_t room = 4096, used = 0, got;
    char *text = mj_alloc((int64_t)room, 1);

    while ((got = fread(text + used, 1, room - used, command)) > 0) {
        used += got;
        if (used < room)
            continue;
        char *const grown = mj_alloc(2 * (int64_t)room, 1);
        memcpy(grown, text, used);
        mj_free(text);
        text = grown;
        room *= 2;
    }
    *n = (int64_t)used;
    return text;
}

void mj_command_close(void *command)
{
    pclose(command);
}
#endif

#ifdef MJ_HAS_PROCESSES_
extern char **environ;

int64_t mj_spawn(const char *program, const char *args, int64_t count)
{
    char **const argv =
        mj_alloc((count + 2) * (int64_t)sizeof(char *), (int64_t)_Alignof(char *));
    const char *const slash = strrchr(program, '/');
    pid_t pid = 0;

    argv[0] = mj_path_copy_(slash ? slash + 1 : program);
    for (int64_t i = 1; i <= count; i++) {
        argv[i] = mj_path_copy_(args);
        args += strlen(args) + 1;
    }
    argv[count + 1] = NULL;
    mj_flush();
    const int error = posix_spawnp(&pid, program, NULL, NULL, argv, environ);
    for (int64_t i = 0; i <= count; i++)
        mj_free(argv[i]);
    mj_free(argv);
    return error ? -error : pid;
}

int mj_spawned(int64_t pid, int wait, int64_t *code)
{
    int status = 0;
    pid_t got;

    do
        got = waitpid((pid_t)pid, &status, wait ? 0 : WNOHANG);
    while (got < 0 && errno == EINTR);
    if (got <= 0)
        return (int)got;
    *code = WIFEXITED(status) ? WEXITSTATUS(status) : WTERMSIG(status);
    return WIFEXITED(status) ? 1 : 2;
}

int mj_signal(int64_t pid, int signal)
{
    return kill((pid_t)pid, signal);
}

int mj_pipe(int32_t *ends)
{
    int fds[2];

    if (pipe(fds) != 0)
        return -1;
    for (int i = 0; i < 2; i++) {
        ends[i] = fds[i];
        (void)fcntl(fds[i], F_SETFD, FD_CLOEXEC);
    }
    return 0;
}

bool mj_user(const char *name, int64_t number, const char **texts, int64_t *ids)
{
    const struct passwd *const user = name ? getpwnam(name) : getpwuid((uid_t)number);

    if (!user)
        return false;
    texts[0] = user->pw_name;
    texts[1] = user->pw_passwd;
    texts[2] = user->pw_gecos;
    texts[3] = user->pw_dir;
    texts[4] = user->pw_shell;
    ids[0] = (int64_t)user->pw_uid;
    ids[1] = (int64_t)user->pw_gid;
    return true;
}
#else
int64_t mj_spawn(const char *program, const char *args, int64_t count)
{
    (void)program;
    (void)args;
    (void)count;
    return -ENOSYS;
}

int mj_spawned(int64_t pid, int wait, int64_t *code)
{
    (void)pid;
    (void)wait;
    *code = 0;
    errno = ENOSYS;
    return -1;
}

int mj_signal(int64_t pid, int signal)
{
    (void)pid;
    (void)signal;
    errno = ENOSYS;
    return -1;
}

int mj_pipe(int32_t *ends)
{
    ends[0] = ends[1] = -1;
    errno = ENOSYS;
    return -1;
}

bool mj_user(const char *name, int64_t number, const char **texts, int64_t *ids)
{
    (void)name;
    (void)number;
    (void)texts;
    (void)ids;
    return false;
}
#endif
