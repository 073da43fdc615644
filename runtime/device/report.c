/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What kernels tell the host: printed text, failed checks, errors that nobody caught.
 *
 * Memory of the device begins with two uint32_t, where the next record goes and how many bytes
 * there are in all. A record has a head of eight uint32_t, its kind, its size, block x, y, z and
 * thread x, y, z; then items, each a byte that says what follows: text (uint32_t length, bytes) or
 * a number (8 bytes); 0 ends them. Numbers become text here, so that they look as the host's do. */
#include <stdio.h>
#include <string.h>

#include "driver.h"
#include "io.h"
#include "mem.h"
#include "number.h"

enum {
    MJ_REPORT_BYTES_ = 1 << 20,
    MJ_REPORT_FIRST_ = 16,  /* where records begin */
    MJ_REPORT_HEAD_ = 32,
    MJ_REPORT_FAILED_ = 16, /* kinds: below, the file that text is for */
};
enum mj_item_ {
    MJ_ITEM_END_,
    MJ_ITEM_TEXT_,
    MJ_ITEM_I64_,
    MJ_ITEM_U64_,
    MJ_ITEM_F32_,
    MJ_ITEM_F64_
};

struct mj_failure_ {
    uint32_t at[6]; /* thread z, y, x last: compared from the end of the array */
    const uint8_t *record;
    int count;
};

void *mj_device_report(mj_device *d, const mj_kernel *k)
{
    if (!d->report) {
        const uint32_t head[4] = { MJ_REPORT_FIRST_, MJ_REPORT_BYTES_, 0, 0 };
        const uint8_t zero = 0;
        d->report = mj_device_alloc(d, MJ_REPORT_BYTES_);
        if (!d->report ||
            !mj_device_fill(d, mj_buffer_address(d->report), &zero, 1, MJ_REPORT_BYTES_) ||
            !mj_device_write(d, mj_buffer_address(d->report), head, sizeof head))
            return NULL;
    }
    d->reporting = !d->has_reports || d->reporting == k ? k : NULL;
    d->has_reports = true;
    return mj_buffer_address(d->report);
}

static uint32_t mj_report_word_(const uint8_t *record, int i)
{
    uint32_t u;

    memcpy(&u, record + 4 * i, sizeof u);
    return u;
}

/* The text of the item at *at, in buf unless it is there already; NULL at the end. */
static const char *mj_report_item_(const uint8_t **at, const uint8_t *end, char *buf, int64_t *n)
{
    const uint8_t *p = *at;
    const enum mj_item_ kind = p < end ? (enum mj_item_)*p++ : MJ_ITEM_END_;
    uint64_t u = 0;
    double f64;
    float f32;
    int64_t i64;

    if (kind == MJ_ITEM_TEXT_ && end - p >= 4) {
        const uint32_t length = mj_report_word_(p, 0);
        p += 4;
        *n = length <= (uint64_t)(end - p) ? length : end - p;
        *at = p + *n;
        return (const char *)p;
    }
    if (kind == MJ_ITEM_END_ || end - p < 8)
        return NULL;
    memcpy(&u, p, sizeof u);
    *at = p + 8;
    switch (kind) {
    case MJ_ITEM_F64_:
        memcpy(&f64, &u, sizeof f64);
        *n = mj_f64_format(buf, f64);
        break;
    case MJ_ITEM_F32_:
        memcpy(&f32, &u, sizeof f32);
        *n = mj_f32_format(buf, f32);
        break;
    case MJ_ITEM_I64_:
        memcpy(&i64, &u, sizeof i64);
        *n = mj_i64_format(buf, i64);
        break;
    default:
        *n = mj_u64_format(buf, u);
    }
    return buf;
}

static void mj_report_print_(const uint8_t *record, const uint8_t *end)
{
    const uint8_t *p = record + MJ_REPORT_HEAD_;
    char buf[MJ_FLOAT_TEXT + 1];
    int64_t n;

    for (const char *s; (s = mj_report_item_(&p, end, buf, &n));)
        mj_write((int32_t)mj_report_word_(record, 0), s, n);
}

