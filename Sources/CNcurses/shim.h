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

typedef int (*huzhu_width_rule)(uint32_t scalar);

/// The rule that holds. Weak, so that it is one for all object files: see rescue.h.
__attribute__((weak)) huzhu_width_rule *huzhu_width_rule_in_force(void) {
    static huzhu_width_rule rule;
    return &rule;
}

/// What curses asks how far a character moves the cursor. The C library's answer is that of its own Unicode version and
/// knows nothing of the terminal's setting; a function of the program goes before the library's.
__attribute__((weak, visibility("default"))) int wcwidth(wchar_t character) {
    huzhu_width_rule rule = *huzhu_width_rule_in_force();
    if (rule != NULL) {
        return rule((uint32_t)character);
    }
    return character >= 0x20 && character < 0x7F ? 1 : character == 0 ? 0 : -1;
}

/// Says how many columns the terminal gives a character: -1 none to show, 0, 1 or 2. To be called before curses starts.
static inline void huzhu_set_width_rule(huzhu_width_rule rule) {
    *huzhu_width_rule_in_force() = rule;
    // Only curses calls it, and what nothing in the program names is not compiled into it.
    int (*volatile asked)(wchar_t) = wcwidth;
    (void)asked;
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

static inline attr_t huzhu_bold(void) { return WA_BOLD; }
static inline attr_t huzhu_dim(void) { return WA_DIM; }
static inline attr_t huzhu_underline(void) { return WA_UNDERLINE; }
static inline attr_t huzhu_reverse(void) { return WA_REVERSE; }

static inline int huzhu_function_key(int number) { return KEY_F(number); }

/// Asks for the first button and the wheel; presses come at once, unmixed into clicks.
static inline void huzhu_mouse_on(void) {
    mousemask(BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
    mouseinterval(0);
}

static inline bool huzhu_is_press(mmask_t state) { return (state & BUTTON1_PRESSED) != 0; }
static inline bool huzhu_is_wheel_up(mmask_t state) { return (state & BUTTON4_PRESSED) != 0; }
static inline bool huzhu_is_wheel_down(mmask_t state) { return (state & BUTTON5_PRESSED) != 0; }

/// Fills a cell from a zero-ended text of one base character and its marks.
static inline bool huzhu_set_cell(cchar_t *cell, const wchar_t *text, attr_t attributes, short pair) {
    return setcchar(cell, text, attributes, pair, NULL) == OK;
}

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
