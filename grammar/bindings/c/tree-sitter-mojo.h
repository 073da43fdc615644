/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef TREE_SITTER_MOJO_H_
#define TREE_SITTER_MOJO_H_

typedef struct TSLanguage TSLanguage;

#ifdef __cplusplus
extern "C" {
#endif

const TSLanguage *tree_sitter_mojo(void);

#ifdef __cplusplus
}
#endif

#endif
