// SQLite as the system installs it. GRDB brings its own door to it; this one is for the name of the missing package.
#include <sqlite3.h>
