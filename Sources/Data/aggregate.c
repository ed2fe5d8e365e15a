#include "tables.h"

static const unsigned char stopwords[] = {
#embed "aggregate/stopwords.txt"
};

static const unsigned char titles[] = {
#embed "aggregate/titles.txt"
};

static const unsigned char legalforms[] = {
#embed "aggregate/legalforms.txt"
};

static const unsigned char smallwords[] = {
#embed "aggregate/smallwords.txt"
};

static const unsigned char particles[] = {
#embed "aggregate/particles.txt"
};

static const unsigned char aliases[] = {
#embed "aggregate/aliases.txt"
};

static const unsigned char nicknames[] = {
#embed "aggregate/nicknames.txt"
};

static const unsigned char letters[] = {
#embed "aggregate/letters.txt"
};

static const unsigned char formclasses[] = {
#embed "aggregate/formclasses.txt"
};

static const unsigned char occupations[] = {
#embed "aggregate/occupations.txt"
};

static const unsigned char frequencies[] = {
#embed "aggregate/frequencies.txt"
};

const struct newsdata newsdata_aggregate[] = {
    FILE_ENTRY("aggregate/stopwords.txt", stopwords),
    FILE_ENTRY("aggregate/titles.txt", titles),
    FILE_ENTRY("aggregate/legalforms.txt", legalforms),
    FILE_ENTRY("aggregate/smallwords.txt", smallwords),
    FILE_ENTRY("aggregate/particles.txt", particles),
    FILE_ENTRY("aggregate/aliases.txt", aliases),
    FILE_ENTRY("aggregate/nicknames.txt", nicknames),
    FILE_ENTRY("aggregate/letters.txt", letters),
    FILE_ENTRY("aggregate/formclasses.txt", formclasses),
    FILE_ENTRY("aggregate/occupations.txt", occupations),
    FILE_ENTRY("aggregate/frequencies.txt", frequencies),
    END_OF_TABLE,
};
