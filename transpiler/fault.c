/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#define _XOPEN_SOURCE 700
#include "fault.h"

#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(undefined_behavior_sanitizer) || \
    __has_feature(memory_sanitizer)
#define IS_SANITIZED 1
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define IS_SANITIZED 1
#endif
#ifndef IS_SANITIZED
#define IS_SANITIZED 0
#endif

#if IS_SANITIZED
/* Typed trees and exact numbers live until the process ends: no leak, and no walk to free them. */
int __lsan_is_turned_off(void);
int __lsan_is_turned_off(void)
{
    return 1;
}
#endif

/* A signal handler gets no argument of ours: the one place for file-level state. */
static const char *fault_input;
static char temporary[4096];

static void say(const char *s)
{
    const ssize_t ignored = write(STDERR_FILENO, s, strlen(s));
    (void)ignored;
}

static void request(const char *what)
{
    say("mojo2c: ");
    say(what);
    say(fault_input ? " on '" : "");
    say(fault_input ? fault_input : "");
    say(fault_input ? "': " : ": ");
    say("this is a fault of mojo2c, please report it with the input\n");
}

void fault_report(const char *what)
{
    fflush(stderr);
    request(what);
}

static void on_fault(int signal)
{
    request(signal == SIGABRT ? "stopped by a check of its own" : "crashed");
    _exit(STATUS_FAULT);
}

/* ---- temporary files --------------------------------------------------------- */

static void remove_files(const char *folder, int depth)
{
    DIR *d = opendir(folder);
    char path[sizeof temporary + 512];

    for (const struct dirent *e; d && (e = readdir(d));) {
        if (strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0)
            continue;
        const int n = snprintf(path, sizeof path, "%s/%s", folder, e->d_name);
        if (n > 0 && (size_t)n < sizeof path && remove(path) != 0 && depth > 0) {
            remove_files(path, depth - 1);
            (void)rmdir(path);
        }
    }
    if (d)
        closedir(d);
}

void temporary_end(void)
{
    if (!*temporary)
        return;
    remove_files(temporary, 2);
    (void)rmdir(temporary);
    *temporary = '\0';
}

/* What readdir needs is not promised to work in a handler; the process waits for a child nearly all
 * of the time, and it ends here either way. */
static void on_interrupt(int number)
{
    temporary_end();
    signal(number, SIG_DFL);
    raise(number);
}

const char *temporary_begin(void)
{
    static const int ends[] = { SIGINT, SIGTERM, SIGHUP };
    const char *base = getenv("TMPDIR");
    const int n = snprintf(temporary, sizeof temporary, "%s/mojo2c-XXXXXX",
                           base && *base ? base : "/tmp");

    if (n < 0 || (size_t)n >= sizeof temporary || !mkdtemp(temporary)) {
        *temporary = '\0';
        return NULL;
    }
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        struct sigaction action = { .sa_handler = on_interrupt }, before;
        if (sigaction(ends[i], NULL, &before) == 0 && before.sa_handler != SIG_IGN)
            sigaction(ends[i], &action, NULL);
    }
    return temporary;
}

/* ---- watching ---------------------------------------------------------------- */

void fault_watch(const char *input)
{
    static const int faults[] = { SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT };
    static char stack[64 * 1024]; /* the usual one may be what ran out */
    const stack_t other = { .ss_sp = stack, .ss_size = sizeof stack };

    fault_input = input;
    if (IS_SANITIZED)
        return;
    sigaltstack(&other, NULL);
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
        struct sigaction action = { .sa_handler = on_fault, .sa_flags = (int)SA_ONSTACK };
        sigaction(faults[i], &action, NULL);
    }
}
