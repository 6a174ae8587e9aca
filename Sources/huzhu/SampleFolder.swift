import Exchange
import MutualAid

/// The sample unit in a folder that is gone afterwards.
struct SampleFolder {
    private let folder: TemporaryFolder

    /// The store of the sample unit.
    var store: String { folder.path + "/" + SampleLayout.store }

    /// Where schemes made in a sample go.
    var schemes: SchemeFolder { SchemeFolder(at: folder.path + "/" + SampleLayout.schemes) }

    /// The desk's day at the sample unit.
    static var day: CalendarDay? { CalendarDay(SampleUnit.day) }

    /// Who works there where the clerk has no name yet.
    static let operatorName = "张三"

    /// As many people as a clerk can look over, the one of the tour among them.
    static let membersOfTour = 200

    init(members: Int) throws(StoreFailure) {
        folder = try TemporaryFolder()
        // Nobody is kept waiting for what others have left.
        Worker.start { TemporaryFolder.removeLeftovers() }?.detach()
        do throws(StoreFailure) { try SampleStore.create(at: store, members: members) } catch {
            folder.remove()
            throw error
        }
    }

    func remove() { folder.remove() }
}
