// Giving up: in which order, and the limits that need neither Landlock nor a filter.
#define _GNU_SOURCE
#include <signal.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include "Parts.h"

void cc_forget_crash_handlers(void) {
  static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGSYS, SIGQUIT};
  for (unsigned i = 0; i < sizeof crashes / sizeof *crashes; i++) {
    struct sigaction action;
    // What is ignored was ignored by whoever started the program, and stays so.
    if (sigaction(crashes[i], 0, &action) == 0 && action.sa_handler != SIG_IGN) signal(crashes[i], SIG_DFL);
  }
}

static int give_up_cores(void) {
  struct rlimit none = {0, 0};
  return setrlimit(RLIMIT_CORE, &none) == 0 && prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 ? CC_CORES : 0;
}

static int give_up_size(void) {
  struct rlimit little = {CC_LARGEST_FILE, CC_LARGEST_FILE}, limit;
  // One that is lower already stays.
  if (getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_max <= CC_LARGEST_FILE) little = limit;
  if (setrlimit(RLIMIT_FSIZE, &little) < 0) return 0;
  // A write beyond the limit fails; it must not end the program.
  signal(SIGXFSZ, SIG_IGN);
  return CC_SIZE;
}

int confine(const char *const *readable, int count, const char *writable, bool with_landlock) {
  int measures = CC_PRIVILEGES;
  // Both locks ask for this from a process that is not root.
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0) return CC_ERROR_PRIVILEGES;
  int files = with_landlock ? give_up_files(readable, count, writable) : 0;
  if (files < 0) return files;
  measures |= files | give_up_cores();
  // The log of a store grows with what is written.
  if (!writable) measures |= give_up_size();
  int calls = give_up_calls(writable != NULL);
  return calls < 0 ? calls : measures | calls;
}

int cc_confine(const char *const *readable, int count) { return confine(readable, count, NULL, true); }

int cc_confine_writing(const char *const *readable, int count, const char *writable) {
  return confine(readable, count, writable, true);
}
