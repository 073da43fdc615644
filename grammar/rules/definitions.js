/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Functions with their arguments and effects, structs, traits, extensions, enums. */

const { CONVENTIONS, PREC, comma1, commas } = require('./words');

module.exports = {
    _decorators: ($) => repeat1(field('decorator', $.decorator)),
    decorator: ($) => seq('@', field('value', $._primary), $._newline),

    function_definition: ($) => choice($._function, seq($._decorators, $._function)),
    _function: ($) =>
        seq(
            $._function_word,
            $._head,
            field('arguments', $.argument_list),
            optional($._effects),
            optional($._returns),
            $._tail,
        ),

    _function_word: ($) =>
        seq(
            optional(field('modifier', choice('async', '__async'))),
            field('keyword', choice('def', 'fn')),
        ),

    _head: ($) =>
        seq(field('name', $.identifier), optional(field('parameters', $.parameter_list))),

    _effects: ($) =>
        repeat1(choice(field('effect', $.effect), field('captures', $.capture_list))),

    _returns: ($) =>
        seq(
            '->',
            field('return_type', choice($.expression, $.ref_type)),
            optional(seq('as', field('result', $.identifier))),
        ),

    /* what ends every definition */
    _tail: ($) => seq(optional($._wheres), ':', field('body', $.block)),

    _wheres: ($) => repeat1(field('where', $.where_clause)),

    where_clause: ($) => seq('where', field('condition', $.expression)),

    ref_type: ($) =>
        seq(
            field('convention', 'ref'),
            field('origins', $.origin_list),
            field('type', $.expression),
        ),

    origin_list: ($) => seq('[', commas($.expression), ']'),

    effect: ($) =>
        choice(
            prec.left(
                PREC.effect,
                seq(field('name', 'raises'), optional(field('type', $._primary))),
            ),
            seq(
                field('name', choice('capturing', 'unified', 'escaping')),
                optional(field('origins', $.origin_list)),
            ),
            field('name', choice('thin', 'async')),
            seq(field('name', 'abi'), '(', field('value', $.string), ')'),
        ),

    capture_list: ($) => seq('{', commas(field('capture', $.capture)), '}'),

    /* a convention alone is the default for what the body uses */
    capture: ($) =>
        choice(
            seq(field('convention', $.convention), optional($._captured_by_move)),
            seq(
                optional(field('convention', $.convention)),
                field('name', $.identifier),
                optional($._captured_by_move),
            ),
        ),

    _captured_by_move: ($) => field('transfer', alias($._transfer_mark, '^')),

    argument_list: ($) =>
        seq('(', commas(choice(field('argument', $.argument), field('marker', $.marker))), ')'),

    argument: ($) =>
        seq(
            $._argument_head,
            optional(
                seq(
                    ':',
                    optional(field('spread', '*')),
                    field('type', choice($.expression, $.ref_type)),
                ),
            ),
            optional($._default),
        ),

    _argument_head: ($) =>
        choice(
            field('name', $._argument_name),
            seq(field('name', $._argument_name), field('suffix', '&')),
            seq($._argument_prefix, field('name', $._argument_name)),
        ),

    _argument_prefix: ($) =>
        choice(
            $._convention_part,
            field('variadic', choice('*', '**')),
            seq($._convention_part, field('variadic', choice('*', '**'))),
        ),

    _default: ($) => seq('=', field('default', $.expression)),

    _convention_part: ($) =>
        prec.right(
            seq(field('convention', $.convention), optional(field('origins', $.origin_list))),
        ),

    convention: () => choice('var', 'ref', ...CONVENTIONS),

    _argument_name: ($) =>
        choice($.identifier, alias(choice(...CONVENTIONS), $.identifier), $.reserved_word),

    marker: () => choice('/', '//', '*'),

    parameter_list: ($) =>
        seq(
            '[',
            choice(
                commas($._parameter_item),
                seq(
                    choice(seq('(', ')'), seq(comma1($._parameter_item), optional(','))),
                    '->',
                    comma1(field('result', $.parameter)),
                ),
            ),
            ']',
        ),

    _parameter_item: ($) => choice(field('parameter', $.parameter), field('marker', $.marker)),

    parameter: ($) =>
        seq(
            $._parameter_head,
            optional(
                seq(':', optional(field('spread', '*')), field('type', $.expression)),
            ),
            optional($._wheres),
            optional($._default),
        ),

    _parameter_head: ($) =>
        seq(
            optional(field('variadic', choice('*', '**'))),
            field('name', choice($.identifier, $.reserved_word)),
        ),

    struct_definition: ($) => choice($._struct, seq($._decorators, $._struct)),
    _struct: ($) => seq('struct', $._head, optional($._conformances), $._tail),

    trait_definition: ($) => choice($._trait, seq($._decorators, $._trait)),
    _trait: ($) => seq('trait', $._head, optional($._conformances), $._tail),

    extension_definition: ($) => choice($._extension, seq($._decorators, $._extension)),
    _extension: ($) => seq('__extension', $._head, optional($._conformances), $._tail),

    enum_definition: ($) => choice($._enum, seq($._decorators, $._enum)),
    _enum: ($) =>
        seq(
            '__enum',
            $._head,
            optional($._conformances),
            optional($._wheres),
            ':',
            field('body', alias($._enum_block, $.block)),
        ),

    _enum_block: ($) =>
        seq($._indent, repeat1(choice($._statement, $.enum_case)), $._dedent),

    enum_case: ($) =>
        seq(
            'case',
            field('name', $.identifier),
            optional(seq('(', commas(field('type', $.expression)), ')')),
            $._newline,
        ),

    _conformances: ($) =>
        seq(
            '(',
            commas(field('conformance', choice($.expression, $.conditional_conformance))),
            ')',
        ),

    conditional_conformance: ($) => seq(field('type', $.expression), $._wheres),

    mlir_region: ($) =>
        seq(
            '__mlir_region',
            field('name', $.identifier),
            field('arguments', $.argument_list),
            ':',
            field('body', $.block),
        ),
};
