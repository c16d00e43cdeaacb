// A process on a pseudo-terminal of its own, for tests.
//
// Between the test and the process stands a keeper: the leader of the terminal's session, as a login shell would be. Without
// it the kernel would reset the terminal's modes when the process ends, and nobody could see how it left them.
#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

#include <sys/types.h>

/// A running process and its terminal.
struct pt_process {
  /// The other end of its terminal; what is written here is typed there.
  int master;
  /// Where the keeper tells what happens to the process.
  int control;
  pid_t keeper;
  pid_t process;
};

/// What became of a process.
struct pt_state {
  /// As `waitpid` gives it.
  int status;
  /// Processor time used until now, in microseconds.
  long microseconds;
  /// The most memory that it, or a process for which it waited, had at once, in kilobytes.
  long kilobytes;
};

/// Starts the program at `path` on a new terminal of that size, as the foreground job of a new session, with exactly this
/// environment. Returns 0, or -1 with `errno`.
int pt_start(
  struct pt_process *process, const char *path, char *const arguments[], char *const environment[], int rows, int columns);

/// The next time the process stops, continues or ends, waiting `timeout` milliseconds. Returns 1, or 0 when nothing happened.
int pt_next_state(const struct pt_process *process, int timeout, struct pt_state *state);

/// Reads what the process wrote, waiting `timeout` milliseconds for the first of it. Returns the bytes read, 0 for none.
int pt_read(const struct pt_process *process, void *buffer, int size, int timeout);

/// Changes the terminal's size; the process gets SIGWINCH.
void pt_resize(const struct pt_process *process, int rows, int columns);

/// Closes the test's end, as a broken connection would. The keeper survives that.
void pt_hang_up(struct pt_process *process);

/// Ends the process, if it lives, and its keeper, and closes everything.
void pt_close(struct pt_process *process);

#endif
