// Starting a child that gets nothing of this process but two descriptors; what this process was started as.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/auxv.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "Parts.h"

int cc_memory_file(void) { return memfd_create("document", MFD_CLOEXEC); }

int cc_start(
  const char *program, char *const *arguments, char *const *variables, int input, int *output, int *process) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) < 0) return errno;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  // Stores, terminals and pipes of others are none of its business.
  posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  // What a dashboard holds back or catches, the child does not.
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  pid_t child = 0;
  int error = posix_spawn(&child, program, &actions, &attributes, arguments, variables);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  if (error != 0) {
    close(ends[0]);
    return error;
  }
  *process = child;
  *output = ends[0];
  return 0;
}

// What the process becomes that leads to nobody: it has a session of its own and nothing open but the end of a pipe.
static void become(const char *program, char *const *arguments, int report) {
  const int kept = STDERR_FILENO + 1;
  int nothing = open("/dev/null", O_RDWR);
  if (nothing < 0) return;
  for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; descriptor++) {
    if (dup2(nothing, descriptor) < 0) return;
  }
  if (report != kept && dup3(report, kept, O_CLOEXEC) < 0) return;
  closefrom(kept + 1);
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  execv(program, arguments);
  int error = errno;
  ssize_t told = write(kept, &error, sizeof error);
  (void)told;
}

int cc_start_detached(const char *program, char *const *arguments) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) < 0) return errno;
  pid_t child = fork();
  if (child < 0) {
    int error = errno;
    close(ends[0]);
    close(ends[1]);
    return error;
  }
  if (child == 0) {
    // Whoever is started has this one as parent, which is gone at once: nobody has to wait for it.
    setsid();
    if (fork() == 0) become(program, arguments, ends[1]);
    _exit(0);
  }
  close(ends[1]);
  int error = 0;
  ssize_t count;
  do { count = read(ends[0], &error, sizeof error); } while (count < 0 && errno == EINTR);
  close(ends[0]);
  while (waitpid(child, NULL, 0) < 0 && errno == EINTR) {}
  return count == (ssize_t)sizeof error ? error : 0;
}

static int argument_count;
static char **argument_list;
static char *program_path;

// The C library hands these to whatever runs before main; /proc, which may be empty or not there, is not asked.
__attribute__((constructor)) static void note_start(int count, char **arguments) {
  argument_count = count;
  argument_list = arguments;
  const char *name = (const char *)getauxval(AT_EXECFN);
  // As seen from the folder in which it was started.
  if (name) program_path = realpath(name, NULL);
}

int cc_argument_count(void) { return argument_count; }
char *const *cc_arguments(void) { return argument_list; }
const char *cc_program(void) { return program_path; }

void cc_end_with_parent(int parent) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  // It may have gone before the kernel was told.
  if (getppid() != parent) _exit(1);
}
