import MutualAid
import TerminalUI

/// What reaches the desk.
public enum DeskEvent: Sendable {
    /// Something happened at the terminal.
    case terminal(Event)
    /// Another day has begun.
    case day(CalendarDay)
    /// The transaction asked for is on disk, and this is the registry after it.
    case committed(Registry, Transaction)
    /// The transaction asked for was not saved.
    case failed(CommitFailure)
    /// Something happened to the store beside the desk's own saving.
    case store(StoreEvent)
    /// The terminal takes no text as long as the one to be copied.
    case copyRefused
    /// The scheme's text is on disk, in `file`.
    case schemeSaved(SchemeID, file: String)
    /// The scheme's text was not written.
    case schemeNotSaved(SchemeSaveFailure)
    /// These half-typed forms were left behind by a program that has ended, the latest first.
    case draftsFound([FoundDraft])
    /// Half-typed forms are kept in another way from now on.
    case draftsKept(DraftKeeping)
    /// What is next to be undone or done again; nil where there is nothing.
    case stepFound(FoundStep?, StepDirection)
    /// A line was typed in a dialogue of lines; see ``Desk/beginDialogue()``.
    case line(String)
    /// It takes a while to find what is next.
    case stepSought(StepDirection)
    /// The history could not be read.
    case stepNotRead(StepDirection, CommitFailure)
    /// More of the history was read.
    case historyRead(HistoryPage)
    /// What was to be remembered could not be written, in the system's words; it holds until the program is left.
    case notRemembered(Setting, detail: String)
    /// The clerk is back from the guided tour.
    case tourLeft
    /// What there is to do was counted, for the counting of that number.
    case workCounted(OpenWork, counting: Int)
}

/// Why a transaction was not saved; nothing of it was.
public indirect enum CommitFailure: Error, Hashable, Sendable {
    /// The registry refused it.
    case refused(RegistryFault)
    /// The disk is full.
    case diskFull
    /// No permission to write `file`, or it is on a disk that can only be read.
    case permissionDenied(file: String)
    /// No permission to read `file`.
    case readDenied(file: String)
    /// A folder, a pipe or a device stands where `file` should.
    case notAFile(file: String)
    /// The store is open for reading only.
    case readOnly
    /// The store's folder was moved or removed while it was open.
    case storeReplaced(folder: String)
    /// In the store's folder stands another store, or an older copy that lacks what was saved here.
    case otherStore(folder: String)
    /// Another program writes to the store now.
    case heldBy(StoreWriter?)
    /// The store's files don't allow writing any more.
    case closed(StoreNotice)
    /// Any other trouble, in the system's words.
    case other(detail: String)
}

/// What the desk wants done; the executable's runner carries it out.
public enum Effect: Sendable {
    /// Write the transaction in the name of the operator, then send ``DeskEvent/committed(_:_:)`` or ``DeskEvent/failed(_:)``.
    case commit(Transaction, by: String)
    /// Open the store for writing in the name of the operator, then send ``StoreEvent/access(_:)`` or
    /// ``StoreEvent/refused(_:)``.
    case takeOver(by: String)
    /// Make the store's folder and files the owner's alone, then send ``StoreEvent/tightened`` or
    /// ``StoreEvent/refused(_:)``.
    case tightenPermissions
    /// Set something at once and remember it for the next start; where that can't be, send
    /// ``DeskEvent/notRemembered(_:detail:)``.
    case remember(Preference)
    /// Put the text where other programs can paste it from.
    case copy(String)
    /// Write a scheme's text into the user's folder, then send ``DeskEvent/schemeSaved(_:file:)`` or
    /// ``DeskEvent/schemeNotSaved(_:)``. An older file is only replaced where its text has the hash `replacing`.
    case saveScheme(id: SchemeID, source: String, replacing: ContentHash?)
    /// Look for what is next to be undone or done again, then send ``DeskEvent/stepFound(_:_:)`` or
    /// ``DeskEvent/stepNotRead(_:_:)``; where that takes a while, ``DeskEvent/stepSought(_:)`` at once.
    case findStep(StepDirection)
    /// Read the history, beside the clerk's typing, and send ``DeskEvent/historyRead(_:)``.
    case readHistory(HistoryRequest)
    /// Count what the records leave to be done, beside the clerk's work, and send
    /// ``DeskEvent/workCounted(_:counting:)``.
    case countWork(Registry, counting: Int)
    /// Leave the program.
    case quit
    /// Let the clerk take the guided tour on the sample unit, at the desk of ``Desk/onTour(over:today:operatorName:shelf:)``,
    /// then send ``DeskEvent/tourLeft``; this desk waits as it is.
    case openTour
}

/// What the clerk has chosen for every start from now on.
public enum Preference: Hashable, Sendable {
    /// Who works at the desk.
    case operatorName(String)
    /// The language of the texts.
    case language(Language)
    /// The ground that the colours are chosen for; `.unknown` has it found out.
    case ground(Theme.Ground)
    /// The columns that the terminal gives a character of ambiguous width: 1 or 2.
    case ambiguousWidth(Int)
    /// Whether lines and signs are drawn in ASCII.
    case ascii(Bool)
    /// Whether the mouse is taken from the terminal.
    case mouse(Bool)
    /// The folder of the records that is opened at the next start, a whole path.
    case store(String)
}

/// A scheme that a new unit can choose.
public struct SchemeOffer: Sendable {
    /// The scheme.
    public var scheme: Scheme
    /// Its file's text.
    public var source: String
    /// The hash of the text.
    public var hash: ContentHash

    /// A scheme with its text.
    public init(scheme: Scheme, source: String, hash: ContentHash) {
        self.scheme = scheme
        self.source = source
        self.hash = hash
    }
}
