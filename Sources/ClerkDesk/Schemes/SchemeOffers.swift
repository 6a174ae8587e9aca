import MutualAid

/// The schemes that a form offers: read from the shelf when the form opens, and again after one was saved.
struct SchemeOffers: Sendable {
    private(set) var all: [SchemeOffer]
    private var version: Int

    init(_ desk: DeskContext) {
        all = desk.schemeOffers()
        version = desk.shelfVersion
    }

    mutating func refresh(_ desk: DeskContext) {
        if version != desk.shelfVersion { self = SchemeOffers(desk) }
    }

    /// The offer of an id.
    func offer(_ id: String) -> SchemeOffer? { all.first { $0.scheme.id.rawValue == id } }
}
