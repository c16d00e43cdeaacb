#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

enum { keeper_socket = 3 };

static void reset_signals(void) {
  for (int signal = 1; signal < NSIG; signal++) {
    struct sigaction normal = {.sa_handler = SIG_DFL};
    sigaction(signal, &normal, NULL);
  }
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

/// The job: it takes the terminal's foreground before it becomes the program. Only what is safe after a fork.
static void run(const char *path, char *const arguments[], char *const environment[]) {
  setpgid(0, 0);
  // Its group is in the background until this call, which would stop it.
  signal(SIGTTOU, SIG_IGN);
  tcsetpgrp(0, getpid());
  reset_signals();
  execve(path, arguments, environment);
  _exit(127);
}

/// The keeper: starts the job, tells of it, and stays until the test closes its end.
static void keep(
  int slave, int socket, const char *path, char *const arguments[], char *const environment[]) {
  reset_signals();
  signal(SIGHUP, SIG_IGN);
  signal(SIGTTOU, SIG_IGN);
  setsid();
  ioctl(slave, TIOCSCTTY, 0);
  // Nothing else may stay open: another test's terminal would never hang up.
  dup2(socket, 1000);
  dup2(slave, 0);
  dup2(slave, 1);
  dup2(slave, 2);
  dup2(1000, keeper_socket);
  fcntl(keeper_socket, F_SETFD, FD_CLOEXEC);
  close_range(keeper_socket + 1, ~0U, 0);
  pid_t job = fork();
  if (job == 0) run(path, arguments, environment);
  ssize_t ignored = write(keeper_socket, &job, sizeof job);
  for (int ended = job < 0; !ended;) {
    struct pt_state state = {0};
    struct rusage usage;
    if (wait4(job, &state.status, WUNTRACED | WCONTINUED, &usage) < 0) break;
    state.microseconds = (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000L + usage.ru_utime.tv_usec
      + usage.ru_stime.tv_usec;
    state.kilobytes = usage.ru_maxrss;
    ignored = write(keeper_socket, &state, sizeof state);
    ended = WIFEXITED(state.status) || WIFSIGNALED(state.status);
  }
  char byte;
  ignored = read(keeper_socket, &byte, 1);
  (void)ignored;
  _exit(0);
}

int pt_start(
  struct pt_process *process, const char *path, char *const arguments[], char *const environment[], int rows,
  int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  int slave, sockets[2];
  if (openpty(&process->master, &slave, NULL, NULL, &size) < 0) return -1;
  fcntl(process->master, F_SETFD, FD_CLOEXEC);
  fcntl(slave, F_SETFD, FD_CLOEXEC);
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, sockets) < 0) return -1;
  process->keeper = fork();
  if (process->keeper < 0) return -1;
  if (process->keeper == 0) {
    close(process->master);
    keep(slave, sockets[1], path, arguments, environment);
  }
  close(slave);
  close(sockets[1]);
  process->control = sockets[0];
  if (read(process->control, &process->process, sizeof process->process) != sizeof process->process) return -1;
  return process->process > 0 ? 0 : -1;
}

static int is_ready(int fd, int timeout) {
  struct pollfd one = {.fd = fd, .events = POLLIN};
  int count;
  while ((count = poll(&one, 1, timeout)) < 0 && errno == EINTR) {}
  return count > 0;
}

int pt_next_state(const struct pt_process *process, int timeout, struct pt_state *state) {
  return is_ready(process->control, timeout) && read(process->control, state, sizeof *state) == sizeof *state;
}

int pt_read(const struct pt_process *process, void *buffer, int size, int timeout) {
  if (process->master < 0 || !is_ready(process->master, timeout)) return 0;
  ssize_t count = read(process->master, buffer, (size_t)size);
  return count > 0 ? (int)count : 0;
}

void pt_resize(const struct pt_process *process, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  ioctl(process->master, TIOCSWINSZ, &size);
}

void pt_hang_up(struct pt_process *process) {
  if (process->master >= 0) close(process->master);
  process->master = -1;
}

void pt_close(struct pt_process *process) {
  // The keeper has waited for the job until its end was told, so the number cannot be another's by now unless it was.
  struct pt_state state;
  int ended = 0;
  while (!ended && pt_next_state(process, 0, &state)) ended = WIFEXITED(state.status) || WIFSIGNALED(state.status);
  if (!ended && process->process > 0) kill(process->process, SIGKILL);
  pt_hang_up(process);
  close(process->control);
  waitpid(process->keeper, NULL, 0);
}
