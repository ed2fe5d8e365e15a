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
static const unsigned char victims[] = {
#embed "events/victims.txt"
};
static const unsigned char diseases[] = {
#embed "events/diseases.txt"
};
static const unsigned char triggers[] = {
#embed "events/triggers.txt"
};
static const unsigned char clauses[] = {
#embed "events/clauses.txt"
};
static const unsigned char institutions[] = {
#embed "events/institutions.txt"
};
static const unsigned char acts[] = {
#embed "events/acts.txt"
};
static const unsigned char model[] = {
#embed "events/model.bin"
};

const struct newsdata newsdata_events[] = {
    FILE_ENTRY("events/harm.txt", harm),
    FILE_ENTRY("events/people.txt", people),
    FILE_ENTRY("events/amounts.txt", amounts),
    FILE_ENTRY("events/victims.txt", victims),
    FILE_ENTRY("events/diseases.txt", diseases),
    FILE_ENTRY("events/triggers.txt", triggers),
    FILE_ENTRY("events/clauses.txt", clauses),
    FILE_ENTRY("events/institutions.txt", institutions),
    FILE_ENTRY("events/acts.txt", acts),
    FILE_ENTRY("events/model.bin", model),
    END_OF_TABLE,
};
