// Bytes that bypass curses: what must be written at once, and standard error while the screen is up.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "Parts.h"

void write_all(int fd, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(fd, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

// A message of the runtime in the middle of the screen would tear it and be lost with it.
static int kept = -1;
static int original = -1;

void hold_errors(void) {
  if (original >= 0 || !isatty(STDERR_FILENO)) return;
  kept = memfd_create("standard-error", MFD_CLOEXEC);
  original = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (kept >= 0 && original >= 0 && dup2(kept, STDERR_FILENO) >= 0) return;
  // Without memory for it the messages go where they went; a torn screen is better than none.
  if (kept >= 0) close(kept);
  if (original >= 0) close(original);
  kept = original = -1;
}

void release_errors(void) {
  if (original < 0) return;
  dup2(original, STDERR_FILENO);
  lseek(kept, 0, SEEK_SET);
  char buffer[1024];
  ssize_t count;
  while ((count = read(kept, buffer, sizeof buffer)) > 0) write_all(STDERR_FILENO, buffer, (size_t)count);
  close(kept);
  close(original);
  kept = original = -1;
}
