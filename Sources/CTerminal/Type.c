// What the terminal's type promises, asked of the database of types without taking the screen.
#include <unistd.h>

#include "Parts.h"

#include <curses.h>

// Last, for it makes macros of common words.
#include <term.h>

/// Runs nothing else of curses: the screen may be taken afterwards as if this had not been asked.
int ct_type_describe(int *colours, int *places_cursor) {
  int error;
  TERMINAL *before = cur_term;
  if (setupterm(NULL, STDOUT_FILENO, &error) == ERR) return 0;
  int count = tigetnum("colors");
  const char *place = tigetstr("cup");
  *colours = count > 0 ? count : 0;
  *places_cursor = place && place != (char *)-1;
  TERMINAL *used = cur_term;
  set_curterm(before);
  if (used && used != before) del_curterm(used);
  return 1;
}
