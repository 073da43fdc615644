/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Values and types: one kind of tree, as in the language. The order of the binary operators is
 * PREC in words.js. */

const { PREC, RESERVED, commas } = require('./words');

module.exports = {
    _values: ($) => choice($.expression, alias($._open_tuple, $.tuple)),
    _targets: ($) => choice($.expression, alias($._open_tuple, $.tuple)),

    _open_tuple: ($) =>
        seq(
            field('element', $.expression),
            choice(
                ',',
                seq(
                    repeat1(
                        seq(',', field('element', choice($.expression, $.binding_pattern))),
                    ),
                    optional(','),
                ),
            ),
        ),

    expression: ($) =>
        choice(
            $._operand,
            $.conditional_expression,
            $.lambda_expression,
            $.function_type,
            $.named_expression,
            alias($._composition, $.binary_expression),
        ),

    /* Copyable & def(Int) -> Int */
    _composition: ($) =>
        prec(
            PREC.bitand,
            seq(
                field('left', $._primary),
                field('operator', '&'),
                field('right', $.function_type),
            ),
        ),

    _operand: ($) =>
        choice($._primary, $.not_expression, $.boolean_expression, $.comparison),

    _primary: ($) =>
        choice(
            $._name,
            $.integer,
            $.float,
            $.string,
            $.template_string,
            $.concatenated_string,
            $.true,
            $.false,
            $.none,
            $.ellipsis,
            $.contextual_member,
            $.parenthesized_expression,
            $.tuple,
            $.list,
            $.list_comprehension,
            $.braces,
            $.brace_comprehension,
            $.attribute,
            $.subscript,
            $.call,
            $.transfer,
            $.struct_literal,
            $.await_expression,
            $.comptime_expression,
            $.unary_expression,
            $.binary_expression,
        ),

    _name: ($) => choice($.identifier, $._soft_name, $.reserved_word),

    /* two tokens that never come, so that recovery cannot make one up and go on */
    reserved_word: ($) => prec(-2, seq(choice(...RESERVED), $._impossible, $._impossible)),

    /* statement words that old programs use as names */
    _soft_name: ($) =>
        choice(
            prec(-1, alias(choice('let', 'alias'), $.identifier)),
            alias('match', $.identifier),
        ),

    conditional_expression: ($) =>
        prec.right(
            PREC.conditional,
            seq(
                field('value', $._operand),
                'if',
                field('condition', $._operand),
                'else',
                field('alternative', $.expression),
            ),
        ),

    named_expression: ($) =>
        seq(field('name', $._name), ':=', field('value', $.expression)),

    lambda_expression: ($) =>
        prec.right(
            seq(
                'lambda',
                optional($._lambda_arguments),
                optional($._effects),
                optional($._type_returns),
                ':',
                field('body', $.expression),
            ),
        ),

    _lambda_arguments: ($) =>
        seq(
            optional(field('parameters', $.parameter_list)),
            field('arguments', $.argument_list),
        ),

    _type_returns: ($) => seq('->', field('return_type', choice($.expression, $.ref_type))),

    function_type: ($) =>
        prec.right(
            seq(
                $._function_type_head,
                repeat(field('effect', $.effect)),
                optional($._type_returns),
                optional($._wheres),
            ),
        ),

    _function_type_head: ($) =>
        seq(
            $._function_word,
            optional(field('parameters', $.parameter_list)),
            field('arguments', alias($._type_argument_list, $.argument_list)),
        ),

    _type_argument_list: ($) =>
        seq(
            '(',
            commas(
                choice(
                    field('argument', alias($._type_argument, $.argument)),
                    field('marker', $.marker),
                ),
            ),
            ')',
        ),

    /* in a function type the name is what may be missing */
    _type_argument: ($) =>
        seq(optional($._type_argument_head), field('type', $.expression), optional($._default)),

    _type_argument_head: ($) =>
        choice(
            $._argument_prefix,
            $._type_argument_name,
            seq($._argument_prefix, $._type_argument_name),
        ),

    _type_argument_name: ($) =>
        seq(field('name', $._argument_name), ':', optional(field('spread', '*'))),

    /* may stand right of an operator, `a == not b`, and takes in all that binds tighter */
    not_expression: ($) => prec(PREC.not, seq('not', field('operand', $._operand))),

    boolean_expression: ($) =>
        choice(
            prec.left(
                PREC.and,
                seq(
                    field('left', $._operand),
                    field('operator', 'and'),
                    field('right', $._operand),
                ),
            ),
            prec.left(
                PREC.or,
                seq(
                    field('left', $._operand),
                    field('operator', 'or'),
                    field('right', $._operand),
                ),
            ),
        ),

    /* a < b <= c is one node of three operands and two operators */
    comparison: ($) =>
        prec.left(
            PREC.compare,
            seq(
                field('operand', $._primary),
                repeat1(
                    choice(
                        seq(
                            field(
                                'operator',
                                choice(
                                    '<', '<=', '==', '!=', '>=', '>', 'in',
                                    alias(seq('not', 'in'), 'not in'),
                                    alias(seq('is', 'not'), 'is not'),
                                ),
                            ),
                            field('operand', choice($._primary, $.not_expression)),
                        ),
                        seq(field('operator', 'is'), field('operand', $._primary)),
                    ),
                ),
            ),
        ),

    binary_expression: ($) =>
        choice(
            ...[
                ['|', PREC.bitor],
                ['^', PREC.xor],
                ['&', PREC.bitand],
                ['<<', PREC.shift],
                ['>>', PREC.shift],
                ['+', PREC.plus],
                ['-', PREC.plus],
                ['*', PREC.times],
                ['/', PREC.times],
                ['//', PREC.times],
                ['%', PREC.times],
                ['@', PREC.times],
            ].map(([operator, level]) =>
                prec.left(
                    level,
                    seq(
                        field('left', $._primary),
                        field('operator', operator),
                        field('right', choice($._primary, $.not_expression)),
                    ),
                ),
            ),
            prec.right(
                PREC.power,
                seq(
                    field('left', $._primary),
                    field('operator', '**'),
                    field('right', $._primary),
                ),
            ),
        ),

    unary_expression: ($) =>
        prec(
            PREC.unary,
            seq(field('operator', choice('+', '-', '~')), field('operand', $._primary)),
        ),

    await_expression: ($) =>
        prec(PREC.unary, seq(choice('await', '__await'), field('value', $._primary))),

    comptime_expression: ($) => seq('comptime', '(', field('value', $.expression), ')'),

    transfer: ($) =>
        prec(PREC.postfix, seq(field('value', $._primary), alias($._transfer_mark, '^'))),

    call: ($) =>
        prec(
            PREC.postfix,
            seq(field('function', $._primary), '(', commas($._call_item), ')'),
        ),

    _call_item: ($) =>
        field('argument', choice($.expression, $.keyword_argument, $.unpack, $.ref_expression)),

    ref_expression: ($) => seq('ref', field('value', $.expression)),

    keyword_argument: ($) =>
        seq(field('name', $._name), '=', field('value', $.expression)),

    unpack: ($) =>
        seq(field('operator', choice('*', '**')), field('value', $.expression)),

    subscript: ($) =>
        prec(
            PREC.postfix,
            seq(field('object', $._primary), '[', commas($._subscript_item), ']'),
        ),

    _subscript_item: ($) =>
        field('argument', choice(
            $.expression,
            $.slice,
            alias($._keyword_subscript, $.keyword_argument),
            $.unpack,
            $.result_binding,
        )),

    _keyword_subscript: ($) =>
        seq(field('name', $._name), '=', field('value', choice($.expression, $.slice))),

    slice: ($) =>
        seq(
            optional(field('start', $.expression)),
            ':',
            optional(field('stop', $.expression)),
            optional(seq(':', optional(field('step', $.expression)))),
        ),

    /* autotune_fork[T, 1, 2 -> width]: the parameter that comes back (2023) */
    result_binding: ($) =>
        seq(optional(field('value', $.expression)), '->', field('name', $.identifier)),

    attribute: ($) =>
        prec(PREC.postfix, seq(field('object', $._primary), '.', field('name', $.identifier))),

    contextual_member: ($) => seq('.', field('name', $.identifier)),

    /* Self {re: x, im: y} (2023) */
    struct_literal: ($) =>
        prec(
            PREC.postfix,
            seq(field('type', $._primary), '{', commas(field('element', $.pair)), '}'),
        ),

    parenthesized_expression: ($) =>
        seq('(', field('value', choice($.expression, $.binding_pattern)), ')'),

    tuple: ($) =>
        choice(
            seq('(', ')'),
            seq(
                '(',
                $._tuple_item,
                choice(',', seq(repeat1(seq(',', $._tuple_item)), optional(','))),
                ')',
            ),
        ),

    _tuple_item: ($) => field('element', choice($.expression, $.binding_pattern, $.unpack)),

    list: ($) => seq('[', commas(field('element', choice($.expression, $.unpack))), ']'),

    list_comprehension: ($) =>
        seq('[', field('element', $.expression), $._clauses, ']'),

    /* {1: 2}, {1, 2}, {x=1} and {}: what it builds depends on the type that is expected */
    braces: ($) =>
        seq(
            '{',
            commas(
                field('element', choice($.expression, $.pair, $.keyword_argument, $.unpack)),
            ),
            '}',
        ),

    pair: ($) => seq(field('key', $.expression), ':', field('value', $.expression)),

    brace_comprehension: ($) =>
        seq('{', field('element', choice($.expression, $.pair)), $._clauses, '}'),

    _clauses: ($) =>
        seq(
            field('clause', $.for_clause),
            repeat(field('clause', choice($.for_clause, $.if_clause))),
        ),

    for_clause: ($) => seq($._for_head, 'in', field('iterable', $._operand)),

    if_clause: ($) => seq('if', field('condition', $._operand)),
};
