#include "tables.h"

const struct newsdata newsdata_times[] = {
    END_OF_TABLE,
};
