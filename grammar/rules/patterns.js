/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What stands left of `in`, behind `as`, and what the cases of a match say. */

const { PREC, commas } = require('./words');

module.exports = {
    _pattern: ($) => choice($._name, $.tuple_pattern),
    _pattern_list: ($) => choice($._pattern, alias($._open_pattern, $.tuple_pattern)),

    tuple_pattern: ($) =>
        seq('(', commas(field('element', choice($._pattern, $.binding_pattern))), ')'),
    _open_pattern: ($) =>
        prec.left(seq(
            field('element', $._pattern),
            choice(',', seq(repeat1(seq(',', field('element', $._pattern))), optional(','))),
        )),

    binding_pattern: ($) =>
        seq(field('keyword', choice('var', 'ref')), field('name', $._pattern)),

    _case_pattern: ($) =>
        choice(
            $.identifier,
            $.integer,
            $.float,
            $.string,
            $.concatenated_string,
            $.true,
            $.false,
            $.none,
            $._dotted_pattern,
            alias($._case_binding, $.binding_pattern),
            $.value_pattern,
            $.or_pattern,
            $.as_pattern,
            alias($._case_tuple, $.tuple_pattern),
            $.list_pattern,
            $.struct_pattern,
        ),

    _open_case_pattern: ($) =>
        prec.left(seq(
            field('element', $._case_pattern),
            choice(
                ',',
                seq(repeat1(seq(',', field('element', $._case_pattern))), optional(',')),
            ),
        )),

    _case_tuple: ($) => seq('(', commas(field('element', $._case_pattern)), ')'),
    _case_binding: ($) =>
        seq(field('keyword', choice('var', 'ref')), field('name', $.identifier)),

    /* what follows is a pattern's again: == 1 | == 2 */
    value_pattern: ($) => prec(PREC.value, seq('==', field('value', $._primary))),
    or_pattern: ($) =>
        prec.left(
            PREC.bitor,
            seq(field('left', $._case_pattern), '|', field('right', $._case_pattern)),
        ),
    as_pattern: ($) =>
        prec.left(
            PREC.or,
            seq(field('pattern', $._case_pattern), 'as', field('name', $.identifier)),
        ),
    list_pattern: ($) =>
        seq('[', commas(field('element', choice($._case_pattern, $.splat_pattern))), ']'),
    splat_pattern: ($) => seq('*', field('name', $.identifier)),

    /* Point(x=1), .circle(r), Shape.circle(r): what stands before the parentheses is `type` */
    struct_pattern: ($) =>
        seq(
            field('type', choice($.identifier, $._dotted_pattern)),
            '(',
            commas(field('argument', choice($._case_pattern, $.keyword_pattern))),
            ')',
        ),
    keyword_pattern: ($) =>
        seq(field('name', $.identifier), '=', field('pattern', $._case_pattern)),

    _dotted_pattern: ($) =>
        choice(
            $.contextual_member,
            alias($._pattern_attribute, $.attribute),
            alias($._pattern_subscript, $.subscript),
        ),
    _pattern_attribute: ($) =>
        seq(
            field('object', choice($.identifier, $._dotted_pattern)),
            '.',
            field('name', $.identifier),
        ),
    _pattern_subscript: ($) =>
        seq(
            field('object', choice($.identifier, $._dotted_pattern)),
            '[',
            commas($._subscript_item),
            ']',
        ),
};
