#include "tables.h"

static const unsigned char class_words[] = {
#embed "clean/class-words.txt"
};
static const unsigned char phrases[] = {
#embed "clean/phrases.txt"
};

const struct newsdata newsdata_clean[] = {
    FILE_ENTRY("clean/class-words.txt", class_words),
    FILE_ENTRY("clean/phrases.txt", phrases),
    END_OF_TABLE,
};
