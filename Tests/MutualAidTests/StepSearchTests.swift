import MutualAid
import TestSupport
import Testing

/// What a clerk expects of undo and redo, kept as two piles.
private struct UndoPiles {
    private(set) var undoable: [Int] = []
    private(set) var redoable: [Int] = []
    private(set) var history: [(seq: Int, undoes: Int?)] = []

    mutating func carryOut() {
        undoable.append(add(nil))
        redoable = []
    }

    mutating func undo() {
        guard let last = undoable.popLast() else { return }
        redoable.append(add(last))
    }

    mutating func redo() {
        guard let last = redoable.popLast() else { return }
        undoable.append(add(last))
    }

    private mutating func add(_ undoes: Int?) -> Int {
        history.append((history.count + 1, undoes))
        return history.count
    }
}

@Suite("What is next to be undone or done again")
struct StepSearchTests {
    /// What the search finds, and how many transactions it looked at for it.
    private func find(
        _ direction: StepDirection, in history: [(seq: Int, undoes: Int?)]
    ) -> (seq: Int?, looks: Int) {
        var search = StepSearch(direction)
        var looks = 0
        for (seq, undoes) in history.reversed() {
            looks += 1
            switch search.look(at: seq, undoes: undoes) {
            case .goOn: continue
            case .found(let seq): return (seq, looks)
            case .nothing: return (nil, looks)
            }
        }
        return (nil, looks)
    }

    @Test("It is what two piles would give, whatever was done, undone and done again", arguments: UInt64(0)..<200)
    func likePiles(seed: UInt64) {
        var numbers = SeededGenerator(seed: seed)
        var piles = UndoPiles()
        for _ in 0..<60 {
            switch Int.random(in: 0..<5, using: &numbers) {
            case 0, 1: piles.carryOut()
            case 2, 3: piles.undo()
            default: piles.redo()
            }
            let undo = find(.undo, in: piles.history)
            let redo = find(.redo, in: piles.history)
            #expect(undo.seq == piles.undoable.last)
            #expect(redo.seq == piles.redoable.last)
        }
    }

    @Test("Only as much of the history is looked at as is needed")
    func looksLittle() {
        var piles = UndoPiles()
        for _ in 0..<1_000 { piles.carryOut() }
        #expect(find(.undo, in: piles.history).looks == 1)
        #expect(find(.redo, in: piles.history).looks == 1)
        for _ in 0..<10 { piles.undo() }
        for _ in 0..<4 { piles.redo() }
        #expect(find(.undo, in: piles.history).looks <= 24)
        #expect(find(.redo, in: piles.history).looks <= 24)
    }

    @Test("A transaction that names itself or a later one counts as an ordinary one")
    func senseless() {
        #expect(find(.undo, in: [(1, nil), (2, 2), (3, 9)]).seq == 3)
        #expect(find(.redo, in: [(1, nil), (2, 2), (3, 9)]).seq == nil)
    }
}

@Suite("What has to be said before something is undone")
struct UndoCautionTests {
    private let store: SmallStore

    init() throws { store = try SmallStore() }

    private func cautions(_ changes: [Change]) -> [UndoCaution] {
        store.registry.cautions(undoing: changes, on: CalendarDay(ordinal: 17_800))
    }

    @Test("An ordinary entry is undone without a word")
    func ordinary() {
        var renamed = store.li
        renamed.name = "李铭"
        #expect(cautions([.member(.adding(store.li))]) == [])
        #expect(cautions([.member(.replacing(store.li, with: renamed))]) == [])
        #expect(cautions([.stay(.adding(store.stay(1, of: store.wang)))]) == [])
        #expect(cautions([.enrolment(.adding(store.enrolment(1, of: store.wang)))]) == [])
    }

    @Test("What has left the house is named")
    func leftTheHouse() {
        let claim = store.claim(1, of: store.wang, stays: [1])
        var approved = claim
        approved.state = .approved(on: CalendarDay(ordinal: 17_705))
        #expect(cautions([.stay(.adding(store.stay(1, of: store.wang))), .claim(.adding(claim))]) == [.sentUp])
        #expect(cautions([.claim(.replacing(claim, with: approved))]) == [.decision])
        #expect(cautions([.payment(.adding(store.payment(1, of: claim)))]) == [.payment])
    }

    @Test("Several people at once are counted")
    func several() {
        let changes = [store.wang, store.li].enumerated().map {
            Change.enrolment(.adding(store.enrolment(UInt32($0.offset + 1), of: $0.element)))
        }
        #expect(cautions(changes) == [.people(2)])
    }

    @Test("Taking a transaction back takes its changes back from the last to the first")
    func undoing() {
        let stay = store.stay(1, of: store.wang)
        let claim = store.claim(1, of: store.wang, stays: [1])
        let step = RecordedStep(
            seq: 7, at: nil, by: "张三", action: .fileClaim, changes: [.stay(.adding(stay)), .claim(.adding(claim))])
        let back = step.undoing
        #expect(back?.undoes == 7 && back?.action == .fileClaim)
        #expect(back?.changes == [.claim(.removing(claim)), .stay(.removing(stay))])
        var partial = step
        partial.changeCount = 3
        #expect(partial.undoing == nil)
    }
}
