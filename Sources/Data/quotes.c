#include "tables.h"

const struct newsdata newsdata_quotes[] = {
    END_OF_TABLE,
};
