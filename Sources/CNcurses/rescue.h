#ifndef HUZHU_CNCURSES_RESCUE_H
#define HUZHU_CNCURSES_RESCUE_H

// Signals. A handler may run at any instruction, so it is C, touches only what stands here, and calls only functions
// that POSIX allows in one. It notes the signal and rings the doorbell, a pipe on which the event loop sleeps; for a
// crash it puts the terminal back by itself.

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum {
    HUZHU_RESIZED = 1,
    HUZHU_STOPPED = 2,
    HUZHU_CONTINUED = 4,
    HUZHU_INTERRUPTED = 8,
};

/// The byte that a signal leaves in the doorbell; any other one is a wake-up from within the program.
#define HUZHU_SIGNAL_BYTE 0

struct huzhu_rescue {
    int armed;
    int pending;
    int doorbell;
    /// The signal that tells the program to end, 0 while there is none.
    int ending;
    int terminal;
    /// Where to write in need; ideally a descriptor that never waits.
    int output;
    struct termios modes;
    unsigned char reset[512];
    size_t reset_count;
    /// How many of the first bytes are left out, for what is not switched on at the moment.
    size_t reset_start;
    struct sigaction earlier[NSIG];
    unsigned char stack[64 * 1024];
};

/// The one state. Swift compiles the functions of this header into every object file that ends up calling one, and its
/// optimiser moves calls between files; a weak function is merged by the linker, and with it the state inside.
__attribute__((weak)) struct huzhu_rescue *huzhu_rescue_state(void) {
    static struct huzhu_rescue state;
    return &state;
}

/// Opens the doorbell: the first end is to be listened at, the second one to be rung; neither ever blocks.
static inline bool huzhu_rescue_open_doorbell(int *listen, int *ring) {
    int ends[2];
    if (pipe(ends) != 0) {
        return false;
    }
    for (int index = 0; index < 2; index += 1) {
        fcntl(ends[index], F_SETFL, O_NONBLOCK);
        fcntl(ends[index], F_SETFD, FD_CLOEXEC);
    }
    *listen = ends[0];
    *ring = ends[1];
    return true;
}

/// Keeps the terminal's modes as they are now; to be called before curses changes them.
static inline bool huzhu_rescue_remember(int terminal) {
    huzhu_rescue_state()->terminal = terminal;
    return tcgetattr(terminal, &huzhu_rescue_state()->modes) == 0;
}

/// Puts the terminal's modes back, at once: a terminal that takes no output must not hold the program up.
static inline void huzhu_rescue_restore_modes(void) {
    // From the background, a change of modes would stop the process instead of letting it end.
    struct sigaction earlier, ignore;
    memset(&ignore, 0, sizeof ignore);
    ignore.sa_handler = SIG_IGN;
    sigaction(SIGTTOU, &ignore, &earlier);
    tcsetattr(huzhu_rescue_state()->terminal, TCSANOW, &huzhu_rescue_state()->modes);
    sigaction(SIGTTOU, &earlier, NULL);
}

/// Puts the terminal back without curses, if it is ours at the moment.
static inline void huzhu_rescue_restore(void) {
    if (!__atomic_exchange_n(&huzhu_rescue_state()->armed, 0, __ATOMIC_SEQ_CST)) {
        return;
    }
    size_t done = __atomic_load_n(&huzhu_rescue_state()->reset_start, __ATOMIC_SEQ_CST);
    while (done < huzhu_rescue_state()->reset_count) {
        ssize_t count = write(huzhu_rescue_state()->output, huzhu_rescue_state()->reset + done, huzhu_rescue_state()->reset_count - done);
        if (count <= 0) {
            break;
        }
        done += (size_t)count;
    }
    huzhu_rescue_restore_modes();
}

static inline void huzhu_rescue_note(int flag) {
    int error = errno;
    __atomic_fetch_or(&huzhu_rescue_state()->pending, flag, __ATOMIC_SEQ_CST);
    unsigned char byte = HUZHU_SIGNAL_BYTE;
    // A full pipe is loud enough.
    ssize_t ignored = write(huzhu_rescue_state()->doorbell, &byte, 1);
    (void)ignored;
    errno = error;
}

static inline void huzhu_rescue_on_event(int number, siginfo_t *info, void *context) {
    switch (number) {
    case SIGWINCH: {
        // Resizing stays curses' own affair; the doorbell only makes sure that its note is read at once,
        // on whatever thread the signal arrived.
        struct sigaction *earlier = &huzhu_rescue_state()->earlier[SIGWINCH];
        if (earlier->sa_flags & SA_SIGINFO) {
            earlier->sa_sigaction(number, info, context);
        } else if (earlier->sa_handler != SIG_DFL && earlier->sa_handler != SIG_IGN) {
            earlier->sa_handler(number);
        }
        huzhu_rescue_note(HUZHU_RESIZED);
        break;
    }
    case SIGTSTP: huzhu_rescue_note(HUZHU_STOPPED); break;
    case SIGCONT: huzhu_rescue_note(HUZHU_CONTINUED); break;
    default: {
        int none = 0;
        __atomic_compare_exchange_n(
            &huzhu_rescue_state()->ending, &none, number, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);
        huzhu_rescue_note(HUZHU_INTERRUPTED);
        break;
    }
    }
}

