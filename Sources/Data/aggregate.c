#include "tables.h"

static const unsigned char stopwords[] = {
#embed "aggregate/stopwords.txt"
};

const struct newsdata newsdata_aggregate[] = {
    FILE_ENTRY("aggregate/stopwords.txt", stopwords),
    END_OF_TABLE,
};
