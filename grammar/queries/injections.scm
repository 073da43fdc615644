; SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

((comment) @injection.content
  (#set! injection.language "comment"))

; docstrings are Markdown

(block
  .
  (comment)*
  .
  (expression_statement
    value: (string
      (string_content) @injection.content))
  (#set! injection.language "markdown")
  (#set! injection.combined))

; Python that is evaluated

((call
  function: (attribute
    object: (identifier) @_module
    name: (identifier) @_name)
  argument: (string
    (string_content) @injection.content))
  (#eq? @_module "Python")
  (#eq? @_name "evaluate")
  (#set! injection.language "python"))
