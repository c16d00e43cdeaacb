// Wide curses as the system installs it. Only CTerminal includes this. Not <term.h>: it makes `columns` and `lines` macros.
#if !__has_include(<ncurses.h>)
#error "Curses with wide characters is missing here: apt-get install libncursesw5-dev"
#endif
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
