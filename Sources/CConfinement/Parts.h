// What the files of this folder share.
#ifndef CCONFINEMENT_PARTS_H
#define CCONFINEMENT_PARTS_H

#include <stdbool.h>

#include "CConfinement.h"

// MARK: Confine.c

/// As `cc_confine`, or as `cc_confine_writing` where a folder is `writable`, or either as on a kernel without Landlock.
int confine(const char *const *readable, int count, const char *writable, bool with_landlock);

// MARK: Landlock.c

/// Gives up the rights on files, ports and others that this kernel's Landlock knows. Returns the measures taken, 0 where it has
/// none, or one of `CC_ERROR_…`. `writable` may be NULL.
int give_up_files(const char *const *readable, int count, const char *writable);

// MARK: Filter.c

/// Refuses system calls from now on, in all threads; where it `writes`, not those by which files are made, written, cut off and
/// removed. Returns `CC_CALLS` or `CC_ERROR_CALLS`.
int give_up_calls(bool writes);

#endif
