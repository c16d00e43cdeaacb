// Whether it all holds: a child process confines itself and then tries, as somebody would who had taken it over.
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/sched.h>
#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <termios.h>
#include <unistd.h>

#include "Parts.h"

static const char *const program = "/bin/true";
static const char *const elsewhere = "/etc/passwd";

/// The files of a trial, all in its folder: two that are there from the start, and those that acts make.
static const char *const made[] = {"file", "other", "new", "moved", "linked", "symbolic", "pipe", "owner"};
static const char *const beside[] = {"outside", "beside"};
static const char *const made_folder = "folder";

/// What is at hand before the rights are given up.
static struct {
  int writable, listener, caller, terminal, memory;
  struct sockaddr_un address;
  socklen_t address_length;
} hand;

static bool opens(const char *path, int flags) {
  int file = open(path, flags | O_CLOEXEC, 0600);
  if (file >= 0) close(file);
  return file >= 0;
}

// MARK: Preparing

/// An abstract socket that listens, and one that could be connected to it.
static void prepare_sockets(void) {
  hand.listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  hand.caller = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  hand.address = (struct sockaddr_un){.sun_family = AF_UNIX};
  hand.address_length = sizeof hand.address;
  // The kernel chooses the name.
  bind(hand.listener, (struct sockaddr *)&hand.address, sizeof(sa_family_t));
  listen(hand.listener, 1);
  getsockname(hand.listener, (struct sockaddr *)&hand.address, &hand.address_length);
}

/// A terminal of its own, which it may type into as far as the kernel lets anybody.
static int own_terminal(void) {
  int other = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (other < 0 || grantpt(other) < 0 || unlockpt(other) < 0) return -1;
  setsid();
  return open(ptsname(other), O_RDWR | O_CLOEXEC);
}

/// Returns the acts that can be tried.
static unsigned prepare(void) {
  hand.memory = memfd_create("messages", MFD_CLOEXEC);
  hand.writable = open("file", O_RDWR | O_CLOEXEC);
  prepare_sockets();
  hand.terminal = own_terminal();
  unsigned tried = CC_ACTS_REFUSED | CC_ACTS_ALLOWED;
  if (access(program, X_OK) < 0) tried &= ~(unsigned)CC_ACT_EXECUTE;
  if (access(elsewhere, R_OK) < 0) tried &= ~(unsigned)CC_ACT_READ;
  if (hand.terminal < 0) tried &= ~(unsigned)(CC_ACT_TERMINAL | CC_ACT_TYPE);
#ifndef __x86_64__
  tried &= ~(unsigned)CC_ACT_FOREIGN;
#endif
  return tried;
}

// MARK: Acts that should fail

static bool try_write(void) {
  return opens("file", O_WRONLY) || opens("file", O_RDWR) || opens("file", O_RDONLY | O_TRUNC);
}

static bool try_create(void) {
  return opens("new", O_RDONLY | O_CREAT) || opens("new", O_WRONLY | O_CREAT | O_EXCL) || opens(".", O_RDWR | O_TMPFILE);
}

static bool try_truncate(void) { return truncate("file", 1) == 0 || ftruncate(hand.writable, 1) == 0; }

static bool try_change(void) {
  return chmod("file", 0640) == 0 || fchmod(hand.writable, 0600) == 0 || utimensat(AT_FDCWD, "file", NULL, 0) == 0 ||
    chown("file", (uid_t)-1, (gid_t)-1) == 0 || setxattr("file", "user.duban", "", 0, 0) == 0;
}

static bool try_folder(void) {
  return mkdir(made_folder, 0700) == 0 || link("file", "linked") == 0 || symlink("file", "symbolic") == 0 ||
    mkfifo("pipe", 0600) == 0;
}

/// In the folder of the trial's own, which nobody has named to `cc_confine`.
static bool try_outside(void) {
  return opens("../outside", O_WRONLY | O_CREAT) || opens("../beside", O_WRONLY) || unlink("../beside") == 0;
}

static bool try_owner(void) {
  int file = open("owner", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_ISUID | 0700);
  if (file >= 0) close(file);
  return file >= 0 || fchmod(hand.writable, S_ISUID | 0700) == 0;
}

static bool try_fork(void) {
  pid_t child = fork();
  if (child < 0) child = (pid_t)syscall(__NR_clone, SIGCHLD, 0, 0, 0, 0);
  if (child < 0) {
    struct clone_args arguments = {.exit_signal = SIGCHLD};
    child = (pid_t)syscall(435, &arguments, sizeof arguments);
  }
  if (child == 0) _exit(0);
  if (child > 0) waitpid(child, NULL, 0);
  return child > 0;
}

