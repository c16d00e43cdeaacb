// System calls that are refused, by a seccomp filter. It is a list of what is refused, for the C library, Swift's runtime and
// SQLite take others from one version to the next; what the kernel learnt after this was written is refused too.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "Parts.h"

#if defined(__x86_64__)
#define PROCESSOR AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define PROCESSOR AUDIT_ARCH_AARCH64
#endif

#ifdef PROCESSOR

// Calls that are younger than the oldest headers this is built with. From 424 on all processors have the same numbers.
enum {
  nr_pidfd_send_signal = 424, nr_io_uring_setup = 425, nr_open_tree = 428, nr_mount_setattr = 442, nr_clone3 = 435,
  nr_pidfd_open = 434,
  nr_openat2 = 437, nr_pidfd_getfd = 438, nr_process_madvise = 440, nr_quotactl_fd = 443, nr_memfd_secret = 447,
  nr_process_mrelease = 448, nr_fchmodat2 = 452, nr_last_known = 462,
};

/// What is refused whatever its arguments are.
static const int refused[] = {
  // Programs and children; `clone` itself is judged by its flags.
  __NR_execve, __NR_execveat,
  // Sockets.
  __NR_socket, __NR_socketpair, __NR_connect, __NR_bind, __NR_listen, __NR_accept, __NR_accept4,
  // What changes files and folders, by path or through what is open.
  __NR_unlinkat, __NR_renameat2, __NR_linkat, __NR_symlinkat, __NR_mkdirat, __NR_mknodat, __NR_fchmod, __NR_fchmodat,
  nr_fchmodat2, __NR_fchown, __NR_fchownat, __NR_truncate, __NR_ftruncate, __NR_fallocate, __NR_utimensat, __NR_setxattr,
  __NR_lsetxattr, __NR_fsetxattr, __NR_removexattr, __NR_lremovexattr, __NR_fremovexattr, __NR_open_by_handle_at,
  __NR_name_to_handle_at, __NR_fanotify_init, __NR_splice, __NR_tee, __NR_vmsplice,
  // Memory with a name, that others see, or that is filled from outside.
  __NR_memfd_create, nr_memfd_secret, __NR_userfaultfd, __NR_shmget, __NR_shmat, __NR_semget, __NR_msgget, __NR_mq_open,
  __NR_mq_unlink,
  // Other processes.
  __NR_tkill, __NR_rt_sigqueueinfo, __NR_rt_tgsigqueueinfo, nr_pidfd_send_signal, nr_pidfd_open, nr_pidfd_getfd, __NR_ptrace,
  __NR_process_vm_readv, __NR_process_vm_writev, __NR_kcmp, nr_process_madvise, nr_process_mrelease,
  __NR_perf_event_open,
  // Who this is, and what it may.
  __NR_setuid, __NR_setgid, __NR_setreuid, __NR_setregid, __NR_setresuid, __NR_setresgid, __NR_setfsuid, __NR_setfsgid,
  __NR_setgroups, __NR_capset, __NR_personality,
  // Mounts and namespaces.
  __NR_mount, __NR_umount2, __NR_pivot_root, __NR_chroot, __NR_unshare, __NR_setns, nr_mount_setattr, nr_quotactl_fd,
  __NR_quotactl,
  // The machine.
  __NR_bpf, __NR_add_key, __NR_request_key, __NR_keyctl, __NR_init_module, __NR_finit_module, __NR_delete_module,
  __NR_kexec_load, __NR_kexec_file_load, __NR_reboot, __NR_swapon, __NR_swapoff, __NR_acct, __NR_syslog, __NR_vhangup,
  __NR_sethostname, __NR_setdomainname, __NR_settimeofday, __NR_clock_settime, __NR_clock_adjtime, __NR_adjtimex,
  // Queues of calls that pass this filter by; the newer kind is refused below.
  __NR_io_setup, __NR_io_submit,
#ifdef __NR_renameat
  __NR_renameat,
#endif
#ifdef __x86_64__
  // What newer processors have in another form only.
  __NR_fork, __NR_vfork, __NR_creat, __NR_unlink, __NR_rmdir, __NR_rename, __NR_link, __NR_symlink, __NR_mkdir, __NR_mknod,
  __NR_chmod, __NR_chown, __NR_lchown, __NR_utime, __NR_utimes, __NR_futimesat, __NR_iopl, __NR_ioperm, __NR_modify_ldt,
  __NR_uselib,
#endif
};

