/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* The words and signs of a file, for explaining what is wrong with it: the parser says that
 * there is an error, but not what was expected. Made only for files with errors. */
#ifndef READ_TOKENS_H
#define READ_TOKENS_H

#include "read/reader.h"

enum token_kind { TOKEN_WORD, TOKEN_NUMBER, TOKEN_STRING, TOKEN_SIGN, TOKEN_END };

struct token {
    enum token_kind kind;
    uint32_t start, end;
    uint32_t column;      /* bytes from the start of the line */
    bool is_first;        /* of its line */
    bool is_quoted;       /* a word in backticks */
    bool is_bad;          /* an error in it has been reported */
};

struct tokens {
    struct token *at;
    int len, cap;
};

/* Tokens up to the end of the file, a TOKEN_END last. Reports strings without end, bad escapes, bad
 * numbers and characters that mean nothing. */
struct tokens tokens_of(struct reader *r);

#endif