static bool try_socket(void) {
  static const int families[] = {AF_UNIX, AF_INET, AF_INET6, AF_NETLINK};
  int pair[2];
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0) return true;
  for (int i = 0; i < 4; i++) {
    if (socket(families[i], SOCK_DGRAM, 0) >= 0) return true;
  }
  return false;
}

static bool try_connect(void) {
  return connect(hand.caller, (struct sockaddr *)&hand.address, hand.address_length) == 0;
}

static bool try_type(void) {
  char letter = 'x';
  return ioctl(hand.terminal, TIOCSTI, &letter) == 0 || ioctl(hand.terminal, TIOCLINUX, &letter) == 0;
}

static bool try_trace(void) {
  char from = 1, to = 0;
  struct iovec near = {&to, 1}, far = {&from, 1};
  return process_vm_readv(getpid(), &near, 1, &far, 1, 0) == 1;
}

static bool try_memory(void) {
  int file = memfd_create("trial", MFD_CLOEXEC);
  void *code = mmap(NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return file >= 0 || code != MAP_FAILED;
}

static bool try_kernel(void) {
  char parameters[256] = {0};
  return unshare(0) == 0 || syscall(__NR_keyctl, 0, -3, 0) >= 0 || syscall(425, 1, parameters) >= 0;
}

static bool try_dump(void) {
  struct rlimit limit;
  return getrlimit(RLIMIT_CORE, &limit) < 0 || limit.rlim_max > 0 || prctl(PR_GET_DUMPABLE) != 0;
}

// MARK: Acts that should work

static bool try_read_folder(void) {
  int file = open("file", O_RDONLY | O_CLOEXEC);
  char letter;
  // SQLite marks by such a lock that somebody reads.
  struct flock lock = {.l_type = F_RDLCK, .l_whence = SEEK_SET, .l_len = 1};
  bool read_it = file >= 0 && read(file, &letter, 1) == 1 && fcntl(file, F_SETLK, &lock) == 0 &&
    mmap(NULL, 1, PROT_READ, MAP_SHARED, file, 0) != MAP_FAILED;
  DIR *folder = opendir(".");
  bool listed = folder && readdir(folder);
  struct stat status;
  return read_it && listed && stat(elsewhere, &status) == 0;
}

static void *work(void *done) {
  *(bool *)done = true;
  return NULL;
}

static bool try_thread(void) {
  pthread_t thread;
  bool done = false;
  return pthread_create(&thread, NULL, work, &done) == 0 && pthread_join(thread, NULL) == 0 && done;
}

static bool try_wait(void) {
  int changes = inotify_init1(IN_CLOEXEC), counter = eventfd(1, EFD_CLOEXEC);
  struct pollfd sources[] = {{.fd = changes, .events = POLLIN}, {.fd = counter, .events = POLLIN}};
  return inotify_add_watch(changes, ".", IN_MODIFY) >= 0 && poll(sources, 2, 0) == 1;
}

static bool try_terminal(void) {
  struct termios modes;
  struct winsize size;
  return isatty(hand.terminal) && tcgetattr(hand.terminal, &modes) == 0 &&
    tcsetattr(hand.terminal, TCSADRAIN, &modes) == 0 && ioctl(hand.terminal, TIOCGWINSZ, &size) == 0 &&
    write(hand.terminal, "x", 1) == 1 && write(hand.memory, "a message that waits", 20) == 20;
}

static volatile sig_atomic_t raised;
static void note(int signal) { raised = signal; }

static bool try_raise(void) {
  signal(SIGUSR1, note);
  // Threads of others' libraries, from one of which the child may come, let no signal through.
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGUSR1);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
  return raise(SIGUSR1) == 0 && kill(getpid(), SIGUSR1) == 0 && raised == SIGUSR1;
}

// MARK: The trial

/// The acts that worked, but for those after which there is no way back.
static unsigned try_all(void) {
  unsigned worked = 0;
  if (try_truncate()) worked |= CC_ACT_TRUNCATE;
  if (try_owner()) worked |= CC_ACT_OWNER;
  if (try_outside()) worked |= CC_ACT_OUTSIDE;
  if (try_change()) worked |= CC_ACT_CHANGE;
  if (try_write()) worked |= CC_ACT_WRITE;
  if (try_create()) worked |= CC_ACT_CREATE;
  if (try_folder()) worked |= CC_ACT_FOLDER;
  if (rename("other", "moved") == 0) worked |= CC_ACT_RENAME;
  if (unlink("moved") == 0 || unlink("other") == 0) worked |= CC_ACT_REMOVE;
  if (opens(elsewhere, O_RDONLY)) worked |= CC_ACT_READ;
  if (try_fork()) worked |= CC_ACT_FORK;
  if (try_socket()) worked |= CC_ACT_SOCKET;
  if (try_connect()) worked |= CC_ACT_CONNECT;
  if (hand.terminal >= 0 && try_type()) worked |= CC_ACT_TYPE;
  if (kill(getppid(), 0) == 0) worked |= CC_ACT_SIGNAL;
  if (try_trace()) worked |= CC_ACT_TRACE;
  if (try_memory()) worked |= CC_ACT_MEMORY;
  if (try_kernel()) worked |= CC_ACT_KERNEL;
  if (try_dump()) worked |= CC_ACT_DUMP;
  if (try_thread()) worked |= CC_ACT_THREAD;
  if (try_wait()) worked |= CC_ACT_WAIT;
  if (hand.terminal >= 0 && try_terminal()) worked |= CC_ACT_TERMINAL;
  if (try_raise()) worked |= CC_ACT_RAISE;
  return worked;
}

