import ClerkDesk
import Exchange
import MutualAid

/// The guided tour from a clerk's own desk: a second desk, over the sample unit, in the same terminal. The clerk's own
/// stays as it is, with its store held, and takes nothing that is typed meanwhile.
@MainActor
struct TourVisit {
    let terminal: any DeskFace

    /// How it ended.
    enum Outcome {
        /// The clerk is back; what they have typed since is for their own desk.
        case back(typedSince: [DeskEvent])
        /// The program is to end: a signal, or a terminal that is gone.
        case ended
        /// It could not begin.
        case refused(CommitFailure)
    }

    /// Takes the tour.
    ///
    /// - Parameters:
    ///   - desk: the clerk's own.
    ///   - events: what was typed after the tour was asked for.
    func take(from desk: Desk, _ events: [DeskEvent]) -> Outcome {
        let folder: SampleFolder
        let store: OpenStore
        do throws(StoreFailure) {
            folder = try SampleFolder(members: SampleFolder.membersOfTour)
            store = try open(folder)
        } catch {
            return .refused(error.fault(Folders.temporary))
        }
        defer { folder.remove() }
        defer { store.close() }
        let clock = DayClock()
        let schemes = folder.schemes
        let sample = desk.onTour(
            over: store.registry, today: SampleFolder.day ?? clock.today, operatorName: SampleFolder.operatorName,
            shelf: schemes.shelf)
        var loop = DeskLoop(
            sample, terminal: terminal, store: store, schemes: schemes, clock: clock, isDayGiven: true,
            keepsCopies: false, drafts: DraftPlaces(ofStoreAt: folder.store, isForGood: false),
            remember: { _ in nil })
        loop.run(events)
        _ = loop.end()
        return loop.isInterrupted ? .ended : .back(typedSince: loop.untaken)
    }

    private func open(_ folder: SampleFolder) throws(StoreFailure) -> OpenStore {
        do throws(StoreFailure) {
            return try OpenStore(at: folder.store, operatorName: SampleFolder.operatorName)
        } catch {
            folder.remove()
            throw error
        }
    }
}
