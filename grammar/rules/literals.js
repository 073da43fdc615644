/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* Strings, numbers, names and comments. */

module.exports = {
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
};
