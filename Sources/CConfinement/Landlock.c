// Rights on files, ports and other processes, by Landlock. The numbers stand here and not in a header of the kernel's, because
// the program runs on newer kernels than the one whose headers it was built with.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "Parts.h"

// The same on every kind of processor.
enum { call_create_ruleset = 444, call_add_rule = 445, call_restrict_self = 446 };

/// Rights on files: one bit each, in the order in which they came.
enum {
  write_file = 1 << 1,
  read_file = 1 << 2,
  read_folder = 1 << 3,
  remove_file = 1 << 5,
  make_file = 1 << 8,
  rights_of_1 = (1 << 13) - 1,
  rights_of_2 = 1 << 13,  // moving into another folder
  rights_of_3 = 1 << 14,  // cutting off
  rights_of_5 = 1 << 15,  // controls of devices
};
enum { ports_to_bind_and_connect = 3, abstract_sockets_and_signals = 3 };

struct ruleset {
  uint64_t files, ports, scopes;
};
struct rule {
  uint64_t allowed;
  int32_t folder;
} __attribute__((packed));

enum { version_asked = 1, beneath_folder = 1, all_threads = 1 << 3 };

int cc_landlock_abi(void) {
  long version = syscall(call_create_ruleset, NULL, 0, version_asked);
  return version > 0 ? (int)version : 0;
}

/// Lets be done what `rights` say with what is in a folder. One that is not there needs no rule.
static bool allow(int rules, const char *path, uint64_t rights) {
  int folder = open(path, O_PATH | O_CLOEXEC);
  if (folder < 0) return errno == ENOENT || errno == ENOTDIR;
  struct rule rule = {.allowed = rights, .folder = folder};
  bool done = syscall(call_add_rule, rules, beneath_folder, &rule, 0) == 0;
  int error = errno;
  close(folder);
  errno = error;
  return done;
}

/// Whether no other thread runs: a folder has a link for each folder in it, besides two of its own.
static bool is_alone(void) {
  struct stat threads;
  return stat("/proc/self/task", &threads) < 0 || threads.st_nlink == 3;
}

int give_up_files(const char *const *readable, int count, const char *writable) {
  int version = cc_landlock_abi();
  if (version == 0) return 0;
  // Threads that run already are reached from version 8 on only.
  if (version < 8 && !is_alone()) return CC_ERROR_THREADS;

  struct ruleset given_up = {.files = rights_of_1};
  int measures = CC_FILES;
  if (version >= 2) given_up.files |= rights_of_2;
  if (version >= 3) given_up.files |= rights_of_3, measures |= CC_TRUNCATING;
  if (version >= 4) given_up.ports = ports_to_bind_and_connect, measures |= CC_PORTS;
  if (version >= 5) given_up.files |= rights_of_5, measures |= CC_DEVICES;
  if (version >= 6) given_up.scopes = abstract_sockets_and_signals, measures |= CC_OTHERS;

  // An older kernel takes the longer structure too, as long as it knows nothing of what is 0 in it.
  int rules = (int)syscall(call_create_ruleset, &given_up, sizeof given_up, 0);
  if (rules < 0) return CC_ERROR_FILES;
  int result = measures;
  for (int i = 0; i < count && result > 0; i++) {
    if (!allow(rules, readable[i], read_file | read_folder)) result = CC_ERROR_FOLDER;
  }
  if (writable && result > 0) {
    uint64_t rights = read_file | read_folder | write_file | make_file | remove_file;
    // Before version 3 nothing refuses to cut off what can be written.
    if (!allow(rules, writable, rights | (version >= 3 ? rights_of_3 : 0))) result = CC_ERROR_FOLDER;
  }
  // Swift's dispatch library reads how its threads fare, by their numbers, and ends the program when it cannot. Of others'
  // processes nothing is to be had there that needs a right of any kind.
  if (result > 0 && !allow(rules, "/proc", read_file)) result = CC_ERROR_FOLDER;
  if (result > 0 && syscall(call_restrict_self, rules, version >= 8 ? all_threads : 0) < 0) result = CC_ERROR_FILES;
  int error = errno;
  close(rules);
  errno = error;
  return result;
}
