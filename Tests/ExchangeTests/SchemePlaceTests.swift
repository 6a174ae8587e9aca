import JSONText
import MutualAid
import Testing

@testable import Exchange

/// The figures of a scheme by their places, as a form asks for them.
@Suite("The figures of a scheme, one by one")
struct SchemePlaceTests {
    private static let names = SchemeFile.builtInIDs.map(\.rawValue) + SchemeFolder.shapes

    private func scheme(_ name: String) throws -> Scheme {
        guard let source = SchemeFile.builtInSource(SchemeID(rawValue: name)) else {
            return try SchemeFolder.scheme("shapes/" + name)
        }
        return try SchemeFile.read(source)
    }

    @Test("A figure written back where it was read changes nothing", arguments: Self.names)
    func identity(name: String) throws {
        let scheme = try scheme(name)
        var copy = scheme
        for place in scheme.places {
            copy[place] = copy[place]
            #expect(copy == scheme, "\(place)")
            copy = scheme
        }
    }

    @Test("What may be left out can be, and what may not stays", arguments: Self.names)
    func leavingOut(name: String) throws {
        let scheme = try scheme(name)
        for place in scheme.places where scheme[place] != nil {
            var copy = scheme
            copy[place] = nil
            if scheme.isOptional(place), place != .enrolmentOpens, place != .enrolmentCloses {
                let isGone = copy[place] == nil || copy[place] == .count(1) || copy[place] == .count(0)
                #expect(isGone, "\(place)")
            } else if !scheme.isOptional(place) {
                #expect(copy == scheme, "\(place)")
            }
        }
    }

    @Test("A figure is written in the form that its place asks for", arguments: Self.names)
    func forms(name: String) throws {
        let scheme = try scheme(name)
        for place in scheme.places {
            guard let figure = scheme[place] else { continue }
            let fits =
                switch (figure, scheme.form(of: place)) {
                case (.text, .text), (.rate, .rate), (.day, .day): true
                case (.money(let amount), .money(let isPositive)): amount > .zero || !isPositive
                case (.count(let count), .count(let least)): count >= least
                case (.choice(let value), .choice(let values)): values.contains(value)
                default: false
                }
            #expect(fits, "\(place): \(figure)")
        }
    }

    /// Another figure of the same kind.
    private func other(_ figure: SchemeFigure, at place: SchemePlace) -> SchemeFigure? {
        // A range's end stays on its side.
        if case .rule(_, .conditionFrom) = place { return figure.count.map { .count(max(0, $0 - 1)) } }
        return other(figure)
    }

    private func other(_ figure: SchemeFigure) -> SchemeFigure? {
        switch figure {
        case .money(let money): .money(money + Money(yuan: 1))
        case .rate(let rate): Rate(basisPoints: rate == .whole ? 1 : rate.basisPoints + 1).map(SchemeFigure.rate)
        case .day(let day): .day(day.advanced(by: 1))
        case .count(let count): .count(count + 1)
        case .text(let text): .text(text + "x")
        case .choice: nil
        }
    }

    /// The figures of a scheme's file by their places: amounts, rates, days and whole numbers.
    private func figures(_ scheme: Scheme) throws -> [JSONPath: JSONValue] {
        let value = try JSONValue(parsing: Array(SchemeWriter.text(of: scheme).utf8))
        var figures: [JSONPath: JSONValue] = [:]
        for place in value.places() {
            // Examples are a list of their own, and what a frame asks is the frame's.
            if case .key(let first)? = place.path.components.first,
                ["examples", "frame", "version", "missing"].contains(first)
            {
                continue
            }
            switch place.value {
            case .string(let text) where Money(text) != nil || Rate(text) != nil || CalendarDay(text) != nil:
                figures[place.path] = place.value
            case .number: figures[place.path] = place.value
            default: break
            }
        }
        return figures
    }

    @Test("Every figure of a scheme has its place, and each place is of its own figure", arguments: Self.names)
    func reach(name: String) throws {
        let scheme = try scheme(name)
        let before = try figures(scheme)
        var reached: Set<JSONPath> = []
        for place in scheme.places {
            guard let figure = scheme[place], let other = other(figure, at: place), figure.text == nil else { continue }
            var changed = scheme
            changed[place] = other
            let after = try figures(changed)
            let paths = Set(before.keys.filter { before[$0] != after[$0] })
            #expect(!paths.isEmpty && paths.isDisjoint(with: reached), "\(place): \(paths)")
            reached.formUnion(paths)
        }
        #expect(Set(before.keys).subtracting(reached) == [])
    }

    @Test("An article written back where it was read changes nothing, and each can be another", arguments: Self.names)
    func articles(name: String) throws {
        let scheme = try scheme(name)
        for place in scheme.citedPlaces where scheme[place] != nil {
            var copy = scheme
            copy.cite(scheme.article(of: place), for: place)
            #expect(copy == scheme, "\(place)")
            let article = Article(document: 0, number: 99, item: 3)
            copy.cite(article, for: place)
            #expect(copy.article(of: place) == article, "\(place)")
            let reread = try SchemeFile.read(SchemeWriter.text(of: copy))
            #expect(reread == copy, "\(place)")
        }
    }

    @Test("Documents that no article points to are left out, and articles go along", arguments: Self.names)
    func documents(name: String) throws {
        let scheme = try scheme(name)
        var copy = scheme
        let unused = SourceDocument(
            code: "unused", title: LocalizedText(chinese: "旧", english: "old"),
            citation: LocalizedText(chinese: "#", english: "#"))
        copy.documents.insert(unused, at: 0)
        copy.mapArticles { Article(document: $0.document + 1, number: $0.number, item: $0.item) }
        var kept = copy
        kept.dropUncitedDocuments(but: [0])
        #expect(kept.documents.first == unused)
        copy.dropUncitedDocuments()
        var plain = scheme
        plain.dropUncitedDocuments()
        #expect(copy == plain)
    }

    @Test("Rules that are taken over bring their documents along, marked, and compute as they did")
    func takingOver() throws {
        var scheme = try scheme("yunnan-12")
        let other = try self.scheme("yunnan-14")
        scheme.takeOverRules(of: other) { document in
            var marked = document
            marked.code = "old-" + document.code
            marked.title.english = "taken over: " + document.title.english
            return marked
        }
        scheme.missing = []
        scheme.examples = other.examples.map {
            $0.moved(by: TermShift(from: other.term.first, to: scheme.term.first))
        }
        let read = try SchemeFile.read(SchemeWriter.text(of: scheme))
        #expect(read == scheme)
        #expect(scheme.documents.map(\.code) == ["notice", "old-rules"])
        let segments = scheme.places.first { if case .rule(0, .rate(0)) = $0 { true } else { false } }
        let article = try scheme.article(of: #require(segments))
        #expect(article == Article(document: 1, number: 7, item: 1))
    }

    @Test(
        "The next term of a scheme passes its check with all its examples", arguments: ["yunnan-14", "yinchuan-2022"])
    func nextTerm(name: String) throws {
        let scheme = try scheme(name)
        let moved = scheme.moved(by: TermShift(from: scheme.term.first, to: scheme.term.next.first))
        #expect(moved.term.first == scheme.term.last.advanced(by: 1))
        let read = try SchemeFile.read(SchemeWriter.text(of: moved))
        #expect(read == moved)
    }
}
