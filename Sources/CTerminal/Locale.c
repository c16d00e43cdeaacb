// Which character set the terminal is taken to speak, and how wide its characters are.
#define _GNU_SOURCE
#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <wchar.h>

#include "Parts.h"

static bool is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

int ct_locale(void) {
  // A locale that is not installed gives NULL and leaves plain C, in which curses would take Chinese for narrow.
  if (setlocale(LC_CTYPE, "") && is_utf8()) return 1;
  return setlocale(LC_CTYPE, "C.UTF-8") && is_utf8();
}

static int (*measure)(uint32_t scalar);

void ct_measure(int (*columns)(uint32_t scalar)) { measure = columns; }

/// Curses asks the C library how wide a character is. This stands in front of the library's answer, so that curses, the
/// caller's grid and the terminal agree: two opinions on one character would shift the rest of its row.
int wcwidth(wchar_t character) {
  if (character >= 0x20 && character < 0x7F) return 1;
  if (character == 0) return 0;
  if (character < 0xA0) return -1;
  return measure ? measure((uint32_t)character) : wcswidth(&character, 1);
}
