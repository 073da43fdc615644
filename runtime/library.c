/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "library.h"

#if defined(_WIN32)

#include <string.h>
#include <windows.h>

void *mj_library_open(const char *name)
{
    return (void *)(name ? LoadLibraryA(name) : GetModuleHandleA(NULL));
}

void *mj_library_open_as(const char *name, int ways)
{
    (void)ways;
    return mj_library_open(name);
}

void mj_library_close(void *library)
{
    FreeLibrary((HMODULE)library);
}

void *mj_library_symbol(void *library, const char *name)
{
    const FARPROC found = GetProcAddress((HMODULE)library, name);
    void *res;

    memcpy(&res, &found, sizeof res);
    return res;
}

const char *mj_library_error(void)
{
    return "not found";
}

#elif defined(__unix__) || defined(__APPLE__)

#include <dlfcn.h>

void *mj_library_open_as(const char *name, int ways)
{
    int flags = (ways & 1 ? RTLD_LAZY : RTLD_NOW) | (ways & 256 ? RTLD_GLOBAL : RTLD_LOCAL);

#ifdef RTLD_NODELETE
    flags |= ways & 4096 ? RTLD_NODELETE : 0;
#endif
    return dlopen(name, flags);
}

void *mj_library_open(const char *name)
{
    return mj_library_open_as(name, 0);
}

void mj_library_close(void *library)
{
    if (library)
        dlclose(library);
}

void *mj_library_symbol(void *library, const char *name)
{
    return dlsym(library, name);
}

const char *mj_library_error(void)
{
    const char *const text = dlerror();
    return text ? text : "no error";
}

#else

void *mj_library_open(const char *name)
{
    (void)name;
    return NULL;
}

void *mj_library_open_as(const char *name, int ways)
{
    (void)ways;
    return mj_library_open(name);
}

void mj_library_close(void *library)
{
    (void)library;
}

void *mj_library_symbol(void *library, const char *name)
{
    (void)library;
    (void)name;
    return NULL;
}

const char *mj_library_error(void)
{
    return "libraries cannot be opened on this system";
}

#endif
