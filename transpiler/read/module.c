/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* A file: parses it, looks up the grammar's words, reads the statements. */
#include "read/reader.h"

#include <stdlib.h>
#include <string.h>

const TSLanguage *tree_sitter_mojo(void);

/* ---- the grammar's words -------------------------------------------------- */

/* Our names of rules or fields by hash, open addressing: every file asks for all of them. */
enum { INDEX_SIZE = 1024 };

struct name_index {
    const char *const *names;
    uint16_t at[INDEX_SIZE]; /* place in names plus 1, 0 for none */
};

static unsigned slot_of(const char *name)
{
    unsigned h = 5381;

    for (; *name; name++)
        h = h * 33 + (unsigned char)*name;
    return h % INDEX_SIZE;
}

/* The place of name plus 1; or 0, and *slot is where it would stand. */
static unsigned index_find(const struct name_index *x, const char *name, unsigned *slot)
{
    for (*slot = slot_of(name); x->at[*slot]; *slot = (*slot + 1) % INDEX_SIZE)
        if (strcmp(x->names[x->at[*slot] - 1], name) == 0)
            break;
    return x->at[*slot];
}

static void index_names(struct name_index *x, const char *const *names, size_t count)
{
    x->names = names;
    for (size_t i = 0; i < count; i++) {
        unsigned slot;
        if (!index_find(x, names[i], &slot))
            x->at[slot] = (uint16_t)(i + 1);
    }
}

static void look_up_rules(struct reader *r)
{
    static const char *const names[] = {
#define RULE(x) #x,
#define FIELD(x)
#include "read/rules.def"
#undef RULE
#undef FIELD
    };
    _Static_assert(sizeof names / sizeof *names < INDEX_SIZE / 2, "the index is too small");
    struct name_index index = { 0 };
    const uint32_t symbols = ts_language_symbol_count(r->language);
    unsigned slot;

    index_names(&index, names, sizeof names / sizeof *names);
    r->rule_of = arena_array(r->trees, uint16_t, symbols);
    for (uint32_t i = 0; i < symbols; i++) {
        const TSSymbol symbol = (TSSymbol)i;
        const unsigned found =
            ts_language_symbol_type(r->language, symbol) == TSSymbolTypeRegular
                ? index_find(&index, ts_language_symbol_name(r->language, symbol), &slot) : 0;
        r->rule_of[i] = (uint16_t)(found ? RULE_ERROR + found : RULE_NONE);
    }
}

static void look_up_fields(struct reader *r)
{
    static const char *const names[] = {
#define RULE(x)
#define FIELD(x) #x,
#include "read/rules.def"
#undef RULE
#undef FIELD
    };
    _Static_assert(sizeof names / sizeof *names < INDEX_SIZE / 2, "the index is too small");
    struct name_index index = { 0 };
    const uint32_t fields = ts_language_field_count(r->language);
    unsigned slot;

    index_names(&index, names, sizeof names / sizeof *names);
    r->field_of = arena_array(r->trees, uint16_t, fields + 1);
    for (uint32_t i = 1; i <= fields; i++)
        r->field_of[i] = (uint16_t)(FIELD_NONE + index_find(
            &index, ts_language_field_name_for_id(r->language, (TSFieldId)i), &slot));
}

/* ---- before parsing ------------------------------------------------------- */

/* Brackets open at once anywhere in the text, comments and strings left aside. The parser would
 * take a megabyte of them with patience; nobody writes 200. */
static bool brackets_too_deep(struct reader *r)
{
    int depth = 0;

    for (uint32_t i = 0; i < r->len; i++) {
        const char c = r->text[i];
        if (c == '#') {
            while (i < r->len && r->text[i] != '\n')
                i++;
        } else if (c == '"' || c == '\'') {
            const bool triple = r->text[i + 1] == c && r->text[i + 2] == c;
            for (i += triple ? 3 : 1; i < r->len; i++) {
                if (r->text[i] == '\\')
                    i++;
                else if (r->text[i] == '\n' && !triple)
                    break;
                else if (r->text[i] == c &&
                         (!triple || (r->text[i + 1] == c && r->text[i + 2] == c)))
                    break;
            }
            i += triple ? 2 : 0;
        } else if (c == '(' || c == '[' || c == '{') {
            if (++depth > READ_NESTING_MAX) {
                read_syntax_error(r, (struct span){ r->file, i, i + 1 },
                                  "nested too deeply; put a part into a variable or function");
                return true;
            }
        } else if ((c == ')' || c == ']' || c == '}') && depth > 0) {
            depth--;
        }
    }
    return false;
}

