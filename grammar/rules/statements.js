/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Lines: simple ones, and those with a block. */

const { comma1 } = require('./words');

module.exports = {
    _statement: ($) =>
        choice(
            $._simple_line,
            $.if_statement,
            $.while_statement,
            $.for_statement,
            $.try_statement,
            $.with_statement,
            $.match_statement,
            $.function_definition,
            $.struct_definition,
            $.trait_definition,
            $.enum_definition,
            $.extension_definition,
            $.mlir_region,
        ),

    _simple_line: ($) =>
        seq($._simple, repeat(seq(';', $._simple)), optional(';'), $._newline),

    _simple: ($) =>
        choice(
            $.expression_statement,
            $.assignment,
            $.augmented_assignment,
            $.variable_declaration,
            $.comptime_declaration,
            $.assert_statement,
            $.return_statement,
            $.raise_statement,
            $.pass_statement,
            $.break_statement,
            $.continue_statement,
            $.disable_del_statement,
            $.import_statement,
            $.from_import_statement,
        ),

    block: ($) =>
        choice($._simple_line, seq($._indent, repeat1($._statement), $._dedent)),

    expression_statement: ($) => field('value', $._values),

    /* a = b = 1 nests to the right; a name with a type and no value has no `right` */
    assignment: ($) =>
        seq(
            field('left', $._targets),
            choice(
                seq('=', optional($._same_line), field('right', $._assigned)),
                seq(
                    ':',
                    field('type', $.expression),
                    optional(seq('=', optional($._same_line), field('right', $._assigned))),
                ),
            ),
        ),

    _assigned: ($) => choice($._values, $.assignment, $.variable_declaration),

    augmented_assignment: ($) =>
        seq(
            field('left', $._targets),
            field(
                'operator',
                choice(
                    '+=', '-=', '*=', '/=', '//=', '%=', '@=', '**=',
                    '>>=', '<<=', '&=', '^=', '|=',
                ),
            ),
            optional($._same_line),
            field('right', $._values),
        ),

    variable_declaration: ($) =>
        prec.right(
            seq(
                choice($._variable_word, seq($._decorators, $._variable_word)),
                field('name', $._pattern_list),
                optional($._annotation),
                optional(seq('=', optional($._same_line), field('value', $._assigned))),
            ),
        ),

    _variable_word: ($) => field('keyword', choice('var', 'ref', 'let')),
    _annotation: ($) => seq(':', field('type', $.expression)),

    comptime_declaration: ($) =>
        seq(
            $._comptime_head,
            optional($._annotation),
            optional($._wheres),
            optional(seq('=', optional($._same_line), field('value', $._values))),
        ),

    _comptime_head: ($) =>
        seq(
            optional($._decorators),
            field('keyword', choice('comptime', 'alias')),
            field(
                'name',
                choice(
                    $.identifier,
                    alias($._open_names, $.tuple_pattern),
                    alias($._closed_names, $.tuple_pattern),
                ),
            ),
            optional(field('parameters', $.parameter_list)),
        ),

    _open_names: ($) =>
        seq(field('element', $.identifier), repeat1(seq(',', field('element', $.identifier)))),

    _closed_names: ($) =>
        seq(
            '(',
            field('element', $.identifier),
            repeat1(seq(',', field('element', $.identifier))),
            optional(','),
            ')',
        ),

    assert_statement: ($) => choice($._assert, seq($._modifier, $._assert)),
    _assert: ($) =>
        seq(
            'assert',
            field('condition', $.expression),
            optional(seq(',', field('message', $.expression))),
        ),

    return_statement: ($) => seq('return', optional(field('value', $._values))),
    raise_statement: ($) => seq('raise', optional(field('value', $.expression))),
    pass_statement: () => 'pass',
    break_statement: () => 'break',
    continue_statement: () => 'continue',
    disable_del_statement: ($) => seq('__disable_del', field('value', $.expression)),

    import_statement: ($) => seq('import', comma1(field('item', $.import_item))),

    import_item: ($) =>
        seq(field('name', $.module_path), optional(seq('as', field('alias', $.identifier)))),

    from_import_statement: ($) =>
        seq(
            'from',
            field('module', choice($.module_path, alias($._relative_path, $.module_path))),
            'import',
            choice(
                field('item', $.wildcard),
                comma1(field('item', alias($._imported, $.import_item))),
                seq(
                    '(',
                    comma1(field('item', alias($._imported, $.import_item))),
                    optional(','),
                    ')',
                ),
            ),
        ),

    _imported: ($) =>
        seq(field('name', $.identifier), optional(seq('as', field('alias', $.identifier)))),

    module_path: ($) => seq($.identifier, repeat(seq('.', $.identifier))),
    _relative_path: ($) =>
        seq($.import_prefix, optional(seq($.identifier, repeat(seq('.', $.identifier))))),
    import_prefix: () => /\.+/,
    wildcard: () => '*',

    _modifier: ($) => field('modifier', 'comptime'),

    /* `_prefix` makes one start of four, so that what follows is in the tables once */
    _prefix: ($) => choice($._modifier, $._decorators, seq($._decorators, $._modifier)),

    if_statement: ($) => choice($._if, seq($._prefix, $._if)),
    _if: ($) =>
        prec.right(
            seq(
                'if',
                field('condition', $.expression),
                ':',
                field('body', $.block),
                repeat(field('alternative', $.elif_clause)),
                optional(field('alternative', $.else_clause)),
            ),
        ),

    elif_clause: ($) =>
        seq('elif', field('condition', $.expression), ':', field('body', $.block)),

    else_clause: ($) => seq('else', ':', field('body', $.block)),

    while_statement: ($) => choice($._while, seq($._decorators, $._while)),
    _while: ($) =>
        prec.right(
            seq(
                'while',
                field('condition', $.expression),
                ':',
                field('body', $.block),
                optional(field('alternative', $.else_clause)),
            ),
        ),

    for_statement: ($) => choice($._for, seq($._prefix, $._for)),
    _for: ($) =>
        prec.right(
            seq(
                $._for_head,
                'in',
                field('iterable', $._values),
                ':',
                field('body', $.block),
                optional(field('alternative', $.else_clause)),
            ),
        ),

    _for_head: ($) =>
        seq(
            'for',
            optional(field('keyword', choice('var', 'ref'))),
            field('target', $._pattern_list),
        ),

    try_statement: ($) =>
        prec.right(
            seq(
                'try',
                ':',
                field('body', $.block),
                repeat(field('handler', $.except_clause)),
                optional(field('alternative', $.else_clause)),
                optional(field('finalizer', $.finally_clause)),
            ),
        ),

    except_clause: ($) =>
        seq('except', optional(field('name', $._name)), ':', field('body', $.block)),

    finally_clause: ($) => seq('finally', ':', field('body', $.block)),

    with_statement: ($) =>
        seq('with', comma1(field('item', $.with_item)), ':', field('body', $.block)),

    with_item: ($) =>
        seq(field('value', $.expression), optional(seq('as', field('name', $._pattern)))),

    match_statement: ($) => choice($._match, seq($._modifier, $._match)),
    _match: ($) =>
        seq(
            'match',
            field('subject', $._values),
            ':',
            $._indent,
            repeat1(field('case', $.case_clause)),
            $._dedent,
        ),

    case_clause: ($) =>
        seq(
            'case',
            field(
                'pattern',
                choice($._case_pattern, alias($._open_case_pattern, $.tuple_pattern)),
            ),
            optional(seq('if', field('guard', $.expression))),
            ':',
            field('body', $.block),
        ),
};
