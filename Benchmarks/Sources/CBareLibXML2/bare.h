// The yardstick: libxml2 builds its own tree of a page, and nothing else is done.
#pragma once
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

/// Parses a page with `htmlReadMemory` and frees the tree; tells whether there was one.
static inline int buildTree(const void *bytes, int count) {
    const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT;
    htmlDocPtr document = htmlReadMemory((const char *)bytes, count, NULL, NULL, options);
    if (document == NULL) return 0;
    xmlFreeDoc(document);
    return 1;
}
