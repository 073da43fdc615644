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
 *
 * The rules are in rules/, by kind. A rule's place in the whole decides its number in the parser.
 */

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
        ...require('./rules/statements'),
        ...require('./rules/patterns'),
        ...require('./rules/definitions'),
        ...require('./rules/expressions'),
        ...require('./rules/literals'),
    },
});
