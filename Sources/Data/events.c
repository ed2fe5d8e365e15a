#include "tables.h"

const struct newsdata newsdata_events[] = {
    END_OF_TABLE,
};
