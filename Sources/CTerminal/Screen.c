// The screen's life: taking the terminal, giving it back, and every way in between.
#define _GNU_SOURCE
#include "../CNcurses/shim.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "Parts.h"

static SCREEN *screen;
static int chosen;
static bool fell_back;
/// Whether the window is larger than the screen may be.
static bool outgrown;
static char type[64];
/// The terminal's modes as they were found.
static struct termios found;
/// Whether keys are kept from doing anything although there is no screen yet.
static bool held;

/// What `restore_terminal_at_once` writes; made ahead, because a signal handler can make nothing.
static char leave[512];
static size_t leave_length;

// MARK: The terminal's own sequences

const char *sequence(const char *name) {
  const char *found = tigetstr(name);
  return found == NULL || found == (const char *)-1 || *found == 0 ? NULL : found;
}

/// Focus is reported by terminals of the xterm kind only, which are those that bracket a paste.
static bool reports_focus(void) { return (chosen & CT_FOCUS) && sequence("BE"); }

/// Appends a sequence to what is written on leaving, without the pauses that terminfo writes as `$<5>`.
static void add_to_leave(const char *text) {
  while (text && *text && leave_length + 1 < sizeof leave) {
    const char *end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
    if (end) {
      text = end + 1;
    } else {
      leave[leave_length++] = *text++;
    }
  }
}

// Only what was entered is left, in reverse order.
void prepare_leaving(void) {
  leave_length = 0;
  add_to_leave(mouse_leave());
  if (reports_focus()) add_to_leave("\033[?1004l");
  add_to_leave(sequence("BD"));
  add_to_leave(sequence("rmkx"));
  add_to_leave(sequence("sgr0"));
  if (ct_colours() > 0) add_to_leave(sequence("op"));
  add_to_leave(sequence("cnorm"));
  if (sequence("rmcup")) {
    add_to_leave(sequence("rmcup"));
  } else if (sequence("cup")) {
    // Without a second screen the shell goes on below the picture.
    add_to_leave(tparm(sequence("cup"), (long)LINES - 1, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L));
  }
  add_to_leave("\r");
  if (!sequence("rmcup")) add_to_leave("\n");
}

/// Writes past curses, whose own `putp` fills the buffer of stdio instead. These modes belong to no screen, so order is free.
static void send(const char *text) {
  if (text) write_all(STDOUT_FILENO, text, strlen(text));
}

static void enter_modes(void) {
  send(sequence("BE"));
  if (reports_focus()) send("\033[?1004h");
  resume_mouse();
}

static void leave_modes(void) {
  send(mouse_leave());
  if (reports_focus()) send("\033[?1004l");
  send(sequence("BD"));
}

// MARK: Before there is a screen

/// Gives the terminal back when the process ends before it has a screen.
static void release_keys(void) {
  if (!held || screen) return;
  held = false;
  tcsetattr(STDIN_FILENO, TCSAFLUSH, &found);
}

