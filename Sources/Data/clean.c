#include "tables.h"

const struct newsdata newsdata_clean[] = {
    END_OF_TABLE,
};
