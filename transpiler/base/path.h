/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef BASE_PATH_H
#define BASE_PATH_H

#include <stdbool.h>

/* What path leads to, links followed; false as well where that cannot be asked. */
bool path_is_folder(const char *path);

#endif
