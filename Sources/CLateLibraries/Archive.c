#include <archive.h>
#include <archive_entry.h>

#include "Late.h"

struct late_library ll_archive = {"libarchive.so.13", 0};

typedef struct archive archive;
typedef struct archive_entry entry;

LATE(ll_archive, archive *, archive_read_new, (void), ())
LATE(ll_archive, int, archive_read_free, (archive * a), (a))
LATE(ll_archive, int, archive_read_support_format_zip_seekable, (archive * a), (a))
LATE(ll_archive, int, archive_read_open_memory, (archive * a, const void *bytes, size_t count), (a, bytes, count))
LATE(ll_archive, int, archive_read_next_header, (archive * a, entry **e), (a, e))
LATE(ll_archive, int, archive_read_data_block, (archive * a, const void **block, size_t *count, la_int64_t *offset),
     (a, block, count, offset))
LATE(ll_archive, const char *, archive_format_name, (archive * a), (a))
LATE(ll_archive, const char *, archive_error_string, (archive * a), (a))
LATE(ll_archive, const char *, archive_entry_pathname, (entry * e), (e))
LATE(ll_archive, int, archive_entry_is_encrypted, (entry * e), (e))
