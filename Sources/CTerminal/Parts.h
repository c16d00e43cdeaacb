// What the files of this folder share. Each part says what it keeps; the order here is the order of the layers.
#ifndef CTERMINAL_PARTS_H
#define CTERMINAL_PARTS_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

#include "CTerminal.h"

// MARK: Wait.c

/// A clock that only goes forward, in milliseconds.
long long milliseconds(void);

// MARK: Output.c — bytes that bypass curses, and standard error

/// Writes all of it to `fd`, unless the other end is gone. Safe in a signal handler.
void write_all(int fd, const char *bytes, size_t count);

/// From now on standard error goes to memory, if it is a terminal.
void hold_errors(void);

/// Standard error goes where it went before, and gets what was kept. Safe in a signal handler.
void release_errors(void);

// MARK: Signals.c

/// Remembers how every signal that concerns the screen is handled now, and takes the stop key before curses can.
void remember_signals(void);

/// Handles them here; the stop key only when `stoppable`. Returns whether it could.
bool take_signals(bool stoppable);

/// Handles them as was remembered.
void restore_signals(void);

/// The descriptor that becomes readable when a signal came.
int signal_descriptor(void);

/// A signal that came and was not asked for yet, 0 if none. It is forgotten by asking.
int next_signal(void);

/// Stops the process as the stop key would have done without us, and returns when it is continued.
void stop_here(void);

// MARK: Screen.c

/// Everything that brings the terminal back at once, without curses. Safe in a signal handler.
void restore_terminal_at_once(void);

/// Gives the terminal back for a while; `resume_screen` takes it again.
void suspend_screen(void);
void resume_screen(void);

/// Takes over the terminal's new size and blanks all cells.
void resize_screen(void);

/// Whether the screen is up.
bool screen_is_up(void);

/// Makes anew what `restore_terminal_at_once` writes, after another mode was entered or left.
void prepare_leaving(void);

/// The sequence of that name in the entry of the terminal in use, NULL when it has none.
const char *sequence(const char *name);

// MARK: Mouse.c

/// What switches the mouse off; empty while it is off. For whatever ends the screen.
const char *mouse_leave(void);

/// Switches it on again after the terminal was given back for a while.
void resume_mouse(void);

/// Forgets that it was on: the screen is gone.
void forget_mouse(void);

/// Whether it is on.
bool mouse_is_on(void);

/// An event of the mouse from the numbers that the terminal sent: what the buttons did, and the cell counted from 1.
/// `CT_EVENT_TIMEOUT` when it means nothing here.
int mouse_event(int buttons, int column, int row, bool down, int *value);

// MARK: Cells.c

/// Finds out what the colours of the terminal are, when curses has started, if any are wanted.
void start_colours(bool wanted);

/// Forgets cursor and colours.
void reset_cells(void);

/// Whether the cursor is to be shown, which it is where text is typed and nowhere else.
bool cursor_is_wanted(void);

// MARK: Keys.c

/// Makes ready for reading keys; `stop_keys` undoes it.
bool start_keys(void);
void stop_keys(void);

/// The next event that is in the input already: its kind, `CT_EVENT_TIMEOUT` if there is none.
int next_input(int *value);

/// Whether a paste has begun and not ended; `end_paste` ends it from outside.
bool is_pasting(void);
void end_paste(void);

/// Whether that paste was known by what came in one piece, so that nothing marks its end.
bool is_unmarked_paste(void);

/// Says that input has woken the process, which had found none before it slept: what is there now came in one piece.
void begin_burst(void);

/// How many bytes or keys were ever read; tells whether `next_input` got anything at all.
unsigned long input_count(void);

// MARK: Watch.c

/// The descriptor that becomes readable when a watched folder changes, -1 if none is watched.
int watch_descriptor(void);

/// Reads the changes that are there. Returns whether there were any.
bool read_changes(void);

/// A folder that changed and was not asked for yet, -1 if none.
int next_change(void);

/// Watches nothing any more.
void stop_watching(void);

#endif
