// Folders that are watched for changes.
#define _GNU_SOURCE
#include <errno.h>
#include <limits.h>
#include <sys/inotify.h>
#include <unistd.h>

#include "Parts.h"

enum { most = 16 };

static int queue = -1;
static int watched[most];
static bool changed[most];
static int used;

int ct_watch(const char *folder) {
  if (queue < 0) queue = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
  if (queue < 0) return CT_ERROR_SYSTEM;
  if (used == most) {
    errno = ENOSPC;
    return CT_ERROR_SYSTEM;
  }
  // Opening and closing change nothing, and readers do both all the time.
  int number = inotify_add_watch(queue, folder, IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVE | IN_ONLYDIR);
  if (number < 0) return CT_ERROR_SYSTEM;
  for (int i = 0; i < used; i++) {
    if (watched[i] == number) return i;
  }
  watched[used] = number;
  changed[used] = false;
  return used++;
}

int watch_descriptor(void) { return queue; }

bool read_changes(void) {
  if (queue < 0) return false;
  _Alignas(struct inotify_event) char buffer[4096 + NAME_MAX];
  bool any = false;
  // A folder in which others write without end must not hold the program: the rest is read the next time.
  ssize_t count;
  for (int reads = 0; reads < 16 && (count = read(queue, buffer, sizeof buffer)) > 0; reads++, any = true) {
    for (char *at = buffer; at < buffer + count;) {
      const struct inotify_event *event = (const struct inotify_event *)at;
      // When too much happened to be told, anything may have changed.
      for (int i = 0; i < used; i++) changed[i] |= watched[i] == event->wd || (event->mask & IN_Q_OVERFLOW);
      at += sizeof *event + event->len;
    }
  }
  return any;
}

int next_change(void) {
  for (int i = 0; i < used; i++) {
    if (!changed[i]) continue;
    changed[i] = false;
    return i;
  }
  return -1;
}

void stop_watching(void) {
  if (queue >= 0) close(queue);
  queue = -1;
  used = 0;
}
