import Foundation
import TerminalUI
import Testing

/// A frame that was looked at once and found right, kept as a file that every later frame must equal.
struct GoldenFile {
    let name: String

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Golden")

    /// Set to `1`, the files are written anew; then they must be looked at again.
    static var isUpdating: Bool { ProcessInfo.processInfo.environment["HUZHU_UPDATE_GOLDEN"] == "1" }

    private var file: URL { Self.folder.appendingPathComponent(name + ".txt") }

    /// Fails where `content` is not what the file holds, naming the first row that differs.
    func expect(_ content: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let content = content + "\n"
        guard !Self.isUpdating else {
            try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
            try Data(content.utf8).write(to: file)
            return
        }
        let kept = try String(decoding: Data(contentsOf: file), as: UTF8.self)
        guard kept != content else { return }
        let pairs = zip(rows(kept), rows(content)).enumerated()
        let difference = pairs.first { $0.element.0 != $0.element.1 }
        let place =
            difference.map { "line \($0.offset + 1)\n  kept: \($0.element.0)\n  now:  \($0.element.1)" } ?? "its length"
        Issue.record("\(name) differs in \(place)\n\nnow:\n\(content)", sourceLocation: sourceLocation)
    }

    private func rows(_ text: String) -> [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
}
