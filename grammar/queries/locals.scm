; SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

; scopes

[
  (source_file)
  (function_definition)
  (struct_definition)
  (trait_definition)
  (enum_definition)
  (extension_definition)
  (lambda_expression)
  (list_comprehension)
  (brace_comprehension)
  (for_statement)
  (case_clause)
  (block)
] @local.scope

; definitions

(parameter
  name: (identifier) @local.definition.parameter)

(argument
  name: (identifier) @local.definition.parameter)

(variable_declaration
  name: (identifier) @local.definition.var)

(comptime_declaration
  name: (identifier) @local.definition.constant)

(tuple_pattern
  element: (identifier) @local.definition.var)

(binding_pattern
  name: (identifier) @local.definition.var)

(for_statement
  target: (identifier) @local.definition.var)

(for_clause
  target: (identifier) @local.definition.var)

(with_item
  name: (identifier) @local.definition.var)

(except_clause
  name: (identifier) @local.definition.var)

(case_clause
  pattern: (identifier) @local.definition.var)

(as_pattern
  name: (identifier) @local.definition.var)

(splat_pattern
  name: (identifier) @local.definition.var)

(function_definition
  name: (identifier) @local.definition.function)

(struct_definition
  name: (identifier) @local.definition.type)

(trait_definition
  name: (identifier) @local.definition.type)

(enum_definition
  name: (identifier) @local.definition.type)

(import_item
  alias: (identifier) @local.definition.import)

(import_item
  name: (identifier) @local.definition.import
  !alias)

; references

(identifier) @local.reference
