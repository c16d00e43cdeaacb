// expat as the system installs it: the XML inside DOCX and XLSX.
#if !__has_include(<expat.h>)
#error "expat is missing: apt-get install libexpat1-dev"
#endif
#include <expat.h>
