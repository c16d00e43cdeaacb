// Keys: bytes and curses' key codes into keys and characters.
//
// Curses knows the sequences of the terminal's own entry; all else that begins with escape is taken apart here, so that an
// unknown sequence is swallowed whole and its rest never typed into the program. UTF-8 is put together here as well: curses
// loses a character whose bytes arrive in two parts.
#define _GNU_SOURCE
#include "../CNcurses/shim.h"
#include <sys/ioctl.h>
#include <unistd.h>

#include "Parts.h"

/// Keys are read through a window of their own, since reading through the screen would paint it.
static WINDOW *window;
static bool pasting;
static unsigned long count;

// A burst: the bytes that lay there together when they woke the process, which had found nothing before it went to sleep. What was
// typed while the process was busy is none, for nobody knows how it came.
static int burst;
/// Whether the last event was a character of the burst.
static bool follows_text;
/// Whether the paste was known by its burst, not by marks of the terminal.
static bool unmarked;

// A character whose bytes are not all there yet.
static unsigned scalar, smallest;
static int missing;

bool start_keys(void) {
  window = newpad(1, 1);
  if (!window) return false;
  keypad(window, TRUE);
  nodelay(window, TRUE);
  // The extended keys of an entry are taken apart below, where their modifiers can be seen.
  for (int code = KEY_MAX + 1; code < KEY_MAX + 256; code++) keyok(code, FALSE);
  // So is a mouse that another program left switched on, with all its numbers.
  keyok(KEY_MOUSE, FALSE);
  pasting = false;
  missing = 0;
  return true;
}

void stop_keys(void) {
  if (window) delwin(window);
  window = NULL;
}

bool is_pasting(void) { return pasting; }
bool is_unmarked_paste(void) { return pasting && unmarked; }
void end_paste(void) { pasting = unmarked = false; }

void begin_burst(void) {
  follows_text = false;
  burst = 0;
  if (ioctl(STDIN_FILENO, FIONREAD, &burst) < 0) burst = 0;
}
unsigned long input_count(void) { return count; }

/// The next byte or key code, ERR if there is none within `patience` milliseconds.
static int next(int patience) {
  wtimeout(window, patience);
  int code = wgetch(window);
  if (code == ERR) return ERR;
  count++;
  // A key that curses knows took bytes that nobody counts; where there is one it is no text that was pasted.
  burst = code >= KEY_MIN || burst == 0 ? 0 : burst - 1;
  return code;
}

/// What was read is read again.
static void put_back(int code) {
  ungetch(code);
  burst++;
}

/// How long the rest of a sequence may lag behind its beginning.
enum { lag = 25 };

// MARK: Names

static int key(int *value, int code) {
  *value = code;
  return code ? CT_EVENT_KEY : CT_EVENT_TIMEOUT;
}

/// A key code of curses; 0 for keys that mean nothing here.
static int named(int code) {
  if (code >= KEY_F(1) && code <= KEY_F(48)) {
    // The terminal's entry counts on: F13 is shift-F1, F25 control-F1.
    static const int held[] = {0, CT_SHIFT, CT_CONTROL, CT_CONTROL | CT_SHIFT};
    int number = code - KEY_F(1);
    return (CT_KEY_F1 + number % 12) | held[number / 12];
  }
  switch (code) {
  case KEY_UP: return CT_KEY_UP;
  case KEY_DOWN: return CT_KEY_DOWN;
  case KEY_LEFT: return CT_KEY_LEFT;
  case KEY_RIGHT: return CT_KEY_RIGHT;
  case KEY_HOME: case KEY_FIND: case KEY_A1: return CT_KEY_HOME;
  case KEY_END: case KEY_SELECT: case KEY_C1: return CT_KEY_END;
  case KEY_PPAGE: case KEY_A3: return CT_KEY_PAGE_UP;
  case KEY_NPAGE: case KEY_C3: return CT_KEY_PAGE_DOWN;
  case KEY_ENTER: return CT_KEY_ENTER;
  case KEY_BACKSPACE: return CT_KEY_BACKSPACE;
  case KEY_DC: return CT_KEY_DELETE;
  case KEY_IC: return CT_KEY_INSERT;
  case KEY_BTAB: return CT_KEY_BACK_TAB;
  case KEY_SR: return CT_KEY_UP | CT_SHIFT;
  case KEY_SF: return CT_KEY_DOWN | CT_SHIFT;
  case KEY_SLEFT: return CT_KEY_LEFT | CT_SHIFT;
  case KEY_SRIGHT: return CT_KEY_RIGHT | CT_SHIFT;
  case KEY_SHOME: return CT_KEY_HOME | CT_SHIFT;
  case KEY_SEND: return CT_KEY_END | CT_SHIFT;
  case KEY_SPREVIOUS: return CT_KEY_PAGE_UP | CT_SHIFT;
  case KEY_SNEXT: return CT_KEY_PAGE_DOWN | CT_SHIFT;
  case KEY_SDC: return CT_KEY_DELETE | CT_SHIFT;
  case KEY_SIC: return CT_KEY_INSERT | CT_SHIFT;
  default: return 0;
  }
}

