import TerminalUI

/// A screen as it is said in a dialogue of lines: what there is to say of the whole, then a form, a list, or neither.
struct PlainPage {
    /// What a clerk can go through on the screen.
    enum Content {
        /// Fields to be asked for one after the other.
        case form(PlainForm)
        /// Rows to be read out in pages.
        case rows(PlainRows)
        /// Nothing but what is said.
        case words
    }

    /// As many columns as no line has, for a page to be laid out without breaking any.
    static let unbroken = 4_000

    /// What is said of the whole; of these a line is said again when it has changed.
    var lines: [String] = []
    var content = Content.words
    /// All there is to say on request and before saving, such as every line of a breakdown.
    var account: [String] = []

    var form: PlainForm? { if case .form(let form) = content { form } else { nil } }

    var rows: PlainRows? { if case .rows(let rows) = content { rows } else { nil } }
}

/// A form as it is asked for in lines.
struct PlainForm {
    /// One field, whatever it is called in its form.
    struct Field {
        var shape: FieldShape
        /// The raw text; of a choice, the chosen value.
        var text: String
        var status: FieldStatus

        /// The text as the clerk reads it.
        var shownText: String {
            switch shape.content {
            case .text: text
            case .choice(let choices): choices.first { $0.value == text }?.label ?? ""
            case .heading: ""
            case .figure(let figure): figure
            }
        }

        /// Whether something can be entered.
        var isAsked: Bool {
            switch shape.content {
            case .text, .choice: true
            case .heading, .figure: false
            }
        }
    }

    var fields: [Field]
    /// The place of the field that is asked for.
    var focus: Int

    /// The field that is asked for; nil in a form without any.
    var focused: Field? { fields.indices.contains(focus) && fields[focus].isAsked ? fields[focus] : nil }

    /// The place of the first field that is needed and empty.
    var firstGap: Int? {
        fields.firstIndex { $0.isAsked && $0.shape.isRequired && $0.shownText.isEmpty }
    }

    /// Whether a field to be asked for comes after the present one.
    var hasNext: Bool { fields.indices.contains { $0 > focus && fields[$0].isAsked } }

    /// Whether one comes before it.
    var hasPrevious: Bool { fields.indices.contains { $0 < focus && fields[$0].isAsked } }
}

/// A list as it is read out.
struct PlainRows {
    var count: Int
    /// The row that commands are about.
    var selected: Int
    /// What is said of a row.
    var line: (Int) -> String
    /// What is said of a row that is opened, where it doesn't open a screen.
    var details: ((Int) -> [String])?
    /// What is said where there are none.
    var empty = ""
}

extension DeskScreen {
    /// What a screen that has no more to tell in lines says: what it shows, without its frames.
    func plain(_ desk: DeskContext) -> PlainPage {
        var frame = Frame(size: PlainDialogue.body, width: desk.width)
        draw(in: &frame, rect: frame.rect, desk)
        let lines = frame.text.split(separator: "\n").map { Self.spoken($0) }
        return PlainPage(lines: lines.filter { !$0.isEmpty })
    }

    /// A drawn row without what is only drawn: a sign that stands in a word, as in a day, is kept.
    static func spoken(_ row: Substring) -> String {
        let drawn = Set("┌┐└┘│─├┤┬┴┼▲▼█▇")
        let lines = Set("|+-=")
        let words = String(row.map { drawn.contains($0) ? " " : $0 }).split(separator: " ").map { word in
            word.allSatisfy { lines.contains($0) } ? "" : word.drop { $0 == "|" }
        }
        return words.map { $0.last == "|" ? $0.dropLast() : $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    }

    mutating func stand(on row: Int, _ desk: DeskContext) {}
}

extension FormScreen {
    func plain(_ desk: DeskContext) -> PlainPage { PlainPage(content: .form(plainForm(desk))) }

    /// The fields as they stand now.
    func plainForm(_ desk: DeskContext) -> PlainForm {
        let rows = form.rivals.isEmpty ? rows(desk) : rows(desk).map { form.showingRival($0, desk) }
        return PlainForm(
            fields: rows.map { PlainForm.Field(shape: $0.field.shape, text: form[$0.id], status: $0.status) },
            focus: rows.firstIndex { $0.id == form.focus } ?? 0)
    }

    mutating func stand(on row: Int, _ desk: DeskContext) {
        let rows = rows(desk)
        if rows.indices.contains(row) { form.focus = rows[row].id }
    }
}