/* Offset of the first byte that is no UTF-8 text, or r->len. */
static uint32_t first_strange(const struct reader *r)
{
    const unsigned char *s = (const unsigned char *)r->text;
    uint32_t i = 0;

    while (i < r->len) {
        const unsigned char c = s[i];
        const uint32_t more = c < 0x80 ? 0 : c < 0xc2 ? 4 : c < 0xe0 ? 1 : c < 0xf0 ? 2
                              : c < 0xf5 ? 3 : 4;
        if (!c || more == 4 || more >= r->len - i)
            return i;
        for (uint32_t j = 1; j <= more; j++)
            if ((s[i + j] & 0xc0) != 0x80)
                return i;
        i += more + 1;
    }
    return i;
}

static bool can_be_parsed(struct reader *r)
{
    const uint32_t at = first_strange(r);

    if (at < r->len) {
        read_syntax_error(r, (struct span){ r->file, at, at + 1 },
                          r->text[at] ? "the file is not UTF-8 text" : "unexpected character");
        return false;
    }
    return !brackets_too_deep(r);
}

/* ---- 2023: statements of a file ------------------------------------------- */

static bool runs(const struct node *n)
{
    return n->kind >= NODE_EXPR_STMT && n->kind <= NODE_MATCH && n->kind != NODE_VAR &&
           n->kind != NODE_PASS && !(n->kind == NODE_ASSERT && n->assertion.is_comptime);
}

/* A notebook's statements run in order: they become the body of `main`, with the variables. */
static void gather_main(struct reader *r, struct node *module)
{
    struct node_list kept = { 0 }, statements = { 0 };
    const struct node_list *body = &module->module.body;
    bool any = false;

    for (int i = 0; i < body->len; i++)
        any |= runs(body->at[i]);
    if (!any)
        return;
    for (int i = 0; i < body->len; i++)
        read_push(r, runs(body->at[i]) || body->at[i]->kind == NODE_VAR ? &statements : &kept,
                  body->at[i]);
    struct node *def = node_new(r->trees, NODE_DEF, statements.at[0]->span);
    def->def.name = intern(r->words, "main");
    def->def.flags = DEF_RAISES;
    def->def.body = statements;
    read_push(r, &kept, def);
    module->module.body = kept;
}

/* ---- the file ------------------------------------------------------------- */

static struct node *read_tree(struct reader *r, TSTree *tree)
{
    const TSNode root = ts_tree_root_node(tree);
    struct node *module = node_new(r->trees, NODE_MODULE, (struct span){ r->file, 0, r->len });

    look_up_rules(r);
    look_up_fields(r);
    r->cursor = ts_tree_cursor_new(root);
    if (read_rule(r, root) == RULE_source_file)
        read_body(r, root, &module->module.body, &module->module.doc);
    if (ts_node_has_error(root) && r->first_error == UINT32_MAX)
        read_explain(r, root);
    if (r->edition == EDITION_2023)
        gather_main(r, module);
    ts_tree_cursor_delete(&r->cursor);
    return module;
}

/* is_all: nothing else is wrong with the text. */
static void note_holes(struct reader *r, bool is_all)
{
    struct flaws *f = &r->flaws;

    f->len = 0;
    for (int i = 0; i < r->holes.len; i++)
        vec_push(r->trees, f, r->holes.at[i].flaw);
    if (!is_all)
        return;
    r->first_error = UINT32_MAX;
    f->lost_count = 0;
    f->lost = arena_array(r->trees, struct span, r->holes.len);
    for (int i = 0; i < r->holes.len; i++)
        if (r->holes.at[i].is_of_file)
            f->lost[f->lost_count++] =
                (struct span){ r->file, r->holes.at[i].start, r->holes.at[i].end };
}

