#include "tables.h"

const struct newsdata newsdata_aggregate[] = {
    END_OF_TABLE,
};
