// How a function of a library stands in the program without the library: it is looked up at its first call and called from then
// on. Where the library is missing, the function fails as it would without memory: null, or 0.
#ifndef LATE_H
#define LATE_H

// A library by the name under which the loader knows the version of the headers.
struct late_library {
  const char *name;
  void *handle;
};

// The function called `name`; null when it is not there. May be called by several threads at once.
void *ll_symbol(struct late_library *library, const char *name);

extern struct late_library ll_archive, ll_expat, ll_xml2, ll_crypto, ll_xlsxwriter;

#define LATE(library, result, name, parameters, arguments) \
  result name parameters { \
    static _Atomic(void *) found; \
    void *known = found; \
    if (!known) found = known = ll_symbol(&library, #name); \
    return known ? ((result (*) parameters)known) arguments : (result)0; \
  }

#define LATE_ACT(library, name, parameters, arguments) \
  void name parameters { \
    static _Atomic(void *) found; \
    void *known = found; \
    if (!known) found = known = ll_symbol(&library, #name); \
    if (known) ((void (*) parameters)known) arguments; \
  }

#endif
