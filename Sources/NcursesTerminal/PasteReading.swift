/// A bracketed paste that is being read, and how long the rest of it is waited for.
///
/// A connection may stall in the middle of a paste. What has come by then is handed over, and what follows is still no
/// key: only the end mark, or a longer silence, ends the paste. Keys must not be swallowed for ever.
struct PasteReading: Sendable {
    typealias Instant = ContinuousClock.Instant

    /// After so much silence what has come is handed over.
    static let pause: Duration = .seconds(1)
    /// After so much silence the end mark is taken for lost.
    static let end: Duration = .seconds(5)

    private var collector = PasteCollector()
    private var lastHeard: Instant
    private var isPaused = false
    private(set) var isOver = false

    /// A paste whose first mark came just now.
    init(at now: Instant) { lastHeard = now }

    /// How many bytes may be read next; 0 when the paste is complete.
    var wanted: Int { collector.wanted }

    /// Takes at most ``wanted`` bytes.
    mutating func take(_ bytes: some Collection<UInt8>, at now: Instant) {
        collector.take(bytes)
        lastHeard = now
        isPaused = false
    }

    /// When to ask ``pause(at:)``, unless more comes.
    var due: Instant { lastHeard + (isPaused ? Self.end : Self.pause) }

    /// What is to be handed over after silence; empty where nothing is. Afterwards the paste may be over.
    mutating func pause(at now: Instant) -> String {
        guard now >= due else { return "" }
        isOver = isPaused
        isPaused = true
        return takeText()
    }

    /// The text that has come and was not handed over yet.
    mutating func takeText() -> String { collector.takeText() }
}
