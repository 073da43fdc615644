/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* The runtime as it leaves the compiler, in which it is embedded. Beside emitted C it is one file,
 * mojo.h, whose code comes into the file that defines MOJO_RUNTIME before including it, so that
 * `cc prog.c -lm` is a whole build; programs with kernels get device/ too. For `build` and `run` it
 * is a folder of its own files in the user's cache, so that its objects are compiled once. */
#ifndef VENDOR_H
#define VENDOR_H

#include "outputs.h"

/* Adds what stands beside the C file at c_path. */
void vendor_add(struct outputs *o, const char *c_path, bool has_device);

/* A folder with the runtime's sources: below $MOJO2C_HOME, else in the cache, else in `spare`,
 * which exists. NULL when it can't be written. Lives in the arena. */
const char *vendor_folder(struct arena *a, const char *spare);

#endif
