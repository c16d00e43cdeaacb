#include <expat.h>

#include "Late.h"

struct late_library ll_expat = {"libexpat.so.1", 0};

LATE(ll_expat, XML_Parser, XML_ParserCreateNS, (const XML_Char *encoding, XML_Char separator), (encoding, separator))
LATE_ACT(ll_expat, XML_ParserFree, (XML_Parser parser), (parser))
LATE_ACT(ll_expat, XML_SetUserData, (XML_Parser parser, void *context), (parser, context))
LATE_ACT(ll_expat, XML_SetElementHandler, (XML_Parser parser, XML_StartElementHandler start, XML_EndElementHandler end),
         (parser, start, end))
LATE_ACT(ll_expat, XML_SetCharacterDataHandler, (XML_Parser parser, XML_CharacterDataHandler handler), (parser, handler))
LATE_ACT(ll_expat, XML_SetStartDoctypeDeclHandler, (XML_Parser parser, XML_StartDoctypeDeclHandler handler),
         (parser, handler))
LATE(ll_expat, enum XML_Status, XML_Parse, (XML_Parser parser, const char *bytes, int count, int last),
     (parser, bytes, count, last))
LATE(ll_expat, enum XML_Status, XML_StopParser, (XML_Parser parser, XML_Bool resumable), (parser, resumable))
LATE(ll_expat, enum XML_Error, XML_GetErrorCode, (XML_Parser parser), (parser))
LATE(ll_expat, const XML_LChar *, XML_ErrorString, (enum XML_Error code), (code))
LATE(ll_expat, XML_Index, XML_GetCurrentByteIndex, (XML_Parser parser), (parser))
LATE(ll_expat, XML_Size, XML_GetCurrentLineNumber, (XML_Parser parser), (parser))
LATE(ll_expat, XML_Size, XML_GetCurrentColumnNumber, (XML_Parser parser), (parser))
