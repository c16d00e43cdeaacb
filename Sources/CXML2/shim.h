// libxml2 as the system installs it, for HTML only: its reader of XML is slow on hostile files.
#if !__has_include(<libxml/HTMLparser.h>)
#error "libxml2 is missing: apt-get install libxml2-dev"
#endif
// The headers of ICU, which Debian's libxml2 uses inside, would stand against those that come with Swift. Nothing of what they
// add is used here.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
