import ClerkDesk
import Exchange
import JSONStore
import MutualAid

/// The files of half-typed forms: those of this sitting, and those that an ended program left behind.
///
/// It is used on one thread at a time, beside the clerk: writing takes as long as the disk does.
struct DraftCabinet: Sendable {
    private let places: [DraftPlaces.Place]
    /// What tells the drafts of this sitting from all others.
    private let sitting: String
    private var nextNumber = 1
    /// The right to this sitting's drafts, by place; taken with the first one there.
    private var own: [Int: DraftHold] = [:]
    /// The rights to what ended programs left behind.
    private var inherited: [(place: Int, hold: DraftHold)] = []
    private var kept: [FormName: File] = [:]
    /// What was found at the start, by the name under which the desk knows it.
    private var found: [String: (file: File, form: FormName?)] = [:]
    /// What is no longer needed and could not be removed yet.
    private var leftovers: Set<File.Name> = []

    private struct File: Sendable {
        struct Name: Hashable, Sendable {
            var place: Int
            var name: String
        }

        var name: Name
        var draft: FormDraft?
    }

    init(_ places: DraftPlaces) {
        self.places = places.all
        sitting = String(UInt64.random(in: .min ... .max), radix: 36)
    }

    // MARK: - Found at the start

    /// What ended programs left behind, the latest first. What can't be read is put aside.
    ///
    /// - Parameter mayWrite: whether the store's own folder may be written to; in it nothing is touched otherwise.
    mutating func find(mayWrite: Bool) -> [FoundDraft] {
        var drafts: [(at: String, draft: FoundDraft)] = []
        for (index, place) in places.enumerated() where place.exists && place.isSafe {
            // A folder that can't be read now shows its drafts at the next start.
            guard let sittings = try? place.folder.sittings(), let names = try? place.folder.names() else { continue }
            let isTouched = mayWrite || index > 0
            for sitting in sittings where sitting != self.sitting {
                let isKnown = inherited.contains { $0.place == index && $0.hold.sitting == sitting }
                guard !isKnown, let hold = try? place.folder.inherit(sitting, writing: isTouched) else { continue }
                let own = names.filter { DraftFolder.sitting(of: $0) == sitting }
                guard !own.isEmpty else {
                    place.folder.release(hold, writing: isTouched)
                    continue
                }
                inherited.append((index, hold))
                for name in own { if let read = read(name, at: index, isTouched) { drafts.append(read) } }
            }
        }
        return drafts.sorted { ($0.at, $0.draft.id) > ($1.at, $1.draft.id) }.map(\.draft)
    }

    private mutating func read(_ name: String, at index: Int, _ isTouched: Bool) -> (at: String, draft: FoundDraft)? {
        let folder = places[index].folder
        let id = folder.path + "/" + name
        let file = File.Name(place: index, name: name)
        let fault: DraftFile.Fault
        do {
            guard let bytes = try folder.load(name) else { return nil }
            let read = try DraftFile(bytes)
            found[id] = (File(name: file, draft: read.draft), read.draft.form)
            let at = LocalTime.text(of: read.at)
            return (read.at, FoundDraft(id: id, at: at, by: read.by, content: .form(read.draft)))
        } catch let problem as StoreProblem {
            // One that can't be read for lack of permission may be readable tomorrow.
            guard problem.code == .damaged else { return nil }
            fault = .unreadable(problem.detail)
        } catch let error as DraftFile.Fault {
            fault = error
        } catch {
            return nil
        }
        switch fault {
        case .newerVersion:
            found[id] = (File(name: file), nil)
            return ("", FoundDraft(id: id, at: "", by: "", content: .newer))
        case .unreadable:
            let aside = isTouched ? try? folder.setAside(name) : try? folder.file(name)
            return aside.map { ("", FoundDraft(id: id, at: "", by: "", content: .unreadable(file: $0))) }
        }
    }

    // MARK: - Keeping

    /// Brings the files in line with what is half-typed now. Nothing is removed before what takes its place is on the
    /// disk.
    ///
    /// - Parameter mayWrite: whether the store's own folder may be written to; another one is taken otherwise.
    mutating func keep(_ state: DraftState, at time: String, mayWrite: Bool) -> DraftKeeping {
        let first = mayWrite ? 0 : 1
        // A store that is gone with the program is nobody else's to write to.
        guard first < places.count else { return .inStore }
        var problem: StoreProblem?
        var unwritten: Set<FormName> = []
        for draft in state.forms where kept[draft.form]?.draft != draft || kept[draft.form]?.name.place != first {
            do {
                try write(draft, by: state.operatorName, at: time, from: first)
            } catch {
                problem = error
                unwritten.insert(draft.form)
            }
        }
        let forms = Set(state.forms.map(\.form))
        for (form, file) in kept where !forms.contains(form) {
            kept[form] = nil
            leftovers.insert(file.name)
        }
        if state.knowsFound {
            for (id, entry) in found where !state.waiting.contains(id) {
                if let form = entry.form, unwritten.contains(form) { continue }
                found[id] = nil
                leftovers.insert(entry.file.name)
            }
        }
        removeLeftovers(mayWrite)
        if let problem { return .nowhere(CommitFailure(problem, folder: places[0].folder.path)) }
        let elsewhere = kept.values.map(\.name.place).max() ?? first
        return elsewhere <= first ? .inStore : .elsewhere(folder: places[elsewhere].folder.path)
    }

    private mutating func write(
        _ draft: FormDraft, by operatorName: String, at time: String, from first: Int
    ) throws(StoreProblem) {
        let bytes = DraftFile(at: time, by: operatorName, draft: draft).bytes
        let present = kept[draft.form]
        var firstProblem: StoreProblem?
        for (index, place) in places.enumerated().dropFirst(first) {
            // It is on the disk already, only not where it should be.
            if let present, present.name.place == index, present.draft == draft { return }
            guard place.isSafe else { continue }
            do {
                if own[index] == nil { own[index] = try place.folder.hold(sitting) }
                let name = present.flatMap { $0.name.place == index ? $0.name.name : nil } ?? newName()
                try place.folder.save(name, bytes)
                if let present, present.name.place != index { leftovers.insert(present.name) }
                kept[draft.form] = File(name: File.Name(place: index, name: name), draft: draft)
                return
            } catch {
                firstProblem = firstProblem ?? error
            }
        }
        if let firstProblem { throw firstProblem }
    }

    private mutating func newName() -> String {
        defer { nextNumber += 1 }
        return "\(sitting).\(nextNumber)"
    }

    private mutating func removeLeftovers(_ mayWrite: Bool) {
        for file in leftovers
        where (mayWrite || file.place > 0) && (try? places[file.place].folder.delete(file.name)) != nil {
            leftovers.remove(file)
        }
    }

    /// Gives up the rights to all drafts, so that the next start finds those that are left.
    mutating func close(mayWrite: Bool) {
        removeLeftovers(mayWrite)
        for (place, hold) in own.map({ ($0.key, $0.value) }) + inherited.map({ ($0.place, $0.hold) }) {
            places[place].folder.release(hold, writing: mayWrite || place > 0)
        }
        own = [:]
        inherited = []
    }
}
