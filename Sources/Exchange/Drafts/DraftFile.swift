import JSONText
import MutualAid

/// A half-typed form as a file's text, version 1:
/// `{"format":"huzhu-draft","version":1,"at":…,"by":…,"form":{"kind":"member","member":"kq7f-m1"},"sheets":[…],…}`.
public struct DraftFile: Hashable, Sendable {
    /// The version that is written; a file of a later one is left to the program that wrote it.
    public static let version = 1

    /// When it was written: an instant such as `2018-11-15T01:30:00Z`.
    public var at: String
    /// Who worked at the desk.
    public var by: String
    /// What was typed.
    public var draft: FormDraft

    /// A half-typed form with who typed it, and when.
    public init(at: String, by: String, draft: FormDraft) {
        self.at = at
        self.by = by
        self.draft = draft
    }

    /// Why a file can't be read.
    public enum Fault: Error, Hashable, Sendable {
        /// A later version of the program wrote it.
        case newerVersion(Int)
        /// It is no half-typed form; in short technical English.
        case unreadable(String)
    }
}

extension DraftFile {
    private static let format = "huzhu-draft"

    /// The file's text: one line, without a newline.
    public var bytes: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("format", string: Self.format)
            writer.member("version", int: Self.version)
            writer.member("at", string: at)
            writer.member("by", string: by)
            writer.member("form", object: { draft.form.writeMembers(to: &$0) })
            writer.member("shown", int: draft.shown)
            writer.member("focus", string: draft.focus)
            writer.member("sheets", array: { for sheet in draft.sheets { sheet.write(to: &$0) } })
            writer.member(
                "details",
                object: { writer in
                    for (key, texts) in draft.details.sorted(by: { $0.key < $1.key }) {
                        writer.key(key)
                        writer.array { for text in texts { $0.string(text) } }
                    }
                })
        }
        return writer.bytes
    }

    /// Reads a file's text.
    public init(_ bytes: [UInt8]) throws(Fault) {
        do {
            self = try JSONReader.read(bytes) { try Self.read(from: &$0) }
        } catch let fault as Fault {
            throw fault
        } catch {
            throw .unreadable("\(error)")
        }
    }

    private static func read(from reader: inout JSONReader) throws -> DraftFile {
        var file = DraftFile(at: "", by: "", draft: FormDraft(form: .newMember, sheets: []))
        var form: FormName?
        var version: Int?
        try reader.object { key, reader in
            switch key {
            case "format":
                guard try reader.string() == format else { throw Fault.unreadable("not a half-typed form") }
            case "version":
                let number = try reader.int()
                version = number
                guard number == Self.version else {
                    throw number > Self.version ? Fault.newerVersion(number) : .unreadable("version \(number)")
                }
            // Of a later version nothing else can be relied on, so the version stands before what it describes.
            case _ where version == nil: throw reader.missing("version")
            case "at": file.at = try reader.string()
            case "by": file.by = try reader.string()
            case "form": form = try FormName.read(from: &reader)
            case "shown": file.draft.shown = try reader.int()
            case "focus": file.draft.focus = try reader.string()
            case "sheets":
                try reader.array { _, reader in
                    file.draft.sheets.append(try FormDraft.Sheet.read(from: &reader))
                }
            case "details":
                try reader.object { key, reader in
                    let name = key.string
                    var texts: [String] = []
                    try reader.array { _, reader in texts.append(try reader.string()) }
                    file.draft.details[name] = texts
                }
            default: throw reader.unknown(key)
            }
        }
        file.draft.form = try reader.required(form, "form")
        return file
    }
}

extension FormDraft.Sheet {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { writer in
            if let record { writer.member("record", string: record) }
            writer.member(
                "fields",
                array: { writer in
                    for field in fields {
                        writer.object { writer in
                            writer.member("field", string: field.name)
                            writer.member("began", string: field.began)
                            writer.member("text", string: field.text)
                        }
                    }
                })
        }
    }

    fileprivate static func read(from reader: inout JSONReader) throws -> FormDraft.Sheet {
        var sheet = FormDraft.Sheet()
        try reader.object { key, reader in
            switch key {
            case "record": sheet.record = try reader.string()
            case "fields": try reader.array { _, reader in sheet.fields.append(try field(from: &reader)) }
            default: throw reader.unknown(key)
            }
        }
        return sheet
    }

    private static func field(from reader: inout JSONReader) throws -> FormDraft.Field {
        var name: String?
        var began: String?
        var text: String?
        try reader.object { key, reader in
            switch key {
            case "field": name = try reader.string()
            case "began": began = try reader.string()
            case "text": text = try reader.string()
            default: throw reader.unknown(key)
            }
        }
        return FormDraft.Field(
            name: try reader.required(name, "field"), began: try reader.required(began, "began"),
            text: try reader.required(text, "text"))
    }
}
