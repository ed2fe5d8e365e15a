// One table per folder of data files; each is filled in the C file of that name.
#pragma once
#include "newsdata.h"

// #embed is C23; the compiler has it in every mode and would say so for each file.
#pragma clang diagnostic ignored "-Wc23-extensions"

#define FILE_ENTRY(name, array) {name, array, sizeof array}
#define END_OF_TABLE {NULL, NULL, 0}

extern const struct newsdata newsdata_ingest[], newsdata_clean[], newsdata_segment[], newsdata_entities[];
extern const struct newsdata newsdata_language[], newsdata_quotes[], newsdata_times[], newsdata_events[], newsdata_aggregate[];
