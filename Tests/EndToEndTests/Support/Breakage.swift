/// Why a test could not go on, with what stood on the screen then.
struct Breakage: Error, CustomStringConvertible {
    let description: String

    init(_ reason: String, screen: Screen? = nil) {
        description = screen.map { "\(reason)\n--- the screen:\n\($0.text)\n---" } ?? reason
    }
}
