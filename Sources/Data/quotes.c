#include "tables.h"

static const unsigned char cues[] = {
#embed "quotes/cues.txt"
};

static const unsigned char words[] = {
#embed "quotes/words.txt"
};

static const unsigned char nouns[] = {
#embed "quotes/nouns.txt"
};

static const unsigned char stances[] = {
#embed "quotes/stances.bin"
};

const struct newsdata newsdata_quotes[] = {
    FILE_ENTRY("quotes/cues.txt", cues),
    FILE_ENTRY("quotes/nouns.txt", nouns),
    FILE_ENTRY("quotes/stances.bin", stances),
    FILE_ENTRY("quotes/words.txt", words),
    END_OF_TABLE,
};