/* Of the threads that failed the first is told: that of the lowest block, then thread. */
static void mj_report_failure_(struct mj_failure_ *f, const uint8_t *record)
{
    int order = 0;
    uint32_t at[6];

    for (int i = 0; i < 6; i++)
        at[i] = mj_report_word_(record, 2 + i);
    for (int i = 2; i >= 0 && !order; i--)
        order = (at[i] > f->at[i]) - (at[i] < f->at[i]);
    for (int i = 5; i >= 3 && !order; i--)
        order = (at[i] > f->at[i]) - (at[i] < f->at[i]);
    if (f->count++ == 0 || order < 0) {
        f->record = record;
        memcpy(f->at, at, sizeof at);
    }
}

static bool mj_report_fails_(mj_device *d, const struct mj_failure_ *f)
{
    const uint8_t *p = f->record + MJ_REPORT_HEAD_,
                  *end = f->record + mj_report_word_(f->record, 1);
    const uint32_t *at = f->at;
    char buf[MJ_FLOAT_TEXT + 1], text[1536];
    size_t len = 0;
    int64_t n;

    for (const char *s; (s = mj_report_item_(&p, end, buf, &n));) {
        const size_t room = sizeof text - 1 - len, part = (uint64_t)n < room ? (size_t)n : room;
        memcpy(text + len, s, part);
        len += part;
    }
    text[len] = 0;
    char more[48] = "";
    if (f->count > 1)
        snprintf(more, sizeof more, " (and in %d more)", f->count - 1);
    return mj_device_fails_(d, "%s%s%s: block (%u, %u, %u), thread (%u, %u, %u)%s: %s",
                            d->reporting ? "kernel '" : "a kernel",
                            d->reporting ? d->reporting->name : "", d->reporting ? "'" : "", at[0],
                            at[1], at[2], at[3], at[4], at[5], more, text);
}

bool mj_device_hear_(mj_device *d)
{
    uint32_t head[4];
    struct mj_failure_ failure = { .count = 0 };

    d->has_failed = false;
    if (!d->has_reports || !d->report)
        return true;
    void *const report = mj_buffer_address(d->report);
    if (!mj_device_read(d, head, report, sizeof head))
        return false;
    if (head[0] <= MJ_REPORT_FIRST_) {
        d->has_reports = false;
        return true;
    }
    const uint32_t used = head[0] < MJ_REPORT_BYTES_ ? head[0] : MJ_REPORT_BYTES_;
    uint8_t *const all = mj_alloc(used, 16);
    bool ok = mj_device_read(d, all, report, used);
    for (uint32_t at = MJ_REPORT_FIRST_; ok && at + MJ_REPORT_HEAD_ <= used;) {
        const uint32_t size = mj_report_word_(all + at, 1);
        if (size < MJ_REPORT_HEAD_ || size > used - at)
            break;
        if (mj_report_word_(all + at, 0) < MJ_REPORT_FAILED_)
            mj_report_print_(all + at, all + at + size);
        else
            mj_report_failure_(&failure, all + at);
        at += size;
    }
    if (ok && head[0] > MJ_REPORT_BYTES_) {
        static const char lost[] = "mojo2c: kernels had more to tell than there was room for\n";
        mj_write(2, lost, (int64_t)sizeof lost - 1);
    }
    const uint8_t zero = 0;
    head[0] = MJ_REPORT_FIRST_;
    head[1] = MJ_REPORT_BYTES_;
    ok = ok && mj_device_fill(d, report, &zero, 1, (int64_t)(used + 7) & -8) &&
         mj_device_write(d, report, head, sizeof head);
    if (ok && failure.count) {
        d->has_failed = true;
        ok = mj_report_fails_(d, &failure);
    }
    mj_free(all);
    d->has_reports = false;
    return ok;
}
