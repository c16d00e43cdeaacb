// CTerminal: the screen, the keys, the signals and the waiting of one terminal, over plain ints and UTF-8.
//
// This is the only place that knows curses; nothing of curses is visible here.
//
// Rules that hold for every function:
// - All of them belong to one thread. State is per process: there is one terminal.
// - Rows and columns count from 0 at the top left. Times are milliseconds, -1 means without end.
// - Where an int says how it went, 0 is good and a negative number is one of `CT_ERROR_…`; `errno` then tells more.
// - A function that needs the screen does nothing when it is not up.
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdint.h>

// MARK: Before the screen

/// Takes the character set from the environment, or C.UTF-8 where that one is not UTF-8. Numbers and dates stay as in C.
/// Returns 1 when UTF-8 can be shown and typed, 0 when only ASCII can: then all else is put as question marks.
int ct_locale(void);

/// Whether file descriptor `fd` is a terminal: 1 or 0.
int ct_is_terminal(int fd);

/// The size of the terminal behind `fd`, as the kernel knows it. 0, or `CT_ERROR_SYSTEM` when it is no terminal or the size
/// is not known.
int ct_window_size(int fd, int *rows, int *columns);

/// Asks the terminal how wide it draws characters of ambiguous width, by printing ① and asking where the cursor is.
/// Returns 1 or 2 columns, 0 when it did not answer within `budget` milliseconds. Call before `ct_start`.
/// What was typed meanwhile is lost; the line of the cursor is empty afterwards.
int ct_probe_ambiguous(int budget);

/// Asks the terminal whether it says of itself that it takes texts for the clipboard (OSC 52, attribute 52 of its primary
/// answer). Returns 1 or 0, -1 when it did not answer within `budget` milliseconds. Many terminals can and do not say so.
/// Call before `ct_start`. What was typed meanwhile is lost.
int ct_probe_clipboard(int budget);

/// What the type in TERM promises: `colours` (0 for none) and whether it places the cursor. Returns 1, or 0 when the type is
/// unknown here. Call before `ct_start`.
int ct_type_describe(int *colours, int *places_cursor);

// MARK: The screen's life

/// Options of `ct_start`, to be added.
enum {
  /// No key becomes a signal: ^C, ^Z and ^\ arrive as keys, and a stop signal from outside is ignored. For a screen that
  /// nobody may leave.
  CT_RAW = 1,
  /// Report when the terminal's window gets or loses the focus.
  CT_FOCUS = 2,
  /// No colours, whatever the terminal has: no sequence for one is ever sent.
  CT_MONO = 4,
};

/// What can go wrong.
enum {
  /// Standard input or standard output is no terminal.
  CT_ERROR_NOT_A_TERMINAL = -1,
  /// No terminal type could be used, not even xterm-256color and vt100: the terminal database is missing.
  CT_ERROR_NO_TYPE = -2,
  /// The system refused something; see `errno`.
  CT_ERROR_SYSTEM = -3,
};

/// Takes the terminal: alternate screen, no echo, keys at once, bracketed paste; blank until the first `ct_present`.
///
/// From here until `ct_end`
/// - TERM, INT, HUP, QUIT and the others that would end the process (USR1 USR2 ALRM VTALRM PROF IO XCPU) arrive as events of
///   `ct_wait`, except those that were ignored already; the second one of a kind that nobody took restores the terminal and
///   ends the process at once;
/// - ^Z (SIGTSTP) gives the terminal back and stops the process; when continued, it takes the terminal again and reports a
///   resize;
/// - a crash (ILL TRAP SEGV BUS FPE ABRT SYS) restores the terminal first, says what `ct_crash_message` was given and then takes
///   its normal course;
/// - what is written to standard error is kept and printed by `ct_end`, if standard error is a terminal;
/// - PIPE and XFSZ are ignored: the write that failed says so.
///
/// `exit` restores the terminal too. Does nothing when the screen is up.
int ct_start(int options);

