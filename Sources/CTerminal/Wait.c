// Waiting: one place where the process sleeps, woken by keys, signals and changed folders.
#define _GNU_SOURCE
#include <poll.h>
#include <time.h>
#include <unistd.h>

#include "Parts.h"

/// After so long a silence a paste whose end was lost is over; otherwise every key would be text for ever.
enum { paste_patience = 1000 };
/// A paste without marks is over when nothing came for so long: what a terminal writes in pieces follows sooner, a person later.
enum { unmarked_patience = 50 };
static long long paste_end;

long long milliseconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000LL + time.tv_nsec / 1000000;
}

/// What a signal means; `CT_EVENT_TIMEOUT` for none.
static int signal_event(int *value) {
  int signal = next_signal();
  switch (signal) {
  case 0: return CT_EVENT_TIMEOUT;
  case SIGTSTP:
    suspend_screen();
    stop_here();
    resume_screen();
    break;
  // Stopped and continued without being asked: the shell has used the screen and changed the modes.
  case SIGCONT:
    suspend_screen();
    resume_screen();
    break;
  case SIGWINCH: resize_screen(); break;
  default: *value = signal; return CT_EVENT_TERMINATE;
  }
  *value = 0;
  return CT_EVENT_RESIZE;
}

/// What has happened already; `CT_EVENT_TIMEOUT` if nothing.
static int ready_event(int *value) {
  int kind = signal_event(value);
  if (kind != CT_EVENT_TIMEOUT) return kind;
  kind = next_input(value);
  if (kind != CT_EVENT_TIMEOUT) {
    paste_end = milliseconds() + (is_unmarked_paste() ? unmarked_patience : paste_patience);
    return kind;
  }
  int folder = next_change();
  if (folder >= 0) {
    *value = folder;
    return CT_EVENT_WATCH;
  }
  return CT_EVENT_TIMEOUT;
}

int ct_wait(int timeout, int *value) {
  int ignored;
  if (!value) value = &ignored;
  *value = 0;
  if (!screen_is_up()) return CT_EVENT_HANGUP;
  long long end = timeout < 0 ? -1 : milliseconds() + timeout;
  for (int empty = 0;;) {
    unsigned long before = input_count();
    int kind = ready_event(value);
    if (kind != CT_EVENT_TIMEOUT) return kind;
    // Ready to be read, and nothing in it: the terminal is at its end.
    empty = empty > 0 && input_count() == before ? empty + 1 : 0;
    if (empty > 2) return CT_EVENT_HANGUP;

    struct pollfd sources[] = {
      {.fd = STDIN_FILENO, .events = POLLIN},
      {.fd = signal_descriptor(), .events = POLLIN},
      {.fd = watch_descriptor(), .events = POLLIN},
    };
    long long until = end;
    if (is_pasting() && (until < 0 || paste_end < until)) until = paste_end;
    long long left = until - milliseconds();
    if (until < 0) left = -1;
    else if (left < 0) left = 0;
    int count = poll(sources, 3, (int)left);
    // A terminal that is gone is always ready and never has anything: this must end the waiting, or it would spin.
    if (sources[0].revents & (POLLHUP | POLLERR | POLLNVAL)) return CT_EVENT_HANGUP;
    if (count > 0) {
      if (sources[0].revents & POLLIN) {
        empty++;
        begin_burst();
      }
      if (sources[2].revents & POLLIN) read_changes();
      continue;
    }
    if (count < 0 || milliseconds() < until) continue;
    if (is_pasting() && until == paste_end) {
      end_paste();
      return CT_EVENT_PASTE_END;
    }
    return CT_EVENT_TIMEOUT;
  }
}
