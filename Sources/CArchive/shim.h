// libarchive as the system installs it: the ZIP container of word processors' and spreadsheets' files.
#if !__has_include(<archive.h>)
#error "libarchive is missing: apt-get install libarchive-dev"
#endif
#include <archive.h>
#include <archive_entry.h>
