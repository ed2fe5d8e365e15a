#include "tables.h"

static const unsigned char common_words[] = {
#embed "entities/common-words.txt"
};
static const unsigned char cue_words[] = {
#embed "entities/cue-words.txt"
};
static const unsigned char kind_words[] = {
#embed "entities/kind-words.txt"
};
static const unsigned char titles[] = {
#embed "entities/titles.txt"
};
static const unsigned char given_names[] = {
#embed "entities/given-names.txt"
};
static const unsigned char surnames[] = {
#embed "entities/surnames.txt"
};
static const unsigned char places[] = {
#embed "entities/places.txt"
};
static const unsigned char cities[] = {
#embed "entities/cities.txt"
};
static const unsigned char organizations[] = {
#embed "entities/organizations.txt"
};
static const unsigned char other_names[] = {
#embed "entities/other-names.txt"
};
static const unsigned char endings[] = {
#embed "entities/endings.txt"
};
static const unsigned char aliases[] = {
#embed "entities/aliases.txt"
};
static const unsigned char brown_clusters[] = {
#embed "entities/brown-clusters.bin"
};
static const unsigned char model[] = {
#embed "entities/model.bin"
};

const struct newsdata newsdata_entities[] = {
    FILE_ENTRY("entities/common-words.txt", common_words),
    FILE_ENTRY("entities/cue-words.txt", cue_words),
    FILE_ENTRY("entities/kind-words.txt", kind_words),
    FILE_ENTRY("entities/titles.txt", titles),
    FILE_ENTRY("entities/brown-clusters.bin", brown_clusters),
    FILE_ENTRY("entities/given-names.txt", given_names),
    FILE_ENTRY("entities/surnames.txt", surnames),
    FILE_ENTRY("entities/places.txt", places),
    FILE_ENTRY("entities/cities.txt", cities),
    FILE_ENTRY("entities/organizations.txt", organizations),
    FILE_ENTRY("entities/other-names.txt", other_names),
    FILE_ENTRY("entities/endings.txt", endings),
    FILE_ENTRY("entities/aliases.txt", aliases),
    FILE_ENTRY("entities/model.bin", model),
    END_OF_TABLE,
};
