/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What ends a run from outside its own code. A crash or a failed assertion is our fault: one line
 * asks for a report, and the status is 70. An interrupt takes the temporary folder with it. */
#ifndef FAULT_H
#define FAULT_H

enum { STATUS_FAULT = 70 };

/* From now on; input is named in the request for a report. Not under sanitizers, which tell more.
 */
void fault_watch(const char *input);
/* One line that asks for a report. */
void fault_report(const char *what);

/* A new folder for temporary files in $TMPDIR or /tmp, removed by temporary_end or by a signal,
 * with what is in it (one level of folders deep). NULL when there is none to be had. One at a time.
 */
const char *temporary_begin(void);
void temporary_end(void);

#endif
