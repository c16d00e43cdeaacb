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
LATE(ll_archive, la_int64_t, archive_entry_size, (entry * e), (e))

LATE(ll_archive, archive *, archive_write_new, (void), ())
LATE(ll_archive, int, archive_write_free, (archive * a), (a))
LATE(ll_archive, int, archive_write_set_format_zip, (archive * a), (a))
LATE(ll_archive, int, archive_write_set_bytes_in_last_block, (archive * a, int count), (a, count))
LATE(ll_archive, int, archive_write_set_options, (archive * a, const char *options), (a, options))
LATE(ll_archive, int, archive_write_open,
     (archive * a, void *context, archive_open_callback *open, archive_write_callback *write, archive_close_callback *close),
     (a, context, open, write, close))
LATE(ll_archive, int, archive_write_header, (archive * a, entry *e), (a, e))
LATE(ll_archive, la_ssize_t, archive_write_data, (archive * a, const void *bytes, size_t count), (a, bytes, count))
LATE(ll_archive, int, archive_write_close, (archive * a), (a))
LATE(ll_archive, entry *, archive_entry_new, (void), ())
LATE_ACT(ll_archive, archive_entry_free, (entry * e), (e))
LATE_ACT(ll_archive, archive_entry_set_pathname, (entry * e, const char *name), (e, name))
LATE_ACT(ll_archive, archive_entry_set_size, (entry * e, la_int64_t size), (e, size))
LATE_ACT(ll_archive, archive_entry_set_filetype, (entry * e, unsigned int type), (e, type))
LATE_ACT(ll_archive, archive_entry_set_perm, (entry * e, __LA_MODE_T mode), (e, mode))
LATE_ACT(ll_archive, archive_entry_unset_mtime, (entry * e), (e))
