#include "tables.h"

const struct newsdata newsdata_entities[] = {
    END_OF_TABLE,
};
