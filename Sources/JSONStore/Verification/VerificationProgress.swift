/// How much of a verification is done, in bytes of work.
struct VerificationProgress {
    let total: Int
    private(set) var done = 0
    private let report: (_ done: Int, _ total: Int) -> Void
    private var told = 0
    /// Work between two reports; a report costs little and a bar has no more than a few hundred steps.
    private static let step = 1 << 16

    init(total: Int, _ report: @escaping (_ done: Int, _ total: Int) -> Void) {
        self.total = total
        self.report = report
        report(0, total)
    }

    mutating func add(_ bytes: Int) {
        done = min(total, done + bytes)
        guard done - told >= Self.step || done == total else { return }
        told = done
        report(done, total)
    }

    /// The rest is done, or will not be.
    mutating func finish() { add(total - done) }
}