/// A byte below space, or delete.
static int control(int byte) {
  switch (byte) {
  case '\r': case '\n': return CT_KEY_ENTER;
  case '\t': return CT_KEY_TAB;
  case 0x1B: return CT_KEY_ESCAPE;
  case 0x08: case 0x7F: return CT_KEY_BACKSPACE;
  case 0: return CT_CONTROL | ' ';
  default: return CT_CONTROL | (byte <= 26 ? byte + 'a' - 1 : byte + '@');
  }
}

// MARK: Sequences

/// The modifiers of a sequence: 1 and a bit for each, as xterm sends them.
static int modifiers(int sent) {
  int bits = sent > 1 && sent <= 16 ? sent - 1 : 0;
  return (bits & 1 ? CT_SHIFT : 0) | (bits & 2 ? CT_ALT : 0) | (bits & 4 ? CT_CONTROL : 0);
}

/// The key whose code stands before `~`.
static int tilde(int number) {
  static const int keys[] = {
    [1] = CT_KEY_HOME, [2] = CT_KEY_INSERT, [3] = CT_KEY_DELETE, [4] = CT_KEY_END, [5] = CT_KEY_PAGE_UP,
    [6] = CT_KEY_PAGE_DOWN, [7] = CT_KEY_HOME, [8] = CT_KEY_END, [11] = CT_KEY_F1, [12] = CT_KEY_F1 + 1,
    [13] = CT_KEY_F1 + 2, [14] = CT_KEY_F1 + 3, [15] = CT_KEY_F1 + 4, [17] = CT_KEY_F1 + 5, [18] = CT_KEY_F1 + 6,
    [19] = CT_KEY_F1 + 7, [20] = CT_KEY_F1 + 8, [21] = CT_KEY_F1 + 9, [23] = CT_KEY_F1 + 10, [24] = CT_KEY_F1 + 11,
  };
  return number >= 0 && number < (int)(sizeof keys / sizeof *keys) ? keys[number] : 0;
}

/// The key whose letter ends a sequence.
static int letter(int final) {
  switch (final) {
  case 'A': return CT_KEY_UP;
  case 'B': return CT_KEY_DOWN;
  case 'C': return CT_KEY_RIGHT;
  case 'D': return CT_KEY_LEFT;
  case 'F': return CT_KEY_END;
  case 'H': return CT_KEY_HOME;
  case 'M': return CT_KEY_ENTER;
  case 'P': case 'Q': case 'S': return CT_KEY_F1 + final - 'P';
  default: return 0;
  }
}

/// A character that a terminal reports by its number.
static int reported(int code, int held) {
  if (code <= 0 || code > 0x10FFFF) return 0;
  return (code < 0x20 || code == 0x7F ? control(code) : code) | held;
}

/// A terminal that reports its mouse in the oldest way: three bytes behind `ESC [ M`, which are no text whatever they are.
static int old_mouse(int *value) {
  int sent[3];
  for (int i = 0; i < 3; i++) {
    sent[i] = next(lag);
    if (sent[i] < 0x20 || sent[i] > 0xFF) return CT_EVENT_TIMEOUT;
  }
  int buttons = sent[0] - 32;
  // A release is told as a button of its own, the third.
  return mouse_event(buttons, sent[1] - 32, sent[2] - 32, true, value);
}

/// How long a sequence, and a string of a terminal's own, may take in all: whoever types one slowly must not hold the screen.
/// Milliseconds.
enum { longest_sequence = 500, longest_string = 3000 };

/// `ESC [`, numbers, and a final byte.
static int csi(int *value) {
  long long end = milliseconds() + longest_sequence;
  int numbers[4] = {0}, index = 0;
  bool private = false;
  int byte = next(lag);
  if (byte == ERR) return key(value, CT_ALT | '[');
  if (byte == 'M' && mouse_is_on()) return old_mouse(value);
  bool isMouse = byte == '<';
  for (; byte != ERR && byte < 0x40; byte = next(lag)) {
    if (byte < 0x20 || milliseconds() > end) return key(value, 0);
    if (byte >= '0' && byte <= '9') {
      if (index < 4 && numbers[index] < 0x200000) numbers[index] = numbers[index] * 10 + byte - '0';
    } else if (byte == ';') {
      index++;
    } else {
      private = true;
    }
  }
  if (isMouse && (byte == 'M' || byte == 'm') && index == 2) {
    return mouse_event(numbers[0], numbers[1], numbers[2], byte == 'M', value);
  }
  if (byte == ERR || byte > 0x7E || private) return key(value, 0);
  int held = modifiers(numbers[1]);
  *value = byte == 'I';
  switch (byte) {
  case 'I': case 'O': return CT_EVENT_FOCUS;
  case 'Z': return key(value, CT_KEY_BACK_TAB);
  case 'u': return key(value, reported(numbers[0], held));
  case '~': break;
  default: return key(value, letter(byte) ? letter(byte) | held : 0);
  }
  *value = 0;
  switch (numbers[0]) {
  case 200:
    pasting = true;
    return CT_EVENT_PASTE_BEGIN;
  case 201:
    if (!pasting || unmarked) return CT_EVENT_TIMEOUT;
    pasting = false;
    return CT_EVENT_PASTE_END;
  case 27: return key(value, reported(numbers[2], held));
  default: return key(value, tilde(numbers[0]) ? tilde(numbers[0]) | held : 0);
  }
}

