/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Compiled kernels from one run to the next: a folder of files, each called by a hash of all that
 * it was made from. Any number of processes use it at a time: a file is written under a name of its
 * own and renamed when it is whole, and is what it says or is not believed: its head has a sum of
 * the rest. What was not used for the longest time goes when there is too much. */
#include "driver.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "io.h"
#include "mem.h"
#include "path.h"
#include "sys.h"

#define MJ_CACHE_DEFAULT_ ((int64_t)256 << 20)
enum {
    MJ_CACHE_PATH_ = 1000,
    MJ_CACHE_NAME_ = 32,  /* hexadecimal digits */
    MJ_CACHE_FILES_ = 4096, /* more are not counted */
    MJ_CACHE_STALE_ = 600, /* seconds: what is half written by then has no writer */
};

/* The start of each file. */
struct mj_cache_head_ {
    char magic[8];
    uint64_t key[2], size, sum;
};
#define MJ_CACHE_MAGIC_ "mojo2ck1"

static uint64_t mj_cache_hash_(uint64_t h, const void *p, int64_t n)
{
    const uint64_t pad = UINT64_C(0x9e3779b97f4a7c15);

    return mj_hash_bytes(h, pad, UINT64_C(0xd1b54a32d192ed03), UINT64_C(0x8bb84b93962eacc9), p, n);
}

static struct mj_cache_head_ mj_cache_head_of_(const char *const *key, int count)
{
    struct mj_cache_head_ head = { .magic = "" };

    memcpy(head.magic, MJ_CACHE_MAGIC_, sizeof head.magic);
    head.key[0] = 1;
    head.key[1] = UINT64_C(0xc2b2ae3d27d4eb4f);
    for (int i = 0; i < count; i++) {
        const int64_t n = (int64_t)strlen(key[i]) + 1;
        head.key[0] = mj_cache_hash_(head.key[0], key[i], n);
        head.key[1] = mj_cache_hash_(head.key[1], key[i], n);
    }
    return head;
}

/* Makes the folders of path; its last part is one if `all`. */
static void mj_cache_folders_(const char *path, bool all)
{
    char part[MJ_CACHE_PATH_ + 100];

    snprintf(part, sizeof part, "%s%s", path, all ? "/" : "");
    for (char *s = strchr(part + 1, '/'); s; s = strchr(s + 1, '/')) {
        *s = '\0';
        mj_mkdir(part, 0700);
        *s = '/';
    }
}

/* false where nothing is to be kept. */
static bool mj_cache_folder_(char folder[MJ_CACHE_PATH_])
{
    const char *const said = mj_getenv("MOJO2C_KERNEL_CACHE");
    const char *const cache = mj_getenv("XDG_CACHE_HOME"), *const home = mj_getenv("HOME");
    int n = 0;

    if (said && (strcmp(said, "") == 0 || strcmp(said, "off") == 0 || strcmp(said, "0") == 0))
        return false;
    if (said)
        n = snprintf(folder, MJ_CACHE_PATH_, "%s", said);
    else if (cache && cache[0] == '/')
        n = snprintf(folder, MJ_CACHE_PATH_, "%s/mojo2c/kernels", cache);
    else if (home && home[0])
        n = snprintf(folder, MJ_CACHE_PATH_, "%s/.cache/mojo2c/kernels", home);
    return n > 0 && n < MJ_CACHE_PATH_;
}

static int64_t mj_cache_limit_(void)
{
    const char *const said = mj_getenv("MOJO2C_KERNEL_CACHE_SIZE");
    char *end;

    if (!said || !said[0])
        return MJ_CACHE_DEFAULT_;
    const long long n = strtoll(said, &end, 10);
    const int shift = *end == 'K' ? 10 : *end == 'M' ? 20 : *end == 'G' ? 30 : 0;
    return n < 0 || n > INT64_MAX >> shift ? MJ_CACHE_DEFAULT_ : (int64_t)n << shift;
}

static void mj_cache_path_(char *path, size_t size, const char *folder,
                           const struct mj_cache_head_ *head)
{
    snprintf(path, size, "%s/%016llx%016llx", folder, (unsigned long long)head->key[0],
             (unsigned long long)head->key[1]);
}

/* All n bytes, or false. */
static bool mj_cache_read_(int fd, void *p, int64_t n)
{
    for (int64_t done = 0; done < n;) {
        const int64_t more = mj_read(fd, (char *)p + done, n - done);
        if (more <= 0)
            return false;
        done += more;
    }
    return true;
}

static bool mj_cache_write_(int fd, const void *p, int64_t n)
{
    for (int64_t done = 0; done < n;) {
        const int64_t more = mj_write_once(fd, (const char *)p + done, n - done);
        if (more <= 0)
            return false;
        done += more;
    }
    return true;
}

