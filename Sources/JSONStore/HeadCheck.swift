/// Compares what `head` says was acknowledged with what the journal holds.
struct HeadCheck {
    private let head: Result<HeadMark, StoreProblem>
    private var lastSeq = 0
    private var hasOtherHash = false

    init(_ head: Result<HeadMark, StoreProblem>) {
        self.head = head
    }

    /// Takes note of a transaction that the journal holds, or follows on.
    mutating func pass(seq: Int, hash: LineHash) {
        lastSeq = seq
        if case .success(let mark) = head, mark.seq == seq, mark.hash != hash { hasOtherHash = true }
    }

    /// What is wrong once the whole journal has passed. A `head` that is behind is not: it is written without a sync.
    var damage: StoreProblem? {
        switch head {
        case .failure(let problem):
            return problem
        case .success(let mark) where mark.seq > lastSeq:
            return StoreFormat.damage(
                StoreLayout.journalName, nil,
                "ends at transaction \(lastSeq) though \(mark.seq) was acknowledged")
        case .success(let mark) where hasOtherHash:
            return StoreFormat.damage(
                StoreLayout.journalName, nil, "transaction \(mark.seq) is not the one that was acknowledged")
        case .success:
            return nil
        }
    }
}
