#include "tables.h"

static const unsigned char openers[] = {
#embed "segment/openers.txt"
};
static const unsigned char openers_other[] = {
#embed "segment/openers-other.txt"
};
static const unsigned char speech_verbs[] = {
#embed "segment/speech-verbs.txt"
};
static const unsigned char loud_names[] = {
#embed "segment/loud-names.txt"
};
static const unsigned char domains[] = {
#embed "segment/domains.txt"
};
static const unsigned char calendar[] = {
#embed "segment/calendar.txt"
};
static const unsigned char abbreviations_en[] = {
#embed "segment/abbreviations-en.txt"
};
static const unsigned char abbreviations_de[] = {
#embed "segment/abbreviations-de.txt"
};
static const unsigned char abbreviations_fr[] = {
#embed "segment/abbreviations-fr.txt"
};
static const unsigned char abbreviations_es[] = {
#embed "segment/abbreviations-es.txt"
};
static const unsigned char abbreviations_pt[] = {
#embed "segment/abbreviations-pt.txt"
};
static const unsigned char abbreviations_it[] = {
#embed "segment/abbreviations-it.txt"
};
static const unsigned char abbreviations_nl[] = {
#embed "segment/abbreviations-nl.txt"
};
static const unsigned char abbreviations_ru[] = {
#embed "segment/abbreviations-ru.txt"
};
static const unsigned char abbreviations_pl[] = {
#embed "segment/abbreviations-pl.txt"
};
static const unsigned char abbreviations_tr[] = {
#embed "segment/abbreviations-tr.txt"
};

const struct newsdata newsdata_segment[] = {
    FILE_ENTRY("segment/openers.txt", openers),
    FILE_ENTRY("segment/openers-other.txt", openers_other),
    FILE_ENTRY("segment/speech-verbs.txt", speech_verbs),
    FILE_ENTRY("segment/loud-names.txt", loud_names),
    FILE_ENTRY("segment/domains.txt", domains),
    FILE_ENTRY("segment/calendar.txt", calendar),
    FILE_ENTRY("segment/abbreviations-en.txt", abbreviations_en),
    FILE_ENTRY("segment/abbreviations-de.txt", abbreviations_de),
    FILE_ENTRY("segment/abbreviations-fr.txt", abbreviations_fr),
    FILE_ENTRY("segment/abbreviations-es.txt", abbreviations_es),
    FILE_ENTRY("segment/abbreviations-pt.txt", abbreviations_pt),
    FILE_ENTRY("segment/abbreviations-it.txt", abbreviations_it),
    FILE_ENTRY("segment/abbreviations-nl.txt", abbreviations_nl),
    FILE_ENTRY("segment/abbreviations-ru.txt", abbreviations_ru),
    FILE_ENTRY("segment/abbreviations-pl.txt", abbreviations_pl),
    FILE_ENTRY("segment/abbreviations-tr.txt", abbreviations_tr),
    END_OF_TABLE,
};
