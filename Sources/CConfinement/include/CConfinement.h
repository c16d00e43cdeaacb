// CConfinement: gives up, for this process and for good, what a display on a wall has no use for.
//
// Two locks lie one behind the other. Landlock refuses by what is touched: files, folders, devices, ports. The filter refuses
// by what is called, and holds on kernels without Landlock too. What the kernel lacks is said, never passed over.
//
// Afterwards it is still possible to read what lies in the folders that were named, to map it, to lock it for reading, to
// watch folders, to start threads, to look at any file's status, and to use what is open already: the terminal, its modes,
// its size.
#ifndef CCONFINEMENT_H
#define CCONFINEMENT_H

// MARK: Giving up

/// What was given up; to be added.
enum {
  /// New privileges: no set-user-id program gives any (PR_SET_NO_NEW_PRIVS).
  CC_PRIVILEGES = 1 << 0,
  /// Children, programs, sockets, all that changes files, other processes, mounts, keys, new executable memory (seccomp).
  CC_CALLS = 1 << 1,
  /// Writing, making, removing and executing files anywhere; reading outside the named folders (Landlock 1 and later).
  CC_FILES = 1 << 2,
  /// Cutting files off by their path (Landlock 3).
  CC_TRUNCATING = 1 << 3,
  /// Connecting and binding TCP ports (Landlock 4).
  CC_PORTS = 1 << 4,
  /// Controls of devices that are opened from now on (Landlock 5).
  CC_DEVICES = 1 << 5,
  /// Abstract sockets of others, and signals to others (Landlock 6).
  CC_OTHERS = 1 << 6,
  /// Core dumps, and being read by a debugger of the same account.
  CC_CORES = 1 << 7,
  /// Files larger than `CC_LARGEST_FILE`. Not 0: what the terminal holds of standard error lies in such a file in memory.
  CC_SIZE = 1 << 8,
};

/// The size in bytes up to which a file that is open already may grow.
enum { CC_LARGEST_FILE = 64 * 1024 };

/// What can go wrong; `errno` tells more. The process may be confined in part then, and should end.
enum {
  /// The kernel does not give up new privileges.
  CC_ERROR_PRIVILEGES = -1,
  /// The kernel takes no filter of system calls, or none is known for this kind of processor.
  CC_ERROR_CALLS = -2,
  /// The kernel has Landlock and refuses it here.
  CC_ERROR_FILES = -3,
  /// A folder that is to be read is there and cannot be opened.
  CC_ERROR_FOLDER = -4,
  /// Other threads run already, and this kernel would leave them their rights on files. Nothing else was given up.
  CC_ERROR_THREADS = -5,
};

/// The version of Landlock that this kernel has; 0 for none.
int cc_landlock_abi(void);

/// Takes away the handlers that the Swift runtime has put on crashes: they would start a program that asks questions on the
/// terminal. Call it before the terminal is taken, which puts handlers of its own there and later gives back what it found.
void cc_forget_crash_handlers(void);

/// Gives up, for this process and all its threads and for good, everything named above that the kernel can take; only the
/// `count` folders `readable`, with all in them, can be read from now on, and what /proc tells anybody. A folder that is not
/// there is passed over.
///
/// Returns what was given up, in which `CC_PRIVILEGES` and `CC_CALLS` always are, or one of `CC_ERROR_…`. What must be read
/// from elsewhere (locales, terminal types, accounts) has to be read before.
int cc_confine(const char *const *readable, int count);

/// As `cc_confine`, but that in the folder `writable` files can also be made, written, cut off and removed: what a store needs
/// that others write too. Nothing can be renamed, linked or executed there, no folder made, and no file given the rights of its
/// owner (set-user-id). Files may be of any size, so that `CC_SIZE` is not given up.
///
/// Without Landlock nothing holds the writing to that folder: then `CC_FILES` is missing in what is returned, and the caller
/// should not go on unless somebody has said so.
int cc_confine_writing(const char *const *readable, int count, const char *writable);

// MARK: Starting a child

/// Makes a file in memory, which is gone once nobody has it open. Returns its descriptor, or -1 with `errno`.
int cc_memory_file(void);

/// Starts `program` with `input` as standard input, a pipe as standard output, standard error nowhere, no other descriptor, and
/// all signals as they are by default. Sets the end of the pipe to read from, and the process.
///
/// Returns 0, or the number of the system's error.
int cc_start(
  const char *program, char *const *arguments, char *const *variables, int input, int *output, int *process);

