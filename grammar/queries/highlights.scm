; SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
; A later pattern wins over an earlier one.

(identifier) @variable

((identifier) @variable.builtin
  (#match? @variable.builtin "^(self|_)$"))

((identifier) @type
  (#match? @type "^[A-Z][A-Za-z0-9]*$"))

((identifier) @type.builtin
  (#eq? @type.builtin "Self"))

((identifier) @constant
  (#match? @constant "^_?[A-Z][A-Z0-9_]+$"))

((identifier) @function.builtin
  (#match? @function.builtin "^__mlir_(op|attr|type)$"))

; members, calls

(attribute
  name: (identifier) @property)

(contextual_member
  name: (identifier) @property)

(call
  function: (identifier) @function.call)

(call
  function: (attribute
    name: (identifier) @function.method.call))

(call
  function: (subscript
    object: (identifier) @function.call))

(call
  function: (subscript
    object: (attribute
      name: (identifier) @function.method.call)))

((call
  function: (identifier) @constructor)
  (#match? @constructor "^[A-Z]"))

((call
  function: (identifier) @function.builtin)
  (#match? @function.builtin "^(print|input|len|range|iter|next|enumerate|zip|map|reversed|sort|swap|min|max|abs|pow|round|divmod|any|all|ord|chr|hash|repr|type_of|origin_of|conforms_to|materialize|rebind|reflect|debug_assert)$"))

(keyword_argument
  name: (identifier) @variable.parameter)

; definitions

(decorator
  "@" @attribute)

(decorator
  value: (identifier) @attribute)

(decorator
  value: (call
    function: (identifier) @attribute))

(function_definition
  name: (identifier) @function)

(struct_definition
  name: (identifier) @type.definition)

(trait_definition
  name: (identifier) @type.definition)

(extension_definition
  name: (identifier) @type.definition)

(enum_definition
  name: (identifier) @type.definition)

(enum_case
  name: (identifier) @constant)

(parameter
  name: (identifier) @variable.parameter)

(argument
  name: (identifier) @variable.parameter)

((argument
  name: (identifier) @variable.builtin)
  (#eq? @variable.builtin "self"))

(comptime_declaration
  name: (identifier) @constant)

(module_path
  (identifier) @module)

(capture_list
  (capture
    name: (identifier) @variable))

; literals

(comment) @comment

(integer) @number

(float) @number.float

[
  (true)
  (false)
] @boolean

[
  (none)
  (ellipsis)
  (wildcard)
] @constant.builtin

(string) @string

(template_string) @string

(escape_sequence) @string.escape

(interpolation
  "{" @punctuation.special
  "}" @punctuation.special)

(interpolation) @embedded

; a docstring is the first statement of what it describes

(source_file
  .
  (comment)*
  .
  (expression_statement
    value: (string) @string.documentation))

(block
  .
  (comment)*
  .
  (expression_statement
    value: (string) @string.documentation))

; words

[
  "def"
  "fn"
  "lambda"
  "async"
  "__async"
] @keyword.function

[
  "struct"
  "trait"
  "__enum"
  "__extension"
] @keyword.type

[
  "if"
  "elif"
  "else"
  "match"
  "case"
] @keyword.conditional

[
  "for"
  "while"
] @keyword.repeat

(break_statement) @keyword.repeat

(continue_statement) @keyword.repeat

[
  "return"
  "await"
  "__await"
] @keyword.return

[
  "try"
  "except"
  "finally"
  "raise"
  "raises"
] @keyword.exception

[
  "import"
  "from"
] @keyword.import

[
  "and"
  "or"
  "not"
  "in"
  "is"
  "not in"
  "is not"
] @keyword.operator

[
  "as"
  "with"
  "assert"
  "where"
  "var"
  "ref"
  "let"
  "alias"
  "comptime"
  "capturing"
  "escaping"
  "unified"
  "thin"
  "abi"
  "__mlir_region"
  "__disable_del"
] @keyword

(pass_statement) @keyword

(convention) @keyword.modifier

; operators and punctuation

[
  "+"
  "-"
  "*"
  "/"
  "//"
  "%"
  "@"
  "**"
  "<<"
  ">>"
  "&"
  "|"
  "^"
  "~"
  "<"
  "<="
  "=="
  "!="
  ">="
  ">"
  "="
  ":="
  "->"
  "+="
  "-="
  "*="
  "/="
  "//="
  "%="
  "@="
  "**="
  ">>="
  "<<="
  "&="
  "^="
  "|="
] @operator

[
  "("
  ")"
  "["
  "]"
  "{"
  "}"
] @punctuation.bracket

[
  "."
  ","
  ":"
  ";"
] @punctuation.delimiter
