/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What every unit test ends with: one suite, one case, the tests in order. A test file is one
 * program; tests/run adds up what they print. */
#ifndef TESTS_UNIT_H
#define TESTS_UNIT_H

#include <check.h>
#include <stdlib.h>

/* In main: `UNIT_RUN("base arena", grows, resets);` */
#define UNIT_RUN(name, ...)                                                                  \
    do {                                                                                     \
        const TTest *const tests_[] = { __VA_ARGS__ };                                       \
        return unit_run((name), tests_, sizeof tests_ / sizeof *tests_);                     \
    } while (0)

static int unit_run(const char *name, const TTest *const *tests, size_t count)
{
    Suite *suite = suite_create(name);
    TCase *all = tcase_create("all");

    for (size_t i = 0; i < count; i++)
        tcase_add_test(all, tests[i]);
    suite_add_tcase(suite, all);

    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    const int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}

#endif
