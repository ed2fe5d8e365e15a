#include "tables.h"

static const unsigned char harm[] = {
#embed "events/harm.txt"
};
static const unsigned char people[] = {
#embed "events/people.txt"
};
static const unsigned char amounts[] = {
#embed "events/amounts.txt"
};

const struct newsdata newsdata_events[] = {
    FILE_ENTRY("events/harm.txt", harm),
    FILE_ENTRY("events/people.txt", people),
    FILE_ENTRY("events/amounts.txt", amounts),
    END_OF_TABLE,
};
