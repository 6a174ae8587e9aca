/// An array in pages, so that changing one element while an older value is held copies a page, not everything.
struct PagedArray<Element: Sendable>: Sendable {
    private static var pageSize: Int { 256 }
    private var pages: [[Element]] = []
    private(set) var count = 0

    /// Makes an array of `count` times the same element; the pages are shared until one of them changes.
    init(repeating element: Element, count: Int) {
        let full = Array(repeating: element, count: Self.pageSize)
        pages = Array(repeating: full, count: count / Self.pageSize)
        if count % Self.pageSize > 0 { pages.append(Array(full[..<(count % Self.pageSize)])) }
        self.count = count
    }

    /// Makes an array without elements.
    init() {}

    subscript(index: Int) -> Element {
        // Looking at a part of a large element must not copy the whole of it.
        _read { yield pages[index / Self.pageSize][index % Self.pageSize] }
        _modify { yield &pages[index / Self.pageSize][index % Self.pageSize] }
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