/// What a crash says on standard error, once the terminal is as it was: `before`, the number of the signal, `after`. At most 1,000
/// and 2,000 bytes; nothing is said before this is called. While there is no screen a crash takes its normal course alone.
void ct_crash_message(const char *before, const char *after);

/// Keeps keys from doing anything from now on, until `ct_start` takes the terminal over or the process ends: none interrupts,
/// stops or is shown. For a screen at which no key does anything, whose terminal is ready before it has a screen. Does
/// nothing where there is no terminal. A program whose first argument is `wall` is held so from its load on.
void ct_hold_keys(void);

/// Lets keys do again what they did before `ct_hold_keys`, unless there is a screen already.
void ct_free_keys(void);

/// Gives the terminal back as `ct_start` found it, and prints what was kept of standard error. May be called at any time,
/// any number of times; after it `ct_start` may be called again.
void ct_end(void);

/// The name of the terminal type in use, a static string; empty when the screen is not up.
const char *ct_terminal_type(void);

/// Whether the type that TERM names is unknown here, so that another one is in use: 1 or 0.
int ct_fell_back(void);

/// Whether the terminal can place its cursor, without which a screen cannot be drawn (TERM=dumb): 1 or 0.
int ct_places_cursor(void);

/// How many colours can be used: 0, 8, 16, 88, 256 …; from 16,777,216 on colours are given as 0xRRGGBB.
int ct_colours(void);

/// The most rows and columns that a screen has; of a larger window only the upper left corner is used.
#define CT_MOST_ROWS 1000
#define CT_MOST_COLUMNS 1000

/// Whether the window has more rows or columns than that: 1 or 0.
int ct_outgrown(void);

/// Rows of the screen, at least 1; 0 when it is not up.
int ct_rows(void);

/// Columns of the screen, at least 1; 0 when it is not up.
int ct_columns(void);

// MARK: Drawing

/// Attributes of text, to be added. A terminal without one of them leaves it out.
enum {
  CT_BOLD = 1,
  CT_UNDERLINE = 2,
  CT_REVERSE = 4,
  CT_DIM = 8,
};

/// Makes `columns` the one measure of text: how many columns (0, 1 or 2) a Unicode scalar takes. NULL, as at first, takes
/// the C library's measure. It is called while drawing and must depend on nothing but the scalar.
void ct_measure(int (*columns)(uint32_t scalar));

/// Writes text of one style into the `columns` cells that start at (`row`, `column`), and no other.
///
/// `utf8` has `bytes` bytes. Each scalar that takes columns starts a cell; those after it that take none stand on it, four at
/// most. Too long a text is cut before the character that does not fit whole, too short a one is filled up with spaces. What
/// lies outside the screen is left out; a wide character across its right edge becomes a space. When one half of a wide
/// character is written over, the other becomes a space. Controls and bytes that are no UTF-8 become U+FFFD.
///
/// `foreground` and `background`: -1 for the terminal's own, else a palette number below `ct_colours()`, or 0xRRGGBB.
/// Put only what changed: cells keep what was put until a resize, which blanks them all.
void ct_put(
  int row, int column, const char *utf8, int bytes, int columns, int foreground, int background, int attributes);

/// Shows the cursor at (`row`, `column`) from the next `ct_present` on; a negative row hides it. It is hidden at first.
void ct_cursor(int row, int column);

/// Sends what changed since the last time to the terminal, in one burst, the cursor last. Writes nothing when nothing changed.
void ct_present(void);

/// Makes the next `ct_present` paint the whole screen anew, for when something else wrote on it.
void ct_redraw(void);

// MARK: The mouse and the clipboard

/// Switches the mouse on (1) or off (0); it is off at first, so that text is selected as everywhere. It is given back whenever
/// the screen is. Returns whether it is on now: 0 also for a terminal that does not know of any.
int ct_mouse(int on);

/// Where the mouse of the last `CT_EVENT_MOUSE` was: always a cell of the screen as it was then.
void ct_mouse_place(int *row, int *column);

