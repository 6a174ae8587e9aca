import Resources

/// Texts that are built into the program.
enum EmbeddedText {
    /// The text of an embedded file; empty where there is none of that name.
    static func text(_ name: String) -> String {
        guard let resource = huzhu_resource(name)?.pointee else { return "" }
        return String(decoding: UnsafeBufferPointer(start: resource.bytes, count: resource.count), as: UTF8.self)
    }
}
