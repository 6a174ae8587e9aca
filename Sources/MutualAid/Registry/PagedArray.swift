/// An array in pages, so that changing one element while an older value is held copies a page, not everything.
struct PagedArray<Element: Sendable>: Sendable {
    private static var pageSize: Int { 256 }
    private var pages: [[Element]] = []
    private(set) var count = 0

    subscript(index: Int) -> Element {
        get { pages[index / Self.pageSize][index % Self.pageSize] }
        set { pages[index / Self.pageSize][index % Self.pageSize] = newValue }
    }

    mutating func append(_ element: Element) {
        if count % Self.pageSize == 0 {
            pages.append([])
            pages[pages.count - 1].reserveCapacity(Self.pageSize)
        }
        pages[pages.count - 1].append(element)
        count += 1
    }

    /// Calls `body` with each element in order.
    func forEach(_ body: (Element) throws -> Void) rethrows {
        for page in pages { for element in page { try body(element) } }
    }
}
