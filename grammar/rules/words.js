/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What the rules share: the order of operators, lists of words, comma-separated things. */

const PREC = {
    conditional: 1,
    or: 10,
    and: 11,
    not: 12,
    compare: 13,
    bitor: 14,
    xor: 15,
    bitand: 16,
    shift: 17,
    plus: 18,
    times: 19,
    unary: 20,
    power: 21,
    value: 22,
    postfix: 23,
    effect: 30,
};

const CONVENTIONS = ['imm', 'mut', 'out', 'deinit', 'read', 'owned', 'inout', 'borrowed'];

/* Words that are never names. Where a name may stand they are seen as themselves, and refused. */
const RESERVED = [
    'and', 'as', 'assert', 'break', 'case', 'class', 'continue', 'def', 'del', 'elif', 'else',
    'except', 'finally', 'fn', 'for', 'from', 'global', 'if', 'import', 'in', 'is', 'nonlocal',
    'not', 'or', 'pass', 'raise', 'return', 'struct', 'trait', 'try', 'while', 'with', 'yield',
];

const comma1 = (rule) => seq(rule, repeat(seq(',', rule)));
const commas = (rule) => optional(seq(comma1(rule), optional(',')));

module.exports = { CONVENTIONS, PREC, RESERVED, comma1, commas };
