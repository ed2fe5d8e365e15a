// Data files (word lists, selectors, models) compiled into the binary, so that one file is the whole program.
#pragma once
#include <stddef.h>

struct newsdata {
    const char *name;  // path below Sources/Data, e.g. "segment/abbreviations.txt"; NULL ends a table
    const unsigned char *bytes;
    size_t count;
};

/// The data file of that name, or NULL.
const struct newsdata *newsdata_find(const char *name);
