// Cells: text into curses' picture of the screen, and that picture to the terminal.
#define _GNU_SOURCE
#include "../CNcurses/shim.h"
#include <unistd.h>
#include <wchar.h>

#include "Parts.h"

/// Whether anything was put, moved or asked for since the last frame.
static bool dirty;
static int cursor_row = -1, cursor_column = -1;

// MARK: Colours

static int next_pair = 1;
static bool has_colours, has_default_colours;

void start_colours(bool wanted) {
  // Without colours every function for pairs fails, and some of them crash.
  has_colours = wanted && has_colors();
  if (!has_colours) return;
  start_color();
  has_default_colours = use_default_colors() == OK;
}

int ct_colours(void) { return screen_is_up() && has_colours ? COLORS : 0; }

/// A colour as curses takes it. With direct colours the numbers 1 to 7 mean the palette, and not nearly black.
static int colour(int value, int otherwise) {
  if (value >= COLORS || value < 0) return has_default_colours ? -1 : otherwise;
  return COLORS > 256 && value > 0 && value < 8 ? 8 : value;
}

/// The pair of two colours, made when it is new. A used one is never given to others, since cells of it are on the screen;
/// when there are no more, the terminal's own colours serve.
static int pair(int foreground, int background) {
  static int last[3] = {-1, -1, 0};
  if (!has_colours || (foreground < 0 && background < 0)) return 0;
  if (next_pair > 1 && last[0] == foreground && last[1] == background) return last[2];
  int ink = colour(foreground, COLOR_WHITE), ground = colour(background, COLOR_BLACK);
  int found = find_pair(ink, ground);
  if (found < 0) found = next_pair < COLOR_PAIRS && init_extended_pair(next_pair, ink, ground) == OK ? next_pair++ : 0;
  last[0] = foreground, last[1] = background, last[2] = found;
  return found;
}

static attr_t attribute(int attributes) {
  return (attributes & CT_BOLD ? A_BOLD : 0) | (attributes & CT_UNDERLINE ? A_UNDERLINE : 0)
    | (attributes & CT_REVERSE ? A_REVERSE : 0) | (attributes & CT_DIM ? A_DIM : 0);
}

void reset_cells(void) {
  next_pair = 1;
  cursor_row = cursor_column = -1;
  dirty = false;
}

// MARK: Text

/// Takes one scalar off the front of a UTF-8 text; a byte that begins none is U+FFFD.
static wchar_t take_scalar(const unsigned char **text, const unsigned char *end) {
  const unsigned char *at = *text;
  *text = at + 1;
  if (at[0] < 0x80) return at[0];
  int following = at[0] >= 0xF0 ? 3 : at[0] >= 0xE0 ? 2 : 1;
  if (at[0] < 0xC2 || at[0] > 0xF4 || end - at <= following) return 0xFFFD;
  wchar_t scalar = at[0] & (0x3F >> following);
  for (int i = 1; i <= following; i++) {
    if ((at[i] & 0xC0) != 0x80) return 0xFFFD;
    scalar = scalar << 6 | (at[i] & 0x3F);
  }
  bool overlong = scalar < (following == 3 ? 0x10000 : following == 2 ? 0x800 : 0x80);
  if (overlong || scalar > 0x10FFFF || (scalar >= 0xD800 && scalar < 0xE000)) return 0xFFFD;
  *text = at + following + 1;
  return scalar;
}

/// Whether what is not ASCII can be shown at all.
static bool shows_utf8(void) {
  static int utf8 = -1;
  if (utf8 < 0) utf8 = ct_locale();
  return utf8;
}

/// The next scalar of a text; a control, which would steer the terminal, is U+FFFD.
static wchar_t take_printable(const unsigned char **text, const unsigned char *end) {
  wchar_t scalar = take_scalar(text, end);
  return scalar < 0x20 || (scalar >= 0x7F && scalar < 0xA0) ? 0xFFFD : scalar;
}

void ct_put(
  int row, int column, const char *utf8, int bytes, int columns, int foreground, int background, int attributes) {
  if (!screen_is_up() || row < 0 || row >= LINES || column < 0 || column >= COLS) return;
  if (columns > COLS - column) columns = COLS - column;
  attr_t look = attribute(attributes);
  int colours = pair(foreground, background);
  const unsigned char *text = (const unsigned char *)utf8, *end = text + (bytes > 0 ? bytes : 0);
  int done = 0;
  while (done < columns) {
    // One base and the marks that stand on it; spaces when the text is over or its next character does not fit.
    wchar_t cluster[CCHARW_MAX + 1] = L" ";
    int width = 1, length = 1;
    if (text < end) {
      cluster[0] = take_printable(&text, end);
      width = wcwidth(cluster[0]);
      if (width < 1) continue;
      while (text < end) {
        const unsigned char *next = text;
        wchar_t mark = take_printable(&next, end);
        if (wcwidth(mark) != 0) break;
        text = next;
        if (length < CCHARW_MAX) cluster[length++] = mark;
      }
      cluster[length] = 0;
      if (cluster[0] > 0x7E && !shows_utf8()) wcscpy(cluster, L"?");
      if (width > columns - done) {
        wcscpy(cluster, L" ");
        width = 1;
        text = end;
      }
    }
    cchar_t cell;
    setcchar(&cell, cluster, look, 0, &colours);
    // This one neither wraps nor scrolls at an edge, and it clears the other half of what it cuts. A question mark in place of
    // a wide character stands twice.
    for (int shown = 0; shown < width; shown += wcwidth(cluster[0])) {
      mvadd_wchnstr(row, column + done + shown, &cell, 1);
    }
    done += width;
  }
  dirty = true;
}

// MARK: Frames

bool cursor_is_wanted(void) { return cursor_row >= 0; }

void ct_cursor(int row, int column) {
  if (row < 0) row = column = -1;
  if (row == cursor_row && column == cursor_column) return;
  cursor_row = row;
  cursor_column = column;
  dirty = true;
}

void ct_redraw(void) {
  if (!screen_is_up()) return;
  clearok(curscr, TRUE);
  dirty = true;
}

void ct_present(void) {
  if (!screen_is_up() || !dirty) return;
  dirty = false;
  bool shown = cursor_row >= 0 && cursor_row < LINES && cursor_column >= 0 && cursor_column < COLS;
  // A hidden cursor may stay where the last character was written; a shown one stands on the caret, where input methods look.
  leaveok(stdscr, !shown);
  if (shown) wmove(stdscr, cursor_row, cursor_column);
  wnoutrefresh(stdscr);
  curs_set(shown ? 1 : 0);
  doupdate();
}
