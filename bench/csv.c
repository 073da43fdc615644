/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* csv [FILE]: reads a table of sales with quoted fields, adds up three columns and the
 * pieces sold by city, and counts the rows that cannot be read. */
#include <errno.h>
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FIELDS 6
#define CITIES 64

struct city {
    char *name;
    long pieces;
};

struct totals {
    long rows, pieces;
    double weight, price;
    struct city cities[CITIES];
    int used;
};

static bool to_long(const char *text, long *value)
{
    char *end;

    errno = 0;
    *value = strtol(text, &end, 10);
    return end != text && !*end && !errno;
}

static bool to_double(const char *text, double *value)
{
    char *end;

    *value = strtod(text, &end);
    return end != text && !*end;
}

/* Cuts the line into fields in place; false for an open quote or a wrong number of fields. */
static bool read_row(char *line, char *end, char *fields[FIELDS])
{
    int count = 0;

    for (char *at = line;; at++) {
        char *field = at, *to = at;
        if (at < end && *at == '"') {
            at++;
            for (;;) {
                while (at < end && *at != '"')
                    *to++ = *at++;
                if (at == end)
                    return false;
                at++;
                if (at == end || *at != '"')
                    break;
                *to++ = *at++;
            }
        } else {
            while (at < end && *at != ',')
                at++;
            to = at;
        }
        if (count == FIELDS)
            return false;
        fields[count++] = field;
        const bool last = at >= end;
        *to = 0;
        if (last)
            return count == FIELDS;
    }
}

static struct city *city_of(struct totals *t, const char *name)
{
    for (int i = 0; i < t->used; i++)
        if (!strcmp(t->cities[i].name, name))
            return &t->cities[i];
    if (t->used == CITIES)
        exit(1);
    t->cities[t->used].name = strdup(name);
    return &t->cities[t->used++];
}

static bool add(struct totals *t, char *fields[FIELDS])
{
    long pieces;
    double weight, price;

    if (!to_long(fields[3], &pieces) || !to_double(fields[4], &weight)
        || !to_double(fields[5], &price))
        return false;
    t->rows++;
    t->pieces += pieces;
    t->weight += weight;
    t->price += price;
    city_of(t, fields[1])->pieces += pieces;
    return true;
}

static char *whole_file(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    char *text;

    if (!file || fseek(file, 0, SEEK_END))
        exit(1);
    *size = (size_t)ftell(file);
    rewind(file);
    text = malloc(*size + 1);
    if (!text || fread(text, 1, *size, file) != *size)
        exit(1);
    fclose(file);
    return text;
}

int main(int argc, char **argv)
{
    size_t size;
    char *text = whole_file(argc > 1 ? argv[1] : "sales.csv", &size);
    char *const text_end = text + size;
    struct totals t = { 0 };
    long bad = 0;
    bool first = true;

    for (char *line = text; line < text_end;) {
        char *end = memchr(line, '\n', (size_t)(text_end - line));
        char *fields[FIELDS];
        if (!end)
            end = text_end;
        if (!first && (!read_row(line, end, fields) || !add(&t, fields)))
            bad++;
        first = false;
        line = end + 1;
    }
    printf("%ld %ld %ld\n", t.rows, bad, t.pieces);
    printf("%lld %lld\n", llround(t.weight), llround(t.price));
    for (int i = 0; i < t.used; i++) {
        printf("%s %ld\n", t.cities[i].name, t.cities[i].pieces);
        free(t.cities[i].name);
    }
    free(text);
    return 0;
}
