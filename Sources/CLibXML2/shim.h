// Adaptations only: what Swift cannot call in libxml2 as it stands.
#pragma once
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
