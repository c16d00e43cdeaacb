// Signals: those that ask for something become events, those of a crash restore the terminal first.
#define _GNU_SOURCE
#include <errno.h>
#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "Parts.h"

static void ask(int signal);
static void notice(int signal);
static void crash(int signal);

/// Every signal that concerns the screen. A crash needs a stack of its own, for it may be an overflow of the other one.
static const struct {
  int number;
  void (*handler)(int);
  int flags;
} handled[] = {
  {SIGTERM, ask, SA_RESTART},     {SIGINT, ask, SA_RESTART},       {SIGHUP, ask, SA_RESTART},
  {SIGQUIT, ask, SA_RESTART},     {SIGUSR1, ask, SA_RESTART},      {SIGUSR2, ask, SA_RESTART},
  {SIGALRM, ask, SA_RESTART},     {SIGVTALRM, ask, SA_RESTART},    {SIGPROF, ask, SA_RESTART},
  {SIGIO, ask, SA_RESTART},       {SIGXCPU, ask, SA_RESTART},      {SIGWINCH, notice, SA_RESTART},  {SIGTSTP, notice, SA_RESTART},
  {SIGCONT, notice, SA_RESTART},  {SIGILL, crash, SA_ONSTACK},     {SIGTRAP, crash, SA_ONSTACK},
  {SIGSEGV, crash, SA_ONSTACK},   {SIGBUS, crash, SA_ONSTACK},     {SIGFPE, crash, SA_ONSTACK},
  {SIGABRT, crash, SA_ONSTACK},   {SIGSYS, crash, SA_ONSTACK},     {SIGPIPE, SIG_IGN, 0},
  // The write that made the file too large says so itself.
  {SIGXFSZ, SIG_IGN, 0},
};
enum { handled_count = sizeof handled / sizeof *handled };

static struct sigaction before[handled_count];
static sigset_t mask_before;
static volatile sig_atomic_t pending[NSIG];
static int wake = -1;
static pid_t owner;
static char crash_stack[64 * 1024];

// What a crash says, made ahead: a signal handler can make nothing.
static char crash_before[1024], crash_after[2048];

static void handle(int signal, void (*handler)(int), int flags) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, NULL);
}

/// Lets the signal take its normal course: the process dies of it, with a core if one is wished. The runtime's own handler is not
/// called, for it would ask its questions on a terminal that nobody may be watching.
static void die_of(int signal) {
  handle(signal, SIG_DFL, 0);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
  raise(signal);
}

/// Says on standard error that the program is at fault. Safe in a signal handler.
static void tell_crash(int signal) {
  if (!*crash_before) return;
  char number[4];
  int digits = 0;
  for (int rest = signal; digits == 0 || rest > 0; rest /= 10) number[sizeof number - 1 - (size_t)digits++] = (char)('0' + rest % 10);
  write_all(STDERR_FILENO, crash_before, strlen(crash_before));
  write_all(STDERR_FILENO, number + sizeof number - digits, (size_t)digits);
  write_all(STDERR_FILENO, crash_after, strlen(crash_after));
}

/// Brings the terminal back, says whose fault it is, and dies.
static void crash(int signal) {
  if (getpid() == owner) {
    restore_terminal_at_once();
    tell_crash(signal);
  }
  die_of(signal);
}

void ct_crash_message(const char *before, const char *after) {
  // What is made ready is never half of two messages: nothing is said while it changes.
  *crash_before = 0;
  strncpy(crash_after, after, sizeof crash_after - 1);
  strncpy(crash_before + 1, before + (*before != 0), sizeof crash_before - 2);
  *crash_before = *before;
}

static void notice(int signal) {
  int error = errno;
  pending[signal] = 1;
  uint64_t one = 1;
  // It fails only when the counter is full, and then it is readable anyway.
  ssize_t ignored = write(wake, &one, sizeof one);
  (void)ignored;
  errno = error;
}

/// The first one is an event; when nobody has taken it by the second, the program hangs and must end.
static void ask(int signal) {
  if (pending[signal]) {
    if (getpid() == owner) restore_terminal_at_once();
    die_of(signal);
  }
  notice(signal);
}

void remember_signals(void) {
  for (int i = 0; i < handled_count; i++) sigaction(handled[i].number, NULL, &before[i]);
  for (int i = 0; i < NSIG; i++) pending[i] = 0;
  // Curses would ignore the stop key during each of its updates, and so lose it now and then. Where it finds a handler at the
  // start it leaves that signal alone.
  handle(SIGTSTP, notice, SA_RESTART);
}

bool take_signals(bool stoppable) {
  wake = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  if (wake < 0) return false;
  owner = getpid();
  stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
  sigaltstack(&stack, NULL);
  sigset_t all;
  sigemptyset(&all);
  for (int i = 0; i < handled_count; i++) {
    sigaddset(&all, handled[i].number);
    // nohup and its like ignore a signal before they start a program; that stays as they wished.
    bool ignored = before[i].sa_handler == SIG_IGN && handled[i].handler != crash;
    if (handled[i].number == SIGTSTP && !stoppable) ignored = true;
    if (handled[i].number == SIGWINCH) ignored = false;
    handle(handled[i].number, ignored ? SIG_IGN : handled[i].handler, handled[i].flags);
  }
  // A careless parent may have left some of them blocked.
  sigprocmask(SIG_UNBLOCK, &all, &mask_before);
  return true;
}

void restore_signals(void) {
  for (int i = 0; i < handled_count; i++) sigaction(handled[i].number, &before[i], NULL);
  stack_t none = {.ss_flags = SS_DISABLE};
  sigaltstack(&none, NULL);
  if (wake < 0) return;
  sigprocmask(SIG_SETMASK, &mask_before, NULL);
  close(wake);
  wake = -1;
}

int signal_descriptor(void) { return wake; }

int ct_must_end(void) {
  for (int i = 0; i < handled_count; i++) {
    if (handled[i].handler == ask && handled[i].number != SIGINT && pending[handled[i].number]) return 1;
  }
  return 0;
}

int next_signal(void) {
  // The counter is emptied first: a signal that comes after this makes it readable again.
  uint64_t count;
  ssize_t ignored = read(wake, &count, sizeof count);
  (void)ignored;
  for (int i = 0; i < handled_count; i++) {
    int signal = handled[i].number;
    if (!pending[signal]) continue;
    pending[signal] = 0;
    return signal;
  }
  return 0;
}

void stop_here(void) {
  handle(SIGTSTP, SIG_DFL, 0);
  raise(SIGTSTP);
  // A process without a shell above it is not stopped; then this goes on at once.
  handle(SIGTSTP, notice, SA_RESTART);
  pending[SIGCONT] = 0;
}