void *mj_cache_get_(const char *const *key, int count, int64_t *size)
{
    const struct mj_cache_head_ wanted = mj_cache_head_of_(key, count);
    char folder[MJ_CACHE_PATH_], path[MJ_CACHE_PATH_ + 100];
    struct mj_cache_head_ head;
    int64_t facts[MJ_STAT_FACTS];
    char *data = NULL;

    if (!mj_cache_folder_(folder))
        return NULL;
    mj_cache_path_(path, sizeof path, folder, &wanted);
    const int fd = mj_open(path, "r");
    if (fd < 0)
        return NULL;
    const bool has_head = mj_stat(path, 1, facts) == 0 && mj_cache_read_(fd, &head, sizeof head) &&
                          memcmp(head.magic, wanted.magic, sizeof head.magic) == 0 &&
                          memcmp(head.key, wanted.key, sizeof head.key) == 0 &&
                          facts[6] == (int64_t)(sizeof head + head.size);
    if (has_head) {
        data = mj_alloc((int64_t)head.size, 16);
        *size = (int64_t)head.size;
        if (!mj_cache_read_(fd, data, *size) || mj_cache_hash_(0, data, *size) != head.sum) {
            mj_free(data);
            data = NULL;
        }
    }
    mj_close(fd);
    if (data)
        mj_touch(path); /* in use */
    else
        mj_unlink(path);
    return data;
}

struct mj_cache_file_ {
    char name[MJ_CACHE_NAME_ + 1];
    int64_t size, used; /* when, in nanoseconds since 1970 */
};

static int mj_cache_oldest_(const void *a, const void *b)
{
    const struct mj_cache_file_ *const x = a, *const y = b;

    return x->used < y->used ? -1 : x->used > y->used;
}

/* Takes files away until the rest is within the limit, and what writers left that are no more. */
static void mj_cache_trim_(const char *folder)
{
    const int64_t limit = mj_cache_limit_(), now = mj_time_ns() / 1000000000;
    struct mj_cache_file_ *files = NULL;
    int count = 0, room = 0;
    int64_t total = 0, facts[MJ_STAT_FACTS];
    char path[MJ_CACHE_PATH_ + 300];
    const char *name;

    void *const dir = mj_dir_open(folder);
    while (dir && count < MJ_CACHE_FILES_ && (name = mj_dir_next(dir))) {
        const size_t digits = strspn(name, "0123456789abcdef");
        snprintf(path, sizeof path, "%s/%.255s", folder, name);
        if (digits != MJ_CACHE_NAME_ || mj_stat(path, 0, facts) != 0)
            continue;
        if (name[digits] == '.' && now - facts[9] > MJ_CACHE_STALE_)
            mj_unlink(path);
        if (name[digits] != '\0')
            continue;
        files = mj_device_grow_(files, count, &room, sizeof *files);
        memcpy(files[count].name, name, digits + 1);
        files[count].size = facts[6];
        files[count++].used = facts[9] * 1000000000 + facts[10];
        total += facts[6];
    }
    if (dir)
        mj_dir_close(dir);
    if (total > limit)
        qsort(files, (size_t)count, sizeof *files, mj_cache_oldest_);
    for (int i = 0; i < count && total > limit; i++) {
        snprintf(path, sizeof path, "%s/%s", folder, files[i].name);
        mj_unlink(path);
        total -= files[i].size;
    }
    mj_free(files);
}

void mj_cache_put_(const char *const *key, int count, const void *data, int64_t size)
{
    struct mj_cache_head_ head = mj_cache_head_of_(key, count);
    char folder[MJ_CACHE_PATH_], path[MJ_CACHE_PATH_ + 100], mine[MJ_CACHE_PATH_ + 200];

    if (!mj_cache_folder_(folder) || size > mj_cache_limit_())
        return;
    head.size = (uint64_t)size;
    head.sum = mj_cache_hash_(0, data, size);
    mj_cache_folders_(folder, true);
    mj_cache_path_(path, sizeof path, folder, &head);
    /* no other thread of all processes has an object at this address of this process */
    snprintf(mine, sizeof mine, "%s.%llx-%llx", path, (unsigned long long)mj_process(),
             (unsigned long long)(uintptr_t)&head);
    const int fd = mj_open(mine, "w");
    if (fd < 0)
        return;
    const bool ok = mj_cache_write_(fd, &head, sizeof head) && mj_cache_write_(fd, data, size);
    if (mj_close(fd) != 0 || !ok || rename(mine, path) != 0)
        mj_unlink(mine);
    mj_cache_trim_(folder);
}
