/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/*
 * The syntax of Mojo: 1.0 to 1.2 and the dialect of 2023, in one grammar.
 *
 * Which spelling belongs to which edition is for the reader of the tree to say; here both parse.
 * Three ideas explain most of what looks odd:
 *
 * - Layout is the scanner's (scanner.c). It makes _newline, _indent and _dedent, and stays silent
 *   where a deeper line continues a statement. The tokens bad_indentation, bad_line_break,
 *   unterminated_string and invalid_escape have no place in any rule: when the scanner finds one,
 *   the parser has an ERROR there.
 * - Expressions come in three levels. `_primary` can be followed by a call, `_operand` by an
 *   operator, `expression` is the rest: conditional, lambda, function type, walrus. So comparisons
 *   stay flat, and the `if` of a comprehension is not that of a conditional.
 * - Keywords that 1.2 left to names (mut, out, alias, let ...) are words only where a rule asks for
 *   them.
 */

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

module.exports = grammar({
    name: 'mojo',

    word: ($) => $.identifier,

    extras: ($) => [/[ \t\f\r\n]/, /\\\r?\n/, $.comment],

    externals: ($) => [
        $._newline,
        $._indent,
        $._dedent,
        $.string_start,
        $.template_start,
        $.string_content,
        $.escape_sequence,
        $.string_end,
        $._interpolation_start,
        $._transfer_mark,
        $._same_line,
        $._impossible,
        $.bad_indentation,
        $.bad_line_break,
        $.unterminated_string,
        $.invalid_escape,
    ],

    supertypes: ($) => [$.expression],

    inline: ($) => [
        $._name,
        $._targets,
        $._values,
        $._argument_name,
        $._type_argument_head,
        $._subscript_item,
        $._call_item,
        $._tuple_item,
        $._captured_by_move,
        $._pattern_list,
    ],

    /* `match (a)` may call a function of that name: the colon and the block behind it decide */
    conflicts: ($) => [[$._match, $._soft_name]],

    rules: {
        source_file: ($) => repeat($._statement),

        /* ---- statements --------------------------------------------------------------------- */

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
                field('name', choice($.identifier, alias($._open_names, $.tuple_pattern))),
                optional(field('parameters', $.parameter_list)),
            ),

        _open_names: ($) =>
            seq(field('element', $.identifier), repeat1(seq(',', field('element', $.identifier)))),

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

        /* ---- patterns ----------------------------------------------------------------------- */

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

        /* ---- definitions -------------------------------------------------------------------- */

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

        /* ---- expressions -------------------------------------------------------------------- */

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

        /* ---- literals and names ------------------------------------------------------------- */

        string: ($) =>
            seq($.string_start, repeat(choice($.string_content, $.escape_sequence)), $.string_end),

        template_string: ($) =>
            seq(
                alias($.template_start, $.string_start),
                repeat(choice($.string_content, $.escape_sequence, $.interpolation)),
                $.string_end,
            ),

        interpolation: ($) =>
            seq(alias($._interpolation_start, '{'), field('value', $.expression), '}'),

        concatenated_string: ($) =>
            prec.right(
                seq(
                    choice($.string, $.template_string),
                    repeat1(choice($.string, $.template_string)),
                ),
            ),

        integer: () =>
            token(
                choice(
                    /0[_0]*/,
                    /[1-9][0-9_]*/,
                    /0[xX]_*[0-9a-fA-F][0-9a-fA-F_]*/,
                    /0[oO]_*[0-7][0-7_]*/,
                    /0[bB]_*[01][01_]*/,
                ),
            ),

        float: () =>
            token(
                choice(
                    /[0-9][0-9_]*\.([0-9][0-9_]*)?([eE][+-]?[0-9][0-9_]*)?/,
                    /\.[0-9][0-9_]*([eE][+-]?[0-9][0-9_]*)?/,
                    /[0-9][0-9_]*[eE][+-]?[0-9][0-9_]*/,
                ),
            ),

        true: () => 'True',
        false: () => 'False',
        none: () => 'None',
        ellipsis: () => '...',

        identifier: () => /[A-Za-z_][A-Za-z0-9_]*|`[^`\r\n]+`/,

        comment: () => /#[^\r\n]*/,
    },
});
