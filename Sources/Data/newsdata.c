#include "newsdata.h"
#include "tables.h"
#include <string.h>

const struct newsdata *newsdata_find(const char *name) {
    static const struct newsdata *const tables[] = {
        newsdata_ingest, newsdata_language, newsdata_clean, newsdata_segment, newsdata_entities,
        newsdata_quotes, newsdata_times, newsdata_events, newsdata_aggregate,
    };
    for (size_t t = 0; t < sizeof tables / sizeof *tables; t++)
        for (const struct newsdata *entry = tables[t]; entry->name; entry++)
            if (strcmp(entry->name, name) == 0) return entry;
    return NULL;
}
