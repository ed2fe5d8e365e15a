#include "tables.h"

static const unsigned char words[] = {
#embed "times/words.txt"
};
static const unsigned char phrases[] = {
#embed "times/phrases.txt"
};
static const unsigned char festivals[] = {
#embed "times/festivals.txt"
};
static const unsigned char tense[] = {
#embed "times/tense.txt"
};

const struct newsdata newsdata_times[] = {
    FILE_ENTRY("times/words.txt", words),
    FILE_ENTRY("times/phrases.txt", phrases),
    FILE_ENTRY("times/festivals.txt", festivals),
    FILE_ENTRY("times/tense.txt", tense),
    END_OF_TABLE,
};