/// Those of them without which nothing can be written: the store's log and its index are made, cut off and removed, and get the
/// permissions that the store has. Where it is done is left to Landlock.
static const int writing_calls[] = {
  __NR_unlinkat, __NR_fchmod, __NR_ftruncate, __NR_fallocate,
#ifdef __x86_64__
  __NR_unlink,
#endif
};

/// What is answered as if the kernel did not know it: the C library then takes an older call, whose arguments can be judged.
static const struct {
  int first, last;
} unknown[] = {
  {nr_clone3, nr_clone3},
  {nr_openat2, nr_openat2},
  {nr_io_uring_setup, nr_io_uring_setup + 2},
  // To the last of the mount calls.
  {nr_open_tree, nr_open_tree + 5},
};

/// What may be asked of a terminal or another open file; above all it is not TIOCSTI, which types in a person's place.
static const unsigned controls[] = {
  TCGETS, TCSETS, TCSETSW, TCSETSF, TCSBRK, TCXONC, TCFLSH, TIOCGPGRP, TIOCGSID, TIOCOUTQ, TIOCGWINSZ, FIONREAD, FIONBIO,
  FIOCLEX, FIONCLEX,
  // The same with speeds of any number, in newer C libraries.
  _IOC(_IOC_READ, 'T', 0x2A, 44), _IOC(_IOC_WRITE, 'T', 0x2B, 44), _IOC(_IOC_WRITE, 'T', 0x2C, 44),
  _IOC(_IOC_WRITE, 'T', 0x2D, 44),
};

// MARK: Building

static struct sock_filter program[1024];
static unsigned short length;

static void add(int code, unsigned value, int then, int otherwise) {
  program[length++] =
    (struct sock_filter){.code = (unsigned short)code, .jt = (unsigned char)then, .jf = (unsigned char)otherwise, .k = value};
}

static void load(size_t offset) { add(BPF_LD | BPF_W | BPF_ABS, (unsigned)offset, 0, 0); }

/// Loads the lower half of an argument; both kinds of processor keep it first, and what is judged fits into it.
static void load_argument(int number) { load(offsetof(struct seccomp_data, args) + 8 * (size_t)number); }

static void answer(unsigned action) { add(BPF_RET | BPF_K, action, 0, 0); }
static void refuse(int error) { answer(SECCOMP_RET_ERRNO | (unsigned)error); }

/// What follows, `count` instructions, is for this call only.
static void only_for(int call, int count) { add(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)call, 0, count); }

/// Refuses `call` when its argument has any of `bits`.
static void refuse_with(int call, int argument, unsigned bits, int error) {
  only_for(call, 4);
  load_argument(argument);
  add(BPF_JMP | BPF_JSET | BPF_K, bits, 0, 1);
  refuse(error);
  answer(SECCOMP_RET_ALLOW);
}

/// Refuses `call` unless its argument is one of `allowed`.
static void refuse_unless(int call, int argument, const unsigned *allowed, int count) {
  only_for(call, 2 * count + 2);
  load_argument(argument);
  for (int i = 0; i < count; i++) {
    add(BPF_JMP | BPF_JEQ | BPF_K, allowed[i], 0, 1);
    answer(SECCOMP_RET_ALLOW);
  }
  refuse(EPERM);
}

