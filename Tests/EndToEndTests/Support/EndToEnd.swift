import Testing

/// The whole program, its own binary in a real terminal: keys go in, what the clerk would see is looked at.
///
/// One test at a time, since each starts terminals and a program of its own and the machine may be small.
@Suite("End to end", .serialized)
struct EndToEnd {}
