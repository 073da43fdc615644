; SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

(source_file
  (function_definition
    name: (identifier) @name) @definition.function)

(struct_definition
  body: (block
    (function_definition
      name: (identifier) @name) @definition.method))

(trait_definition
  body: (block
    (function_definition
      name: (identifier) @name) @definition.method))

(enum_definition
  body: (block
    (function_definition
      name: (identifier) @name) @definition.method))

(extension_definition
  body: (block
    (function_definition
      name: (identifier) @name) @definition.method))

(struct_definition
  name: (identifier) @name) @definition.class

(enum_definition
  name: (identifier) @name) @definition.class

(enum_case
  name: (identifier) @name) @definition.constant

(trait_definition
  name: (identifier) @name) @definition.interface

(extension_definition
  name: (identifier) @name) @reference.implementation

(source_file
  (comptime_declaration
    name: (identifier) @name) @definition.constant)

(struct_definition
  body: (block
    (variable_declaration
      name: (identifier) @name) @definition.field))

(call
  function: [
    (identifier) @name
    (attribute
      name: (identifier) @name)
    (subscript
      object: (identifier) @name)
    (subscript
      object: (attribute
        name: (identifier) @name))
  ]) @reference.call
