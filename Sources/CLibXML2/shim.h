// Adaptations only: what Swift cannot call in libxml2 as it stands.
#pragma once
#include <libxml/xmlversion.h>
// Debian's libxml2 is built with ICU and shows it in its headers; where Foundation is imported too, its own ICU differs.
// What is hidden by this are fields at the end of a structure that only libxml2 makes.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
