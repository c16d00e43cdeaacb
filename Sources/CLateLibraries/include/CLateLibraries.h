#ifndef C_LATE_LIBRARIES_H
#define C_LATE_LIBRARIES_H

// Loads the libraries that read published documents, for a process that may open no file later.
// Returns the name of one that is missing, or null when all are there.
const char *ll_load_readers(void);

#endif
