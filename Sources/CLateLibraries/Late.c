#include "Late.h"

#include <dlfcn.h>
#include <stddef.h>

#include "CLateLibraries.h"

// The loader counts its handles, so that two threads that come at once open the same library twice and nothing is lost.
static void *handle(struct late_library *library) {
  void *known = __atomic_load_n(&library->handle, __ATOMIC_ACQUIRE);
  if (!known) known = dlopen(library->name, RTLD_NOW | RTLD_LOCAL);
  __atomic_store_n(&library->handle, known, __ATOMIC_RELEASE);
  return known;
}

void *ll_symbol(struct late_library *library, const char *name) {
  void *known = handle(library);
  return known ? dlsym(known, name) : NULL;
}

const char *ll_load_readers(void) {
  struct late_library *const readers[] = {&ll_archive, &ll_expat, &ll_xml2};
  for (size_t each = 0; each < sizeof readers / sizeof *readers; each++) {
    if (!handle(readers[each])) return readers[each]->name;
  }
  return NULL;
}
