/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What the machine that mojo2c runs on can do: the default of `build` and `run`. */
#ifndef HOST_H
#define HOST_H

/* Width of its vector registers in bits, as Mojo counts them. */
int host_simd_bits(void);

#endif
