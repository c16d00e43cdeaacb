#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>

#include "Late.h"

// The number changed with version 2.14.
#if LIBXML_VERSION >= 21400
struct late_library ll_xml2 = {"libxml2.so.16", 0};
#else
struct late_library ll_xml2 = {"libxml2.so.2", 0};
#endif

LATE(ll_xml2, htmlParserCtxtPtr, htmlCreatePushParserCtxt,
     (htmlSAXHandlerPtr handler, void *context, const char *chunk, int size, const char *name, xmlCharEncoding encoding),
     (handler, context, chunk, size, name, encoding))
LATE_ACT(ll_xml2, htmlFreeParserCtxt, (htmlParserCtxtPtr parser), (parser))
LATE(ll_xml2, int, htmlCtxtUseOptions, (htmlParserCtxtPtr parser, int options), (parser, options))
LATE(ll_xml2, int, htmlParseChunk, (htmlParserCtxtPtr parser, const char *chunk, int size, int last),
     (parser, chunk, size, last))
LATE(ll_xml2, int, xmlSAX2GetLineNumber, (void *context), (context))
LATE(ll_xml2, int, xmlStrEqual, (const xmlChar *one, const xmlChar *other), (one, other))
