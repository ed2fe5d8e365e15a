#include "tables.h"

static const unsigned char model[] = {
#embed "language/model.bin"
};

const struct newsdata newsdata_language[] = {
    FILE_ENTRY("language/model.bin", model),
    END_OF_TABLE,
};
