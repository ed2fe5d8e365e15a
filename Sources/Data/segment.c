#include "tables.h"

static const unsigned char abbreviations[] = {
#embed "segment/abbreviations.txt"
};

const struct newsdata newsdata_segment[] = {
    FILE_ENTRY("segment/abbreviations.txt", abbreviations),
    END_OF_TABLE,
};
