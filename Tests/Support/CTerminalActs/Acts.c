#define _GNU_SOURCE
#include "CTerminalActs.h"

#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "CTerminal.h"

static int log_file = -1;

__attribute__((format(printf, 1, 2))) static void note(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  vdprintf(log_file, format, arguments);
  va_end(arguments);
}

static void put(int row, int column, const char *text, int columns) {
  ct_put(row, column, text, (int)strlen(text), columns, -1, -1, 0);
}

/// Chinese where it is hard: at the edges, across them, in all corners, and half written over.
static void paint_corners(void) {
  int rows = ct_rows(), columns = ct_columns();
  put(0, 0, "左上", 5);
  put(0, columns - 4, "右上", 4);
  put(1, columns - 1, "督", 2);
  put(2, columns - 3, "督办", 4);
  put(3, 0, "督办督办", 8);
  put(3, 1, "X", 1);
  put(3, 6, "Y", 1);
  put(rows - 1, 0, "左下", 4);
  put(rows - 1, columns - 4, "右下", 4);
  ct_put(5, 2, "红字", (int)strlen("红字"), 4, 1, 4, CT_BOLD | CT_UNDERLINE);
  ct_put(6, 2, "\033[31m\xff\xe7", 7, 10, -1, -1, CT_REVERSE);
  put(7, 2, "e\xcc\x81|", 4);
}

static int wide_when_circled(uint32_t scalar) {
  if (scalar >= 0x2460 && scalar < 0x2500) return 2;
  return scalar >= 0x2E80 ? 2 : 1;
}

static int overflow(int depth) {
  volatile char page[4096];
  page[0] = (char)depth;
  return overflow(depth + 1) + page[0];
}

/// Does what a typed letter asks for. Returns false to end.
static bool perform(int letter) {
  static int digit;
  switch (letter) {
  case 'c': paint_corners(); break;
  case '1': put(5, 10, (const char *[]){"7", "8"}[digit++ % 2], 1); break;
  case 'w':
    ct_measure(wide_when_circled);
    put(8, 2, "①督①X", 7);
    break;
  case 'd': ct_put(9, 0, "direct", 6, 6, 0xCC3311, 0x0077BB, 0); break;
  case 'k': ct_cursor(2, 4); break;
  case 'r': ct_redraw(); break;
  case 'm': fputs("a message of the runtime\n", stderr); break;
  case 's': raise(SIGSEGV); break;
  case 't': __builtin_trap();
  case 'v': return overflow(0) != 0;
  case 'a': abort();
  case 'x': exit(3);
  // A program that has stopped listening; the file tells when it has.
  case 'h':
    note("deaf\n");
    for (;;) pause();
  case '2':
    ct_end();
    ct_end();
    note("again %d\n", ct_start(0));
    put(0, 0, "again", 5);
    break;
  case 'M': note("mouse %d\n", ct_mouse(1)); break;
  case 'O': note("mouse %d\n", ct_mouse(0)); break;
  case 'y':
    note("clipboard %d\n", ct_takes_clipboard());
    ct_copy("5Lit", 4);
    break;
  case 'q': return false;
  default: return true;
  }
  ct_present();
  return true;
}

static int play_stage(void) {
  const char *options = getenv("DUBAN_ACT_OPTIONS"), *ignore = getenv("DUBAN_ACT_IGNORE");
  const char *folder = getenv("DUBAN_ACT_WATCH");
  if (ignore) signal(atoi(ignore), SIG_IGN);
  ct_crash_message("crashed by ", ", sorry\n");
  int result = ct_start(options ? atoi(options) : 0);
  if (result < 0) {
    note("failed %d\n", result);
    return 1;
  }
  if (folder) note("watch %d\n", ct_watch(folder));
  put(0, 0, "stage", 5);
  ct_present();
  note("up %dx%d %d %s%s\n", ct_columns(), ct_rows(), ct_colours(), ct_terminal_type(), ct_fell_back() ? " instead" : "");
  for (bool pasting = false;;) {
    int value, kind = ct_wait(-1, &value);
    switch (kind) {
    case CT_EVENT_KEY: note("key %x\n", (unsigned)value); break;
    case CT_EVENT_TEXT:
      note("text %x\n", (unsigned)value);
      if (!pasting && !perform(value)) {
        ct_end();
        return 0;
      }
      break;
    case CT_EVENT_PASTE_BEGIN: note("paste\n"), pasting = true; break;
    case CT_EVENT_PASTE_END: note("pasted\n"), pasting = false; break;
    case CT_EVENT_RESIZE:
      note("size %dx%d\n", ct_columns(), ct_rows());
      put(0, 0, "stage", 5);
      ct_present();
      break;
    case CT_EVENT_MOUSE: {
      int row, column;
      ct_mouse_place(&row, &column);
      note("mouse %d at %d,%d\n", value, row, column);
      break;
    }
    case CT_EVENT_FOCUS: note("focus %d\n", value); break;
    case CT_EVENT_WATCH: note("changed %d\n", value); break;
    case CT_EVENT_TERMINATE:
      note("terminate %d\n", value);
      ct_end();
      return 5;
    case CT_EVENT_HANGUP:
      note("hangup\n");
      ct_end();
      return 6;
    default: note("event %d\n", kind);
    }
  }
}

__attribute__((constructor)) static void play(void) {
  const char *act = getenv("DUBAN_ACT"), *path = getenv("DUBAN_ACT_LOG");
  if (!act || !path) return;
  log_file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  int result = 2;
  if (strcmp(act, "stage") == 0) result = play_stage();
  if (strcmp(act, "probe") == 0) {
    note("ambiguous %d\n", ct_probe_ambiguous(200));
    result = 0;
  }
  _exit(result);
}