/// The child's part. The results go into the pipe; one byte after them says that no program took its place, another that the
/// kernel answered to a foreign number.
__attribute__((noreturn)) static void play(const char *folder, int how, int results) {
  if (chdir(folder) < 0) _exit(1);
  struct cc_trial trial = {.tried = prepare()};
  const char *readable[] = {folder};
  const char *writable = how == CC_WRITING ? folder : NULL;
  if (how != CC_FREE) trial.measures = confine(readable, 1, writable, how != CC_WITHOUT_LANDLOCK);
  if (trial.measures >= 0) {
    // Before the file is cut off.
    if (try_read_folder()) trial.worked |= CC_ACT_READ_FOLDER;
    trial.worked |= try_all();
  }
  if (write(results, &trial, sizeof trial) < 0 || trial.measures < 0) _exit(0);
  execv(program, (char *const[]){"true", NULL});
  if (write(results, "x", 1) < 0) _exit(1);
#ifdef __x86_64__
  // `getpid` of the 32 bit kind. Where the kernel was built without that kind it is unknown, which is no answer.
  if (syscall(__NR_getpid | 0x40000000) > 0 && write(results, "f", 1) < 0) _exit(1);
#endif
  _exit(0);
}

/// Reads all of it, or less at the end.
static size_t read_all(int from, char *bytes, size_t count) {
  size_t filled = 0;
  while (filled < count) {
    ssize_t got = read(from, bytes + filled, count - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    filled += (size_t)got;
  }
  return filled;
}

static bool make_file(int folder, const char *name) {
  int file = openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  bool made_it = file >= 0 && write(file, "text", 4) == 4;
  if (file >= 0) close(file);
  return made_it;
}

static int watch_child(const char *folder, int how, struct cc_trial *trial) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) < 0) return -1;
  pid_t child = fork();
  if (child == 0) play(folder, how, ends[1]);
  int error = errno;
  close(ends[1]);
  struct {
    struct cc_trial trial;
    char after[2];
  } results = {0};
  size_t count = child < 0 ? 0 : read_all(ends[0], (char *)&results, sizeof results.trial + 2);
  close(ends[0]);
  if (child < 0) {
    errno = error;
    return -1;
  }
  while (waitpid(child, NULL, 0) < 0 && errno == EINTR) {}
  if (count < sizeof results.trial) {
    errno = ECHILD;
    return -1;
  }
  *trial = results.trial;
  if (trial->measures < 0) return 0;
  size_t after = count - sizeof results.trial;
  if (after == 0) trial->worked |= CC_ACT_EXECUTE, trial->tried &= ~(unsigned)CC_ACT_FOREIGN;
  if (after == 2) trial->worked |= CC_ACT_FOREIGN;
  trial->worked &= trial->tried;
  return 0;
}

int cc_try(const char *folder, int how, struct cc_trial *trial) {
  *trial = (struct cc_trial){0};
  char path[4096], inside[4096 + sizeof "/inside"];
  if (snprintf(path, sizeof path, "%s/duban-trial-XXXXXX", folder) >= (int)sizeof path) {
    errno = ENAMETOOLONG;
    return -1;
  }
  if (!mkdtemp(path)) return -1;
  snprintf(inside, sizeof inside, "%s/inside", path);
  int outside = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int place = outside >= 0 && mkdir(inside, 0700) == 0 ? open(inside, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
  bool is_ready = place >= 0 && make_file(place, "file") && make_file(place, "other") && make_file(outside, "beside");
  int result = is_ready ? watch_child(inside, how, trial) : -1;
  int error = errno;
  if (place >= 0) {
    for (unsigned i = 0; i < sizeof made / sizeof *made; i++) unlinkat(place, made[i], 0);
    unlinkat(place, made_folder, AT_REMOVEDIR);
    close(place);
  }
  if (outside >= 0) {
    for (unsigned i = 0; i < sizeof beside / sizeof *beside; i++) unlinkat(outside, beside[i], 0);
    unlinkat(outside, "inside", AT_REMOVEDIR);
    close(outside);
  }
  rmdir(path);
  errno = error;
  return result;
}
