#ifndef HUZHU_CNCURSES_SHIM_H
#define HUZHU_CNCURSES_SHIM_H

// Swift takes neither macros with arguments, nor variadic functions, nor (under strict concurrency) mutable
// globals from C. What the driver needs of those is given here as functions; everything else it calls directly.

// pkg-config's flags would be lost on the way through the package manager, and with them the wide functions.
#define NCURSES_WIDECHAR 1

#if __has_include(<ncursesw/curses.h>)
#include <ncursesw/curses.h>
#else
#include <curses.h>
#endif

#include <langinfo.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <wchar.h>

// What term.h declares; the header itself defines common words such as `lines` and `columns` as macros.
extern int setupterm(const char *term, int descriptor, int *error);
extern char *tigetstr(const char *capability);
extern int tigetflag(const char *capability);
extern int tigetnum(const char *capability);
extern char *tiparm(const char *capability, ...);

/// A string of the terminal's description that takes two numbers, filled with them; NULL when it can't be.
static inline char *huzhu_fill(const char *capability, int first, int second) {
    return tiparm(capability, first, second);
}

/// Starts curses with standard input and a descriptor to write to. Unlike `initscr` it returns (false) on an unknown terminal.
static inline bool huzhu_start(int output) {
    FILE *stream = fdopen(output, "w");
    return stream != NULL && newterm(NULL, stream, stdin) != NULL;
}

extern int memfd_create(const char *name, unsigned int flags);

/// A file in memory that a program started from this one does not inherit; -1 when there is none to be had.
static inline int huzhu_memory_file(void) { return memfd_create("huzhu-frame", 1 /* MFD_CLOEXEC */); }

static inline WINDOW *huzhu_screen(void) { return stdscr; }
static inline int huzhu_rows(void) { return getmaxy(stdscr); }
static inline int huzhu_columns(void) { return getmaxx(stdscr); }

/// Makes the next refresh paint everything, whatever curses believes to stand there.
static inline void huzhu_distrust_screen(void) { clearok(curscr, TRUE); }

static inline int huzhu_colour_count(void) { return COLORS; }

static inline int huzhu_function_key(int number) { return KEY_F(number); }

static inline bool huzhu_locale_is_utf8(void) {
    const char *set = nl_langinfo(CODESET);
    return set != NULL && (strcmp(set, "UTF-8") == 0 || strcmp(set, "utf8") == 0);
}

/// How many bytes wait to be read; 0 when none, or when the descriptor cannot say.
static inline int huzhu_waiting_bytes(int descriptor) {
    int count = 0;
    return ioctl(descriptor, FIONREAD, &count) == 0 ? count : 0;
}

/// The terminal's own size, false when it does not tell.
static inline bool huzhu_terminal_size(int descriptor, int *rows, int *columns) {
    struct winsize size;
    if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) {
        return false;
    }
    *rows = size.ws_row;
    *columns = size.ws_col;
    return true;
}

#endif
