// A test process that is started with DUBAN_ACT in its environment plays that act on its terminal and ends, before any test
// would run. So the tests of the terminal need no second program, and nothing has to work between a fork and an exec.
//
// The acts:
// - `stage` takes the terminal and does what is typed (see Acts.c), and writes each event as a line to the file DUBAN_ACT_LOG;
// - `probe` asks the terminal the questions of `ct_probe_…` and writes the answers to that file.
// DUBAN_ACT_OPTIONS is a number for `ct_start`; DUBAN_ACT_IGNORE a signal to be ignored from before; DUBAN_ACT_WATCH a folder.
#ifndef CTERMINALACTS_H
#define CTERMINALACTS_H
#endif
