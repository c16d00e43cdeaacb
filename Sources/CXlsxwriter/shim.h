// libxlsxwriter as the system installs it: what writes spreadsheets.
#if !__has_include(<xlsxwriter.h>)
#error "libxlsxwriter is missing: apt-get install libxlsxwriter-dev"
#endif
#include <xlsxwriter.h>
