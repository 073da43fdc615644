/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* wordcount [FILE]: counts the words of a text, upper and lower case the same; prints the
 * numbers of words and of different words, and the ten most frequent. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct count {
    const char *word; /* in the text, not ended by 0 */
    size_t length;
    uint64_t hash;
    long times;
};

struct table {
    struct count *slots;
    size_t capacity, used; /* the capacity is a power of two */
};

static void *check(void *p)
{
    if (!p)
        exit(1);
    return p;
}

static struct count *slot_of(const struct table *t, const char *word, size_t length, uint64_t hash)
{
    size_t i = hash & (t->capacity - 1);

    for (;;) {
        struct count *c = &t->slots[i];
        if (!c->word || (c->hash == hash && c->length == length && !memcmp(c->word, word, length)))
            return c;
        i = (i + 1) & (t->capacity - 1);
    }
}

static void grow(struct table *t)
{
    struct table bigger = { NULL, t->capacity * 2, t->used };

    bigger.slots = check(calloc(bigger.capacity, sizeof *bigger.slots));
    for (size_t i = 0; i < t->capacity; i++) {
        const struct count *c = &t->slots[i];
        if (c->word)
            *slot_of(&bigger, c->word, c->length, c->hash) = *c;
    }
    free(t->slots);
    *t = bigger;
}

static void add(struct table *t, const char *word, size_t length, uint64_t hash)
{
    struct count *c = slot_of(t, word, length, hash);

    if (c->word) {
        c->times++;
        return;
    }
    *c = (struct count){ word, length, hash, 1 };
    if (++t->used * 4 > t->capacity * 3)
        grow(t);
}

static int by_rank(const void *left, const void *right)
{
    const struct count *a = left, *b = right;
    const size_t common = a->length < b->length ? a->length : b->length;
    int order;

    if (a->times != b->times)
        return a->times > b->times ? -1 : 1;
    order = memcmp(a->word, b->word, common);
    if (order)
        return order;
    return a->length < b->length ? -1 : a->length > b->length;
}

static char *whole_file(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    char *text;

    if (!file || fseek(file, 0, SEEK_END))
        exit(1);
    *size = (size_t)ftell(file);
    rewind(file);
    text = check(malloc(*size + 1));
    if (fread(text, 1, *size, file) != *size)
        exit(1);
    fclose(file);
    return text;
}

int main(int argc, char **argv)
{
    size_t size;
    char *text = whole_file(argc > 1 ? argv[1] : "text.txt", &size);
    struct table t = { check(calloc(1024, sizeof *t.slots)), 1024, 0 };
    size_t words = 0, ranked = 0;

    for (size_t i = 0; i < size;) {
        uint64_t hash = 14695981039346656037u;
        const size_t start = i;
        for (; i < size; i++) {
            const char c = (char)(text[i] | 32);
            if (c < 'a' || c > 'z')
                break;
            text[i] = c;
            hash = (hash ^ (unsigned char)c) * 1099511628211u;
        }
        if (i > start) {
            add(&t, text + start, i - start, hash ^ hash >> 29);
            words++;
        } else {
            i++;
        }
    }
    printf("%zu %zu\n", words, t.used);
    for (size_t i = 0; i < t.capacity; i++)
        if (t.slots[i].word)
            t.slots[ranked++] = t.slots[i];
    qsort(t.slots, ranked, sizeof *t.slots, by_rank);
    for (size_t i = 0; i < ranked && i < 10; i++)
        printf("%ld %.*s\n", t.slots[i].times, (int)t.slots[i].length, t.slots[i].word);
    free(t.slots);
    free(text);
    return 0;
}
