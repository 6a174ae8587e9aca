import Glibc
import Testing

@testable import TerminalUI

@Suite("Themes")
struct ThemeTests {
    private static let lines: Set<Style.Role> = [.border, .focusedBorder, .bar, .dim]

    @Test(
        "On its ground every text has a contrast of 4.5, every line, bar and dim text one of 3",
        arguments: [
            Theme.Ground.dark, .light,
        ])
    func contrast(ground: Theme.Ground) {
        let theme = Theme(ground: ground, depth: .rich)
        let own = ground == .dark ? Colour(0) : Colour(255)
        for role in Style.Role.allCases {
            let paint = theme.paint(of: Style(role))
            let ink = paint.ink.map(Colour.init(number:)) ?? (ground == .dark ? Colour(229) : Colour(26))
            let contrast = ink.contrast(with: paint.ground.map(Colour.init(number:)) ?? own)
            #expect(contrast >= (Self.lines.contains(role) ? 3 : 4.5), "\(role): \(contrast)")
        }
    }

    @Test("Where the ground isn't known, every colour is legible on black and on white")
    func neutralContrast() {
        let theme = Theme(ground: .unknown, depth: .rich)
        for role in Style.Role.allCases {
            let paint = theme.paint(of: Style(role))
            guard let ink = paint.ink.map(Colour.init(number:)) else { continue }
            let grounds = paint.ground.map { [Colour(number: $0)] } ?? [Colour(0), Colour(255)]
            // No colour has more than 4.58 on both.
            let least = paint.ground == nil ? 3.8 : 4.5
            for ground in grounds { #expect(ink.contrast(with: ground) >= least, "\(role)") }
        }
    }

    @Test("With eight colours too every ink can be read on its ground", arguments: Theme.Ground.allCases)
    func basicContrast(ground: Theme.Ground) {
        let theme = Theme(ground: ground, depth: .basic)
        let own: [Theme.Ground: [Colour]] = [
            .dark: [Colour(0)], .light: [Colour(255)], .unknown: [Colour(0), Colour(255)],
        ]
        for role in Style.Role.allCases {
            let paint = theme.paint(of: Style(role))
            guard let ink = paint.ink.map(Colour.init(number:)) else { continue }
            for behind in paint.ground.map({ [Colour(number: $0)] }) ?? own[ground] ?? [] {
                #expect(ink.contrast(with: behind) >= 3.5, "\(role): \(ink.contrast(with: behind))")
            }
        }
    }

    @Test("Only the eight colours that every terminal has are used where there may be no more")
    func basicColours() {
        for ground in Theme.Ground.allCases {
            let theme = Theme(ground: ground, depth: .basic)
            let paints = Style.Role.allCases.map { theme.paint(of: Style($0)) }
            #expect(paints.flatMap { [$0.ink, $0.ground] }.compactMap { $0 }.allSatisfy { $0 < 8 })
        }
    }

    /// Meanings that can stand side by side, and so must differ without colour. What is not told apart by looks alone
    /// says in words what it is: headings, keys and amounts are all bold, `good` messages name what was done.
    static let neighbours: [[Style.Role]] = [
        [.text, .dim, .notice, .error, .good],
        [.label, .dim, .field, .focusedField, .selection, .notice, .error],
        [.text, .dim, .money, .match, .cursorRow, .selection, .notice, .error],
        [.border, .focusedBorder],
        [.footer, .key, .dim],
        [.text, .header],
    ]

    @Test("Without colours, meanings that can stand side by side differ in their attributes", arguments: neighbours)
    func colourless(roles: [Style.Role]) {
        let theme = Theme(ground: .unknown, depth: .colourless)
        let paints = roles.map { theme.paint(of: Style($0)) }
        #expect(Set(paints).count == roles.count, "\(zip(roles, paints).map { "\($0): \($1)" })")
        #expect(paints.allSatisfy { $0.ink == nil && $0.ground == nil })
    }

    @Test("In every theme, too, meanings that can stand side by side look different", arguments: Theme.Ground.allCases)
    func coloured(ground: Theme.Ground) {
        for depth in Theme.Depth.allCases {
            let theme = Theme(ground: ground, depth: depth)
            for roles in Self.neighbours {
                #expect(Set(roles.map { theme.paint(of: Style($0)) }).count == roles.count, "\(depth) \(roles)")
            }
        }
    }

    @Test("A style's own attributes come on top of its role's; reversed twice is not reversed")
    func styles() {
        let theme = Theme(ground: .dark, depth: .colourless)
        #expect(theme.paint(of: Style(.text, bold: true, underlined: true)) == Paint(bold: true, underlined: true))
        #expect(theme.paint(of: Style(.cursorRow, reversed: true)) == Paint())
        #expect(theme.paint(of: Style(.field, reversed: true)) == Paint(underlined: true, reversed: true))
    }

    @Test(
        "The variable that some terminals set tells the ground",
        arguments: [
            ("15;0", Theme.Ground.dark), ("0;15", .light), ("15;default;0", .dark), ("0;default;7", .light),
            ("7;8", .dark),
            ("default;default", .unknown), ("", .unknown), ("0;231", .unknown),
        ])
    func variable(text: String, ground: Theme.Ground) {
        #expect(Theme.Ground(colourVariable: text) == ground)
        #expect(Theme.Ground(colourVariable: nil) == .unknown)
    }

    @Test("A frame can be told as it is painted, neighbours that look the same as one")
    func paintedText() {
        var frame = Frame(size: Size(columns: 12, rows: 2))
        frame.write("F1", at: Point(column: 0, row: 0), style: .key)
        frame.write("ok", at: Point(column: 2, row: 0), style: .title)
        frame.write("x", at: Point(column: 5, row: 0), style: .dim)
        let rich = Theme(ground: .dark, depth: .rich)
        #expect(
            frame.markedText { rich.paint(of: $0).description }
                == "F1ok x\n  ~ 0-1 73 bold, 2-3 bold, 5-5 246\n\ncursor: hidden")
        let plain = Theme(ground: .dark, depth: .colourless)
        #expect(
            frame.markedText { plain.paint(of: $0).description } == "F1ok x\n  ~ 0-3 bold, 5-5 dim\n\ncursor: hidden")
    }
}

/// A colour of a screen, for reckoning how well it can be read.
private struct Colour {
    private let channels: [Double]

    /// A grey from 0 to 255.
    init(_ grey: Int) { channels = Array(repeating: Double(grey), count: 3) }

    /// One of xterm's 256: the eight as xterm has them, the cube and the greys as all terminals do.
    init(number: UInt8) {
        let number = Int(number)
        let basic: [[Double]] = [
            [0, 0, 0], [205, 0, 0], [0, 205, 0], [205, 205, 0], [0, 0, 238], [205, 0, 205], [0, 205, 205],
            [229, 229, 229],
        ]
        if number < 8 {
            channels = basic[number]
        } else if number >= 232 {
            channels = Array(repeating: Double(8 + 10 * (number - 232)), count: 3)
        } else {
            channels = [36, 6, 1].map { place in
                let level = (number - 16) / place % 6
                return level == 0 ? 0 : Double(55 + 40 * level)
            }
        }
    }

    /// The contrast with another colour, by WCAG 2: from 1 to 21.
    func contrast(with other: Colour) -> Double {
        let (low, high) = (min(luminance, other.luminance), max(luminance, other.luminance))
        return (high + 0.05) / (low + 0.05)
    }

    private var luminance: Double {
        zip([0.2126, 0.7152, 0.0722], channels).reduce(0) { sum, part in
            let value = part.1 / 255
            return sum + part.0 * (value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4))
        }
    }
}
