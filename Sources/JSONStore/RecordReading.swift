import Dispatch
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

extension RegistryText {
    /// Adds a checkpoint's records to a state: the lines are read on all cores and taken in their order.
    ///
    /// - Parameters:
    ///   - isChecked: whether the bytes are known to be the ones that were written; otherwise they are checked
    ///     meanwhile, and damage comes before anything that a damaged record was refused for.
    ///   - progress: gets the number of bytes that were taken.
    /// - Throws: damage, or the codec's refusal with file and line; `state` is then of no use.
    func read<State: RecordedState>(
        into state: inout State, isChecked: Bool, progress: (Int) -> Void = { _ in }
    ) throws(StoreProblem) {
        let reading = RecordReading<State>(of: self, isChecked: isChecked)
        let readers = DispatchGroup()
        for _ in 0..<reading.helpers {
            DispatchQueue.global(qos: .userInitiated).async(group: readers) { reading.help() }
        }
        defer {
            reading.stop()
            // Nothing of this goes on behind the caller's back.
            readers.wait()
        }
        let count: Int
        do throws(StoreProblem) {
            count = try reading.takeAll(into: &state, progress)
        } catch {
            try reading.check()
            if !isChecked { try checkCount() }
            throw error
        }
        try reading.check()
        try checkCount(count)
    }
}

/// The reading of one checkpoint, by the thread that takes the records and by those that help it.
///
/// The lines go out in batches. Who is free takes the next batch and reads it; the one thread that takes the records
/// reads batches, too, while the one it needs is not there yet, so that a single core is never kept waiting.
private final class RecordReading<State: RecordedState>: Sendable {
    /// The records of some lines, as far as they could be read.
    private struct Batch: Sendable {
        let lines: RecordLines
        var records = State.noRecords()
        var count = 0
        var failure: (any Error)?
    }

    private struct Progress: Sendable {
        /// Where the lines begin that nobody reads yet.
        var place: Int
        /// The batches that are read or being read and not yet taken, by their number.
        var batches: [Int: Batch?] = [:]
        var handedOut = 0
        var taken = 0
        var isCheckClaimed: Bool
        var check: Result<Void, StoreProblem>?
        var isStopped = false
    }

    /// Small enough to stay in a core's cache until it is taken, large enough to be worth the asking.
    private static var batchLength: Int { 192 * 1024 }
    /// A store that is read in a few milliseconds is read faster by one thread alone.
    private static var leastHelpedLength: Int { 1024 * 1024 }
    /// How many batches may wait to be taken: they must not become a second copy of everything.
    private static var mostWaiting: Int { 8 }

    let helpers: Int
    private let text: RegistryText
    private let progress: Mutex<Progress>
    /// Says that a batch was read or the check was made.
    private let news = DispatchSemaphore(value: 0)
    /// Says that another batch may be read.
    private let room = DispatchSemaphore(value: 0)

    init(of text: RegistryText, isChecked: Bool) {
        self.text = text
        let cores = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        helpers = text.bytes.count < Self.leastHelpedLength ? 0 : min(3, cores - 1)
        progress = Mutex(
            Progress(
                place: text.headerLength, isCheckClaimed: isChecked, check: isChecked ? .success(()) : nil))
        // Begun with none: a semaphore must not go while it has less than it began with.
        for _ in 0..<Self.mostWaiting { room.signal() }
    }

    /// What a helping thread does: the check, if nobody has begun it, and then batches as long as there are any.
    func help() {
        makeCheck()
        while true {
            room.wait()
            guard let (number, lines) = claim() else { break }
            put(read(lines), number)
        }
        // Others may be waiting for room, too, to be told that nothing is left.
        room.signal()
    }

    /// Has the helping threads come to their end.
    func stop() {
        progress.withLock { $0.isStopped = true }
        room.signal()
    }

    /// Returns how many records there were.
    func takeAll(into state: inout State, _ report: (Int) -> Void) throws(StoreProblem) -> Int {
        var count = 0
        while let batch = next() {
            var taken = 0
            do { try state.take(batch.records, counting: &taken) } catch {
                throw text.refusal(of: batch.lines, after: taken, error)
            }
            if let failure = batch.failure { throw text.refusal(of: batch.lines, after: batch.count, failure) }
            count += taken
            report(batch.lines.bytes.count)
        }
        return count
    }

    /// Throws what is damaged; makes the check if nobody has.
    func check() throws(StoreProblem) {
        makeCheck()
        while true {
            if let result = progress.withLock({ $0.check }) { return try result.get() }
            news.wait()
        }
    }

    /// The batch that is to be taken next; `nil` when all are taken.
    private func next() -> Batch? {
        while true {
            let batch = progress.withLock { progress -> Batch? in
                guard case .some(.some(let batch)) = progress.batches[progress.taken] else { return nil }
                progress.batches[progress.taken] = nil
                progress.taken += 1
                return batch
            }
            if let batch {
                room.signal()
                return batch
            }
            if room.wait(timeout: .now()) == .success {
                if let (number, lines) = claim() {
                    put(read(lines), number)
                    continue
                }
                room.signal()
                // Nothing is left to be read, and nothing is being read.
                if progress.withLock({ $0.taken == $0.handedOut }) { return nil }
            }
            news.wait()
        }
    }

    private func claim() -> (number: Int, lines: RecordLines)? {
        progress.withLock { progress in
            guard !progress.isStopped, let lines = text.lines(from: progress.place, atLeast: Self.batchLength) else {
                return nil
            }
            let number = progress.handedOut
            progress.place = lines.bytes.upperBound
            progress.batches[number] = .some(nil)
            progress.handedOut += 1
            return (number, lines)
        }
    }

    private func read(_ lines: RecordLines) -> Batch {
        var batch = Batch(lines: lines)
        do {
            try text.visit(lines) { line in
                try State.read(line, into: &batch.records)
                batch.count += 1
            }
        } catch {
            batch.failure = error
        }
        return batch
    }

    private func put(_ batch: Batch, _ number: Int) {
        progress.withLock { $0.batches[number] = .some(batch) }
        news.signal()
    }

    private func makeCheck() {
        let isMine = progress.withLock { progress in
            defer { progress.isCheckClaimed = true }
            return !progress.isCheckClaimed
        }
        guard isMine else { return }
        let result = Result { () throws(StoreProblem) in try text.checkHash() }
        progress.withLock { $0.check = result }
        news.signal()
    }
}
