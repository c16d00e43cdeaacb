// The mouse: off unless it is asked for, since a terminal that reports it selects no text any more.
#define _GNU_SOURCE
#include "../CNcurses/shim.h"
#include <string.h>
#include <unistd.h>

#include "Parts.h"

static bool on;
static int last_row, last_column;

/// Presses and the wheel (1000), in numbers that know no edge and are never text (1006).
static const char entered[] = "\033[?1000h\033[?1006h";
static const char left[] = "\033[?1006l\033[?1000l";

const char *mouse_leave(void) { return on ? left : ""; }

void resume_mouse(void) {
  if (on) write_all(STDOUT_FILENO, entered, strlen(entered));
}

void forget_mouse(void) { on = false; }

bool mouse_is_on(void) { return on; }

int ct_mouse(int wanted) {
  if (!screen_is_up() || on == (wanted != 0)) return on;
  // Where an entry tells of a mouse or brackets a paste the modes are known, or read and passed over.
  if (!on && !sequence("kmous") && !sequence("BE")) return 0;
  if (on) {
    write_all(STDOUT_FILENO, left, strlen(left));
    on = false;
    prepare_leaving();
  } else {
    // The way out stands before the way in is taken: a crash may come between.
    on = true;
    prepare_leaving();
    resume_mouse();
  }
  return on;
}

int mouse_event(int buttons, int column, int row, bool down, int *value) {
  if (!on || !down || row < 1 || column < 1 || row > ct_rows() || column > ct_columns()) return CT_EVENT_TIMEOUT;
  // 4, 8 and 16 are what is held down; with shift the terminal keeps the mouse to itself. 32 is a mouse that moves.
  switch (buttons & ~(4 | 8 | 16)) {
  case 0: *value = CT_MOUSE_PRESS; break;
  case 64: *value = CT_MOUSE_WHEEL_UP; break;
  case 65: *value = CT_MOUSE_WHEEL_DOWN; break;
  default: return CT_EVENT_TIMEOUT;
  }
  last_row = row - 1;
  last_column = column - 1;
  return CT_EVENT_MOUSE;
}

void ct_mouse_place(int *row, int *column) {
  *row = last_row;
  *column = last_column;
}
