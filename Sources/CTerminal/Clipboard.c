// The clipboard of the person's own machine, reached through the terminal (OSC 52).
#define _GNU_SOURCE
#include "../CNcurses/shim.h"
#include <string.h>
#include <unistd.h>

#include "Parts.h"

int ct_takes_clipboard(void) {
  if (!screen_is_up()) return 0;
  // Terminals of the xterm kind read a string that they do not know to its end. The console and the old ones print it.
  static const char *const kinds[] = {"screen", "rxvt", "tmux", "xterm"};
  for (int i = 0; i < 4; i++) {
    if (strncmp(ct_terminal_type(), kinds[i], strlen(kinds[i])) == 0) return 1;
  }
  return sequence("BE") != NULL;
}

void ct_copy(const char *base64, int bytes) {
  if (!ct_takes_clipboard() || !base64 || bytes < 0) return;
  // `c` is the clipboard. Ended by BEL, which all of them read, while some print the other end.
  write_all(STDOUT_FILENO, "\033]52;c;", 7);
  write_all(STDOUT_FILENO, base64, (size_t)bytes);
  write_all(STDOUT_FILENO, "\a", 1);
}
