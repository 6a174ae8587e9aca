import MutualAid

/// What the form for a new term started from.
enum NewTermOrigin: Sendable {
    /// A new term from a scheme, or the same term with its missing figures, or what fills a frame in.
    case scheme(Scheme)
    /// A scheme of the user's own folder, to be changed where it stands.
    case editing(Scheme, replacing: ContentHash)

    /// The scheme it started from.
    var scheme: Scheme {
        switch self {
        case .scheme(let scheme), .editing(let scheme, _): scheme
        }
    }

    /// The hash of the file that is to be replaced; nil for a new one.
    var replacing: ContentHash? {
        if case .editing(_, let hash) = self { hash } else { nil }
    }

    /// The same as it is now: a file of the user's own may have been changed elsewhere.
    func present(on shelf: SchemeShelf) -> NewTermOrigin {
        guard case .editing(let scheme, _) = self,
            let entry = shelf.entries().first(where: { $0.id == scheme.id.rawValue && $0.origin != .builtIn }),
            let present = entry.scheme
        else { return self }
        return .editing(present, replacing: entry.hash)
    }

    /// Whether the scheme is a frame that the new one fills in.
    var isFrame: Bool { !scheme.frame.isEmpty }

    /// The draft that the form begins with.
    var draft: Scheme {
        guard case .scheme(let scheme) = self else { return self.scheme }
        if isFrame { return Self.city(in: scheme) }
        // With its figures filled in, it stands in the place of the one that lacks them.
        return scheme.missing.isEmpty ? Self.nextTerm(of: scheme) : scheme
    }

    /// The next term: every day moved on, and the number in the names.
    private static func nextTerm(of scheme: Scheme) -> Scheme {
        let shift = TermShift(from: scheme.term.first, to: scheme.term.next.first)
        var draft = scheme.moved(by: shift)
        guard let number = TermNumber(endOf: scheme.id) else {
            draft.id = SchemeID(rawValue: "\(scheme.id)-\(draft.term.first.year)")
            return draft
        }
        let next = number.next(years: draft.term.first.year - scheme.term.first.year)
        draft.id = SchemeID(rawValue: number.replaced(by: next, in: scheme.id.rawValue))
        for language in Language.allCases {
            for place in [SchemePlace.name(language), .shortName(language)] {
                if let text = scheme[place]?.text { draft[place] = .text(number.replaced(by: next, in: text)) }
            }
        }
        return draft
    }

    /// A scheme that fills a frame in: its names are still to be given.
    private static func city(in frame: Scheme) -> Scheme {
        var draft = frame
        draft.extends = Extension(frame: frame.id)
        draft.frame = []
        draft.id = SchemeID(rawValue: "")
        for language in Language.allCases {
            draft[.name(language)] = .text("")
            draft[.shortName(language)] = .text("")
        }
        return draft
    }
}