static inline void huzhu_rescue_on_crash(int number, siginfo_t *info, void *context) {
    (void)context;
    huzhu_rescue_restore();
    sigaction(number, &huzhu_rescue_state()->earlier[number], NULL);
    // A fault comes again as soon as this returns and then meets the earlier handler with its true place in the
    // program; a signal that was sent does not.
    if (info->si_code <= 0) {
        raise(number);
    }
}

/// For a signal that ends a program without being its fault and can't wait: a call that the system forbids.
static inline void huzhu_rescue_on_end(int number, siginfo_t *info, void *context) {
    (void)info;
    (void)context;
    huzhu_rescue_restore();
    sigaction(number, &huzhu_rescue_state()->earlier[number], NULL);
    // Held back until this returns; then it does what it did before, and the caller sees by which signal.
    raise(number);
}

static inline void huzhu_rescue_install(int number, void (*handler)(int, siginfo_t *, void *), int flags) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = handler;
    action.sa_flags = SA_SIGINFO | flags;
    sigfillset(&action.sa_mask);
    sigaction(number, &action, &huzhu_rescue_state()->earlier[number]);
}

static inline void huzhu_rescue_install_unless_ignored(
    int number, void (*handler)(int, siginfo_t *, void *), int flags) {
    struct sigaction now;
    // Under nohup and its like the caller has asked for this signal to be passed over.
    if (sigaction(number, NULL, &now) == 0 && now.sa_handler != SIG_IGN) {
        huzhu_rescue_install(number, handler, flags);
    }
}

/// Installs all handlers. `reset` is what puts the terminal back, by way of `output`; a part beyond the room for it is
/// left out.
static inline void huzhu_rescue_begin(int doorbell, int output, const unsigned char *reset, size_t count) {
    // All that only tells the program to end lets it end in its own way, with what was typed on the disk.
    static const int events[] = {
        SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF,
        SIGXCPU, SIGPOLL, SIGSTKFLT, SIGPWR,
    };
    static const int ends[] = { SIGSYS };
    static const int crashes[] = { SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE };

    huzhu_rescue_state()->doorbell = doorbell;
    huzhu_rescue_state()->output = output;
    huzhu_rescue_state()->reset_count = count < sizeof huzhu_rescue_state()->reset ? count : sizeof huzhu_rescue_state()->reset;
    memcpy(huzhu_rescue_state()->reset, reset, huzhu_rescue_state()->reset_count);
    __atomic_store_n(&huzhu_rescue_state()->armed, 1, __ATOMIC_SEQ_CST);

    // A stack of its own, for the crash that comes of a full one.
    stack_t stack = { .ss_sp = huzhu_rescue_state()->stack, .ss_size = sizeof huzhu_rescue_state()->stack, .ss_flags = 0 };
    sigaltstack(&stack, NULL);
    for (size_t index = 0; index < sizeof events / sizeof events[0]; index += 1) {
        huzhu_rescue_install_unless_ignored(events[index], huzhu_rescue_on_event, SA_RESTART);
    }
    for (size_t index = 0; index < sizeof ends / sizeof ends[0]; index += 1) {
        huzhu_rescue_install_unless_ignored(ends[index], huzhu_rescue_on_end, SA_ONSTACK);
    }
    for (size_t index = 0; index < sizeof crashes / sizeof crashes[0]; index += 1) {
        huzhu_rescue_install(crashes[index], huzhu_rescue_on_crash, SA_ONSTACK);
        // Swift's runtime would look into the crash and hold the terminal, raw, for half a minute; that is for who has
        // asked for it.
        if (getenv("SWIFT_BACKTRACE") == NULL) {
            struct sigaction *earlier = &huzhu_rescue_state()->earlier[crashes[index]];
            memset(earlier, 0, sizeof *earlier);
            earlier->sa_handler = SIG_DFL;
        }
    }
    // A broken pipe or a limit on file sizes comes back as an error of the call, which says more than a sudden end.
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);
    atexit(huzhu_rescue_restore);
}

/// Says whether the terminal is ours, and so to be put back.
static inline void huzhu_rescue_set_armed(bool armed) {
    __atomic_store_n(&huzhu_rescue_state()->armed, armed, __ATOMIC_SEQ_CST);
}

/// Says how many of the first bytes of what puts the terminal back have nothing to undo at the moment.
static inline void huzhu_rescue_leave_out(size_t count) {
    __atomic_store_n(&huzhu_rescue_state()->reset_start, count, __ATOMIC_SEQ_CST);
}

/// The signals noted since the last call, as a set of the flags above.
static inline int huzhu_rescue_take(void) {
    return __atomic_exchange_n(&huzhu_rescue_state()->pending, 0, __ATOMIC_SEQ_CST);
}

/// The first signal that told the program to end; 0 when none has.
static inline int huzhu_rescue_ending(void) {
    return __atomic_load_n(&huzhu_rescue_state()->ending, __ATOMIC_SEQ_CST);
}

/// Stops the process as SIGTSTP does by default and returns when it is continued. Without a shell to continue it,
/// the system does not stop it at all.
static inline void huzhu_rescue_stop(void) {
    struct sigaction ours, plain;
    memset(&plain, 0, sizeof plain);
    plain.sa_handler = SIG_DFL;
    sigemptyset(&plain.sa_mask);
    sigaction(SIGTSTP, &plain, &ours);
    raise(SIGTSTP);
    sigaction(SIGTSTP, &ours, NULL);
}

#endif