/* Reports what is wrong with the text. The tree of what is left when the statements with errors are
 * taken out; the tree given when that cannot be told. Either may be NULL: it took too long. */
static TSTree *without_errors(struct reader *r, TSParser *parser, TSTree *tree)
{
    read_explain_file(r);
    r->is_explained = r->first_error != UINT32_MAX;
    if (r->holes.len) {
        if (tree)
            ts_tree_delete(tree);
        r->text = read_repaired(r);
        tree = read_parse_soon(r, parser);
        note_holes(r, tree && !ts_node_has_error(ts_tree_root_node(tree)));
    } else if (!tree && !r->is_explained) { /* nothing wrong that we know of: it needs the time */
        tree = ts_parser_parse_string(parser, NULL, r->text, r->len);
    }
    arena_reset(&r->scratch);
    return tree;
}

/* The place behind the colon of a head that ends the text, only blanks and comments behind it; 0:
 * the text ends otherwise. */
static uint32_t open_end(const struct reader *r)
{
    uint32_t end = r->len;

    while (end > 0) {
        uint32_t start = end, last = end;
        while (start > 0 && r->text[start - 1] != '\n')
            start--;
        while (last > start && strchr(" \t\r", r->text[last - 1]))
            last--;
        uint32_t first = start;
        while (first < last && strchr(" \t", r->text[first]))
            first++;
        if (first < last && r->text[first] != '#')
            return r->text[last - 1] == ':' && !memchr(r->text + first, '#', last - first) ? last
                                                                                          : 0;
        if (start == 0)
            return 0;
        end = start - 1;
    }
    return 0;
}

/* The head of a block that ends the file has an empty body, as in Mojo. The tree of the text with
 * one, or NULL: that is not what is wrong. */
static TSTree *with_last_body(struct reader *r, TSParser *parser)
{
    static const char body[] = " pass";
    const uint32_t at = open_end(r);
    struct reader whole = *r;

    if (!at)
        return NULL;
    char *text = arena_alloc(r->trees, r->len + sizeof body);
    memcpy(text, r->text, at);
    memcpy(text + at, body, sizeof body - 1);
    memcpy(text + at + sizeof body - 1, r->text + at, r->len - at);
    whole.len = r->len + (uint32_t)sizeof body - 1;
    text[whole.len] = '\0';
    whole.text = text;
    TSTree *tree = read_parse_soon(&whole, parser);
    if (tree && ts_node_has_error(ts_tree_root_node(tree))) {
        ts_tree_delete(tree);
        return NULL;
    }
    if (tree) {
        r->text = text;
        r->len = whole.len;
    }
    return tree;
}

struct node *read_module(struct diags *d, struct intern *words, struct arena *trees, uint32_t file,
                         enum edition edition, struct flaws *flaws)
{
    const struct source *source = d->sources.at[file];
    struct reader r = { .diags = d, .words = words, .trees = trees, .file = file,
                        .text = source->text, .len = (uint32_t)source->len, .edition = edition,
                        .is_library = source->is_library, .language = tree_sitter_mojo(),
                        .flaws.lost_count = -1, .first_error = UINT32_MAX };
    const struct span all = { file, 0, r.len };
    TSParser *parser = ts_parser_new();
    TSTree *tree = NULL;
    struct node *module = NULL;

    arena_init(&r.scratch);
    if (can_be_parsed(&r) && ts_parser_set_language(parser, r.language)) {
        tree = read_parse_soon(&r, parser);
        TSTree *whole = NULL;
        if (tree && ts_node_has_error(ts_tree_root_node(tree)))
            whole = with_last_body(&r, parser);
        if (whole) {
            ts_tree_delete(tree);
            tree = whole;
        }
        if (!tree || ts_node_has_error(ts_tree_root_node(tree)))
            tree = without_errors(&r, parser, tree);
    }
    if (tree)
        module = read_tree(&r, tree);
    else
        module = node_new(trees, NODE_MODULE, all);
    *flaws = r.flaws;
    if (tree)
        ts_tree_delete(tree);
    ts_parser_delete(parser);
    arena_reset(&r.scratch);
    return module;
}
