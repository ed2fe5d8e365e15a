#include "tables.h"

const struct newsdata newsdata_ingest[] = {
    END_OF_TABLE,
};