/// An answer to some question, up to its end: nothing of it concerns the program.
static int swallow_string(void) {
  long long end = milliseconds() + longest_string;
  for (int byte = next(lag), last = 0; byte != ERR && milliseconds() < end; last = byte, byte = next(lag)) {
    if (byte == 0x07 || (last == 0x1B && byte == '\\')) break;
  }
  return CT_EVENT_TIMEOUT;
}

/// What follows an escape. Curses has waited long enough already: if nothing is there it was the key alone.
static int escape(int *value) {
  int byte = next(0);
  if (byte == ERR) return key(value, CT_KEY_ESCAPE);
  if (byte >= KEY_MIN) return key(value, named(byte) ? named(byte) | CT_ALT : 0);
  if (byte == '[') return csi(value);
  if (byte == 'O') {
    byte = next(lag);
    return byte == ERR ? key(value, CT_ALT | 'O') : key(value, letter(byte));
  }
  if (byte == 'P' || byte == ']' || byte == '_' || byte == '^') {
    int following = next(lag);
    if (following == ERR) return key(value, CT_ALT | byte);
    ungetch(following);
    return swallow_string();
  }
  if (byte == 0x1B || byte >= 0x80) {
    ungetch(byte);
    return key(value, CT_KEY_ESCAPE);
  }
  return key(value, (byte < 0x20 || byte == 0x7F ? control(byte) : byte) | CT_ALT);
}

// MARK: Characters

/// One byte of a character of several; the character when it was the last.
static int character(int byte, int *value) {
  if (byte < 0xC0) {
    if (missing == 0) return CT_EVENT_TIMEOUT;
    scalar = scalar << 6 | (unsigned)(byte & 0x3F);
    if (--missing > 0) return CT_EVENT_TIMEOUT;
    bool valid = scalar >= smallest && scalar <= 0x10FFFF && (scalar < 0xD800 || scalar >= 0xE000) && scalar >= 0xA0;
    *value = (int)scalar;
    return valid ? CT_EVENT_TEXT : CT_EVENT_TIMEOUT;
  }
  missing = byte >= 0xF8 ? 0 : byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1;
  smallest = missing == 3 ? 0x10000 : missing == 2 ? 0x800 : 0x80;
  scalar = (unsigned)(byte & (0x3F >> missing));
  return CT_EVENT_TIMEOUT;
}

static int event_of(int code, int *value) {
  if (code >= 0x80 && code <= 0xFF) return character(code, value);
  missing = 0;
  if (code == 0x1B) return escape(value);
  if (code >= KEY_MIN) return key(value, named(code));
  *value = code;
  return code >= 0x20 && code < 0x7F ? CT_EVENT_TEXT : key(value, control(code));
}

/// In a paste everything is text, and what is none is dropped: no key of it may do anything.
static int pasted(int kind, int *value) {
  // One paste pretends that another begins: whoever waits for the end of each would wait for ever.
  if (kind == CT_EVENT_PASTE_BEGIN) return CT_EVENT_TIMEOUT;
  if (kind != CT_EVENT_KEY) return kind == CT_EVENT_FOCUS || kind == CT_EVENT_MOUSE ? CT_EVENT_TIMEOUT : kind;
  if (*value != CT_KEY_ENTER && *value != CT_KEY_TAB) return CT_EVENT_TIMEOUT;
  *value = *value == CT_KEY_TAB ? '\t' : '\n';
  return CT_EVENT_TEXT;
}

/// Whether an end of line is one of a paste that the terminal does not mark: in a field, behind a character and before another one
/// or a further line, all of which came in one piece. Whoever types sends a key at a time, and the key that ends a line is the last
/// of its piece.
static bool is_pasted_break(int code) {
  if ((code != '\r' && code != '\n') || !follows_text || burst == 0 || !cursor_is_wanted()) return false;
  int following = next(0);
  if (following == ERR) return false;
  put_back(following);
  return following == '\r' || following == '\n' || following == '\t' || (following >= 0x20 && following != 0x7F && following <= 0xFF);
}

int next_input(int *value) {
  for (int code = next(0); code != ERR; code = next(0)) {
    bool within = pasting;
    if (!within && is_pasted_break(code)) {
      put_back(code);
      pasting = unmarked = true;
      *value = 0;
      return CT_EVENT_PASTE_BEGIN;
    }
    int kind = event_of(code, value);
    if (within) kind = pasted(kind, value);
    if (kind == CT_EVENT_TIMEOUT) continue;
    follows_text = kind == CT_EVENT_TEXT && burst > 0;
    return kind;
  }
  return CT_EVENT_TIMEOUT;
}