/// Starts `program` in a session of its own that nobody waits for: it has no terminal, no descriptor of this process and all signals
/// as they are by default, and goes on when this process ends.
///
/// Returns 0 once it runs, or the number of the system's error.
int cc_start_detached(const char *program, char *const *arguments);

/// Ends this process when `parent`, which started it, ends; at once where that has gone already.
void cc_end_with_parent(int parent);

// MARK: What this process was started as

/// How many arguments there are, the name of the program among them, and the arguments, as they were given at the start. Known
/// without /proc, which may be empty.
int cc_argument_count(void);
char *const *cc_arguments(void);

/// The file of this program, by a path that holds from any folder; NULL where it could not be found at the start.
const char *cc_program(void);

// MARK: Trying it

/// What a trial tries; to be added. Those of the first group should not work any more, those of the second should.
enum {
  CC_ACT_WRITE = 1 << 0,       ///< Open a file of one's own for writing.
  CC_ACT_CREATE = 1 << 1,      ///< Make a file.
  CC_ACT_REMOVE = 1 << 2,      ///< Remove one.
  CC_ACT_RENAME = 1 << 3,      ///< Rename one.
  CC_ACT_TRUNCATE = 1 << 4,    ///< Cut one off, by its path and through an open descriptor.
  CC_ACT_CHANGE = 1 << 5,      ///< Change a file's permissions, times or attributes.
  CC_ACT_FOLDER = 1 << 6,      ///< Make a folder, a link or a pipe.
  CC_ACT_READ = 1 << 7,        ///< Read a file outside the named folders. Landlock alone refuses it.
  CC_ACT_EXECUTE = 1 << 8,     ///< Start a program.
  CC_ACT_FORK = 1 << 9,        ///< Start a child.
  CC_ACT_SOCKET = 1 << 10,     ///< Make a socket of any kind.
  CC_ACT_CONNECT = 1 << 11,    ///< Connect a socket that was made before.
  CC_ACT_TYPE = 1 << 12,       ///< Type into a terminal in a person's place (TIOCSTI, TIOCLINUX).
  CC_ACT_SIGNAL = 1 << 13,     ///< Signal another process.
  CC_ACT_TRACE = 1 << 14,      ///< Debug another process, or read its memory.
  CC_ACT_MEMORY = 1 << 15,     ///< Make a file in memory, or memory that can be executed.
  CC_ACT_KERNEL = 1 << 16,     ///< Mounts, namespaces, keys, programs in the kernel, queues that run calls (io_uring).
  CC_ACT_DUMP = 1 << 17,       ///< Leave a core.
  CC_ACT_FOREIGN = 1 << 18,    ///< Call the kernel by the numbers of another kind of processor.
  CC_ACT_OUTSIDE = 1 << 19,    ///< Make, write or remove a file beside the named folder.
  CC_ACT_OWNER = 1 << 20,      ///< Make a file that runs with the rights of its owner.

  CC_ACT_READ_FOLDER = 1 << 24,  ///< Read and map a file in the named folder, and list the folder.
  CC_ACT_THREAD = 1 << 25,       ///< Start a thread.
  CC_ACT_WAIT = 1 << 26,         ///< Watch a folder, make an event counter, and wait.
  CC_ACT_TERMINAL = 1 << 27,     ///< Write to the terminal, ask its size, set its modes, keep messages for it.
  CC_ACT_RAISE = 1 << 28,        ///< Signal oneself.

  CC_ACTS_REFUSED = (1 << 21) - 1,
  /// Those of them that a store needs which is written, and that work in its folder after `cc_confine_writing`.
  CC_ACTS_WRITING = CC_ACT_WRITE | CC_ACT_CREATE | CC_ACT_REMOVE | CC_ACT_TRUNCATE | CC_ACT_CHANGE,
  CC_ACTS_ALLOWED = 0x1F << 24,
};

/// How the child of a trial is confined first.
enum {
  CC_FREE,              ///< Not at all.
  CC_WITHOUT_LANDLOCK,  ///< As on a kernel without Landlock.
  CC_CONFINED,          ///< As by `cc_confine`.
  CC_WRITING,           ///< As by `cc_confine_writing` with the folder.
};

/// What came of a trial.
struct cc_trial {
  /// What `cc_confine` returned in it; 0 where the trial was not to confine itself.
  int measures;
  /// The acts that could be tried here.
  unsigned tried;
  /// Those of them that worked.
  unsigned worked;
};

/// Tries in a child process what it can do, confined as `how` says. This process stays as it is. `folder` is one that may be
/// written and is all that may be read; files are made in it and removed again.
///
/// Returns 0, or -1 with `errno` when there could be no trial.
int cc_try(const char *folder, int how, struct cc_trial *trial);

#endif
