// Questions to the terminal, asked before the screen is up and within a limit of time.
#define _GNU_SOURCE
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "Parts.h"

/// Writes `question` and reads up to the byte `last`, or until `budget` milliseconds are over. Returns whether `last` came.
/// What was read, and nothing else, is in `answer`, ended by 0; all other input is thrown away.
static bool ask(const char *question, char last, char *answer, size_t size, int budget) {
  struct termios modes, quiet;
  const char *type = getenv("TERM");
  if (!type || !*type || strcmp(type, "dumb") == 0) return false;
  if (!isatty(STDOUT_FILENO) || tcgetattr(STDIN_FILENO, &modes) < 0) return false;
  quiet = modes;
  quiet.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
  quiet.c_cc[VMIN] = 1;
  quiet.c_cc[VTIME] = 0;
  tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
  write_all(STDOUT_FILENO, question, strlen(question));
  size_t count = 0;
  bool complete = false;
  long long end = milliseconds() + budget;
  while (!complete && count + 1 < size) {
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    long long left = end - milliseconds();
    if (left <= 0 || poll(&input, 1, (int)left) <= 0 || read(STDIN_FILENO, answer + count, 1) != 1) break;
    complete = answer[count++] == last;
  }
  answer[count] = 0;
  tcsetattr(STDIN_FILENO, TCSAFLUSH, &modes);
  return complete;
}

int ct_probe_ambiguous(int budget) {
  char answer[64];
  bool complete = ask("\r\u2460\033[6n", 'R', answer, sizeof answer, budget);
  write_all(STDOUT_FILENO, "\r\033[K", 4);
  // ESC [ row ; column R, with columns from 1: the cursor stands behind the character. Keys may have come before it.
  const char *start = strrchr(answer, '\033');
  int row, column;
  if (!complete || !start || sscanf(start, "\033[%d;%dR", &row, &column) != 2) return 0;
  return column == 2 || column == 3 ? column - 1 : 0;
}

int ct_probe_clipboard(int budget) {
  char answer[128];
  if (!ask("\033[c", 'c', answer, sizeof answer, budget)) return -1;
  // ESC [ ? attribute ; attribute ... c
  const char *start = strstr(answer, "\033[?");
  if (!start) return 0;
  for (const char *at = start + 3; *at && *at != 'c';) {
    char *after;
    if (strtol(at, &after, 10) == 52) return 1;
    at = *after == ';' ? after + 1 : "";
  }
  return 0;
}