/// Whether a text may be sent for the clipboard (OSC 52): 1, or 0 for a type that would print it on the screen instead.
/// Whether anything comes of it no terminal tells.
int ct_takes_clipboard(void);

/// Sends a text, in base 64 without anything else, for the clipboard. The screen stays as it is.
void ct_copy(const char *base64, int bytes);

// MARK: Waiting

/// What `ct_wait` returns, and what its `value` then says.
enum {
  /// The time is up.
  CT_EVENT_TIMEOUT = 0,
  /// A key: one of `CT_KEY_…`, or a character in lower case, plus `CT_SHIFT`, `CT_ALT`, `CT_CONTROL`.
  CT_EVENT_KEY,
  /// A typed or pasted character: its Unicode scalar. Only in a paste it may be a line feed or a tab.
  CT_EVENT_TEXT,
  /// A paste begins; until it ends only text comes. `value` is 0. A terminal that marks no pastes is helped: while the cursor is
  /// shown, an end of line that came in one piece with a character before it and another one behind begins a paste, which is over
  /// when nothing comes for a twentieth of a second. Keys that are pressed come one at a time.
  CT_EVENT_PASTE_BEGIN,
  /// The paste is over, or a second passed without any more of it; without marks a twentieth of a second. `value` is 0.
  CT_EVENT_PASTE_END,
  /// The size changed, or the process was continued: all cells are blank and must be put again. `value` is 0.
  CT_EVENT_RESIZE,
  /// The window got (1) or lost (0) the focus; only with `CT_FOCUS`.
  CT_EVENT_FOCUS,
  /// Something changed in a watched folder: the number that `ct_watch` gave.
  CT_EVENT_WATCH,
  /// The process was asked to end: the signal's number.
  CT_EVENT_TERMINATE,
  /// The terminal is gone; nothing will be read or shown any more. `value` is 0.
  CT_EVENT_HANGUP,
  /// The mouse did something, and only while it is on: one of `CT_MOUSE_…`, at `ct_mouse_place`. Never within a paste.
  CT_EVENT_MOUSE,
};

/// What the mouse can do; all else that it does is not told.
enum {
  /// The left button went down.
  CT_MOUSE_PRESS,
  CT_MOUSE_WHEEL_UP,
  CT_MOUSE_WHEEL_DOWN,
};

/// Keys that are no characters. They lie above all Unicode scalars, so that one int holds either.
enum {
  CT_KEY_ENTER = 0x200000,
  CT_KEY_ESCAPE,
  CT_KEY_TAB,
  CT_KEY_BACK_TAB,
  CT_KEY_BACKSPACE,
  CT_KEY_DELETE,
  CT_KEY_INSERT,
  CT_KEY_UP,
  CT_KEY_DOWN,
  CT_KEY_LEFT,
  CT_KEY_RIGHT,
  CT_KEY_HOME,
  CT_KEY_END,
  CT_KEY_PAGE_UP,
  CT_KEY_PAGE_DOWN,
  /// F1; F2 is the next number, and so on to F12.
  CT_KEY_F1 = 0x200100,
};

/// What was held down with a key, to be added to it.
enum {
  CT_SHIFT = 0x1000000,
  /// Alt, or the escape key pressed right before.
  CT_ALT = 0x2000000,
  CT_CONTROL = 0x4000000,
};

/// Waits for the next event, `timeout` milliseconds at most, and returns its kind. With -1 it sleeps until something happens
/// and is not woken in between. Also handles stopping and continuing. Without a screen it returns `CT_EVENT_HANGUP`.
int ct_wait(int timeout, int *value);

/// Whether a signal other than the interrupt key's asks to end and `ct_wait` has not told of it yet: 1 or 0. For whoever waits for
/// something else meanwhile.
int ct_must_end(void);

/// Watches a folder for files made, written, renamed or deleted in it. Returns a number from 0 on for `CT_EVENT_WATCH`, or
/// `CT_ERROR_SYSTEM`. At most 16 folders; they are watched until `ct_end`.
int ct_watch(const char *folder);

#endif
