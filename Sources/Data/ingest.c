#include "tables.h"

static const unsigned char codepages[] = {
#embed "ingest/codepages.txt"
};
static const unsigned char labels[] = {
#embed "ingest/labels.txt"
};
static const unsigned char letters[] = {
#embed "ingest/letters.txt"
};
static const unsigned char ideographs[] = {
#embed "ingest/ideographs.txt"
};
static const unsigned char months[] = {
#embed "ingest/months.txt"
};
static const unsigned char bylines[] = {
#embed "ingest/bylines.txt"
};
static const unsigned char dates[] = {
#embed "ingest/dates.txt"
};
static const unsigned char metafields[] = {
#embed "ingest/metafields.txt"
};

const struct newsdata newsdata_ingest[] = {
    FILE_ENTRY("ingest/codepages.txt", codepages),
    FILE_ENTRY("ingest/labels.txt", labels),
    FILE_ENTRY("ingest/letters.txt", letters),
    FILE_ENTRY("ingest/ideographs.txt", ideographs),
    FILE_ENTRY("ingest/months.txt", months),
    FILE_ENTRY("ingest/bylines.txt", bylines),
    FILE_ENTRY("ingest/dates.txt", dates),
    FILE_ENTRY("ingest/metafields.txt", metafields),
    END_OF_TABLE,
};