void ct_hold_keys(void) {
  if (screen || held || !isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return;
  if (tcgetattr(STDIN_FILENO, &found) < 0) return;
  struct termios quiet = found;
  quiet.c_iflag &= ~(tcflag_t)IXON;
  quiet.c_lflag &= ~(tcflag_t)(ISIG | ICANON | ECHO | IEXTEN);
  held = tcsetattr(STDIN_FILENO, TCSANOW, &quiet) == 0;
  if (held) atexit(release_keys);
}

/// A wall's first argument is known before the runtime begins and the program has read any of them: a key that was pressed while
/// the login went on must not end it. What is asked for otherwise lets go in `ct_free_keys`.
__attribute__((constructor)) static void hold_keys_early(int count, char **arguments) {
  if (count > 1 && strcmp(arguments[1], "wall") == 0) ct_hold_keys();
}

void ct_free_keys(void) { release_keys(); }

// MARK: Giving back

/// Sets the modes as they were found. A process in the background would be stopped for it, and it is ending.
static void restore_modes(void) {
  struct sigaction ignore = {.sa_handler = SIG_IGN}, before;
  sigaction(SIGTTOU, &ignore, &before);
  // Where no key was to do anything, none of them is left to whoever reads next.
  tcsetattr(STDIN_FILENO, chosen & CT_RAW ? TCSAFLUSH : TCSANOW, &found);
  held = false;
  sigaction(SIGTTOU, &before, NULL);
}

void restore_terminal_at_once(void) {
  if (!screen) return;
  write_all(STDOUT_FILENO, leave, leave_length);
  restore_modes();
  release_errors();
}

void ct_end(void) {
  if (!screen) return;
  stop_keys();
  leave_modes();
  endwin();
  restore_modes();
  SCREEN *old = screen;
  screen = NULL;
  restore_signals();
  delscreen(old);
  stop_watching();
  forget_mouse();
  reset_cells();
  release_errors();
}

static pid_t owner;

/// A child process that ends normally must not take the terminal from its parent.
static void end_at_exit(void) {
  if (getpid() == owner) ct_end();
}

// MARK: Taking

/// Takes the first type that curses can use: the one that TERM names, then what nearly all terminals understand.
static SCREEN *open_screen(void) {
  const char *types[] = {getenv("TERM"), "xterm-256color", "vt100"};
  for (int i = 0; i < 3; i++) {
    if (!types[i] || !*types[i]) continue;
    SCREEN *new = newterm(types[i], stdout, stdin);
    if (!new) continue;
    fell_back = i > 0;
    strncpy(type, types[i], sizeof type - 1);
    return new;
  }
  return NULL;
}

/// Makes the screen as large as the window; what is larger than anybody's takes gigabytes of cells, and beyond the 16 bits in which
/// curses counts rows it ends the process.
static void take_size(void) {
  int rows, columns;
  if (ct_window_size(STDOUT_FILENO, &rows, &columns) != 0) return;
  outgrown = rows > CT_MOST_ROWS || columns > CT_MOST_COLUMNS;
  resize_term(rows > CT_MOST_ROWS ? CT_MOST_ROWS : rows, columns > CT_MOST_COLUMNS ? CT_MOST_COLUMNS : columns);
}

/// ^S and ^V are keys like others: a screen that freezes on a slip of the finger helps nobody.
static void free_control_keys(void) {
  struct termios modes;
  if (tcgetattr(STDIN_FILENO, &modes) < 0) return;
  modes.c_iflag &= ~(tcflag_t)IXON;
  modes.c_lflag &= ~(tcflag_t)IEXTEN;
  // The stop key throws away what was typed before it: a read that was told of it must not wait for more.
  modes.c_cc[VMIN] = 0;
  modes.c_cc[VTIME] = 0;
  tcsetattr(STDIN_FILENO, TCSADRAIN, &modes);
  def_prog_mode();
}

int ct_start(int options) {
  if (screen) return 0;
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return CT_ERROR_NOT_A_TERMINAL;
  if (!held && tcgetattr(STDIN_FILENO, &found) < 0) return CT_ERROR_SYSTEM;
  ct_locale();
  // The size is the kernel's. LINES and COLUMNS of the environment may be those of another window. A window beyond all bounds is
  // taken as large as the type's entry says, and made as large as may be below.
  int rows, columns;
  bool is_sane = ct_window_size(STDOUT_FILENO, &rows, &columns) != 0 || (rows <= CT_MOST_ROWS && columns <= CT_MOST_COLUMNS);
  use_env(FALSE);
  use_tioctl(is_sane);
  // newterm, not initscr: the latter ends the process when it does not know the type. It installs handlers of its own where
  // there are none, so the present ones are remembered before and ours come after.
  remember_signals();
  screen = open_screen();
  if (!screen) {
    restore_signals();
    return CT_ERROR_NO_TYPE;
  }
  take_size();
  chosen = options;
  options & CT_RAW ? raw() : cbreak();
  noecho();
  nonl();
  // A frame is sent whole even when keys wait: the caller draws once for all of them.
  typeahead(-1);
  // A lone escape is known after this time. It must be longer than what a terminal needs for a whole sequence.
  set_escdelay(25);
  free_control_keys();
  // What was typed at nothing meant nothing.
  if (options & CT_RAW) tcflush(STDIN_FILENO, TCIFLUSH);
  // Rows and characters are never shifted on the screen: with wide characters that may tear.
  idlok(stdscr, FALSE);
  idcok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  start_colours(!(options & CT_MONO));
  hold_errors();
  prepare_leaving();
  if (!start_keys() || !take_signals(!(options & CT_RAW))) {
    int error = errno;
    ct_end();
    errno = error;
    return CT_ERROR_SYSTEM;
  }
  enter_modes();
  static bool registered;
  if (!registered) registered = atexit(end_at_exit) == 0;
  owner = getpid();
  ct_cursor(-1, -1);
  ct_redraw();
  return 0;
}

// MARK: In between

void suspend_screen(void) {
  leave_modes();
  endwin();
  tcsetattr(STDIN_FILENO, TCSADRAIN, &found);
}

void resume_screen(void) {
  // Someone may have changed the modes meanwhile: what is found now is what will be given back.
  tcgetattr(STDIN_FILENO, &found);
  reset_prog_mode();
  enter_modes();
  resize_screen();
}

void resize_screen(void) {
  take_size();
  werase(stdscr);
  prepare_leaving();
  ct_redraw();
}

bool screen_is_up(void) { return screen != NULL; }

// MARK: What it is

int ct_is_terminal(int fd) { return isatty(fd); }

int ct_window_size(int fd, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(fd, TIOCGWINSZ, &size) < 0 || size.ws_row == 0 || size.ws_col == 0) return CT_ERROR_SYSTEM;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return 0;
}

const char *ct_terminal_type(void) { return screen ? type : ""; }
int ct_fell_back(void) { return screen && fell_back; }
int ct_places_cursor(void) { return screen && sequence("cup"); }
int ct_outgrown(void) { return screen && outgrown; }
int ct_rows(void) { return screen ? LINES : 0; }
int ct_columns(void) { return screen ? COLS : 0; }
