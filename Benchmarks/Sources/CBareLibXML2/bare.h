// The yardsticks: libxml2 builds its own tree of a page, or only reports what it reads, and nothing else is done.
#pragma once
#include <malloc.h>
#include <libxml/xmlversion.h>
// See `CLibXML2`'s header: two definitions of one structure do not go together.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

// Some complaints about encodings are printed whatever the options say.
static inline void bareSilence(void *context, const char *message, ...) {
    (void)context;
    (void)message;
}

/// Parses a page with `htmlReadMemory` and frees the tree; tells whether there was one.
static inline int buildTree(const void *bytes, int count) {
    const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT;
    xmlSetGenericErrorFunc(NULL, bareSilence);
    htmlDocPtr document = htmlReadMemory((const char *)bytes, count, NULL, NULL, options);
    if (document == NULL) return 0;
    xmlFreeDoc(document);
    return 1;
}

static inline void bareStart(void *sum, const xmlChar *name, const xmlChar **attributes) {
    (void)name;
    (void)attributes;
    ++*(long *)sum;
}

static inline void bareEnd(void *sum, const xmlChar *name) {
    (void)name;
    (void)sum;
}

static inline void bareText(void *sum, const xmlChar *text, int count) {
    (void)text;
    (void)count;
    (void)sum;
}

/// Parses a page through the push parser with callbacks that do nothing; gives back the number of elements.
static inline long reportEvents(const void *bytes, int count) {
    const int piece = 65536;
    long elements = 0;
    htmlSAXHandler handler = {0};
    handler.startElement = bareStart;
    handler.endElement = bareEnd;
    handler.characters = bareText;
    handler.ignorableWhitespace = bareText;
    handler.cdataBlock = bareText;
    htmlParserCtxtPtr parser = htmlCreatePushParserCtxt(&handler, &elements, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
    if (parser == NULL) return 0;
    htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    for (int offset = 0; offset < count; offset += piece) {
        htmlParseChunk(parser, (const char *)bytes + offset, count - offset < piece ? count - offset : piece, 0);
    }
    htmlParseChunk(parser, NULL, 0, 1);
    htmlFreeParserCtxt(parser);
    return elements;
}

/// Gives what the allocator holds free back to the system.
static inline void returnFreeMemory(void) { malloc_trim(0); }