/// Lets `call` be made with any arguments but those that have any of `bits` in one of them, or of `more` in the other.
static void allow_without(int call, int argument, unsigned bits, int other, unsigned more) {
  only_for(call, 7);
  load_argument(argument);
  add(BPF_JMP | BPF_JSET | BPF_K, bits, 0, 1);
  refuse(EACCES);
  load_argument(other);
  add(BPF_JMP | BPF_JSET | BPF_K, more, 0, 1);
  refuse(EACCES);
  answer(SECCOMP_RET_ALLOW);
}

static bool is_for_writing(int call) {
  for (unsigned i = 0; i < sizeof writing_calls / sizeof *writing_calls; i++) {
    if (writing_calls[i] == call) return true;
  }
  return false;
}

static void build(bool writes) {
  length = 0;
  // Numbers mean something else on another kind of processor, and nothing of that kind runs here.
  load(offsetof(struct seccomp_data, arch));
  add(BPF_JMP | BPF_JEQ | BPF_K, PROCESSOR, 1, 0);
  answer(SECCOMP_RET_KILL_PROCESS);
  load(offsetof(struct seccomp_data, nr));
#ifdef __x86_64__
  // So do those of the 32 bit kind that this one understands besides.
  add(BPF_JMP | BPF_JSET | BPF_K, 0x40000000, 0, 1);
  answer(SECCOMP_RET_KILL_PROCESS);
#endif
  add(BPF_JMP | BPF_JGT | BPF_K, nr_last_known, 0, 1);
  refuse(ENOSYS);
  for (unsigned i = 0; i < sizeof unknown / sizeof *unknown; i++) {
    for (int call = unknown[i].first; call <= unknown[i].last; call++) {
      only_for(call, 1);
      refuse(ENOSYS);
    }
  }
  for (unsigned i = 0; i < sizeof refused / sizeof *refused; i++) {
    if (writes && is_for_writing(refused[i])) continue;
    only_for(refused[i], 1);
    refuse(EPERM);
  }

  // O_TMPFILE asks for a folder besides, which may well be read.
  const unsigned writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | (O_TMPFILE & ~O_DIRECTORY);
  if (writes) {
    // Nothing without a name, which could get one elsewhere; nothing that runs with the rights of its owner or group.
    const unsigned nameless = O_TMPFILE & ~O_DIRECTORY, owners = S_ISUID | S_ISGID;
    allow_without(__NR_openat, 2, nameless, 3, owners);
#ifdef __NR_open
    allow_without(__NR_open, 1, nameless, 2, owners);
#endif
    refuse_with(__NR_fchmod, 1, owners, EPERM);
  } else {
    refuse_with(__NR_openat, 2, writing, EACCES);
#ifdef __NR_open
    refuse_with(__NR_open, 1, writing, EACCES);
#endif
  }
  refuse_with(__NR_mmap, 2, PROT_EXEC, EACCES);
  refuse_with(__NR_mprotect, 2, PROT_EXEC, EACCES);
  refuse_with(__NR_pkey_mprotect, 2, PROT_EXEC, EACCES);

  // A thread is a child that belongs to this process.
  only_for(__NR_clone, 4);
  load_argument(0);
  add(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 1, 0);
  refuse(EPERM);
  answer(SECCOMP_RET_ALLOW);

  const unsigned own = (unsigned)getpid();
  refuse_unless(__NR_kill, 0, &own, 1);
  refuse_unless(__NR_tgkill, 0, &own, 1);
  refuse_unless(__NR_ioctl, 1, controls, sizeof controls / sizeof *controls);
  answer(SECCOMP_RET_ALLOW);
}

int give_up_calls(bool writes) {
  build(writes);
  struct sock_fprog whole = {.len = length, .filter = program};
  // A number above 0 is a thread that runs with another filter and stayed as it was.
  return syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &whole) == 0 ? CC_CALLS : CC_ERROR_CALLS;
}

#else

int give_up_calls(bool writes) {
  (void)writes;
  errno = ENOSYS;
  return CC_ERROR_CALLS;
}

#endif
