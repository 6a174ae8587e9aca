import Exchange
import JSONText
import MutualAid
import TestSupport
import Testing
import Wording

@Suite("Changes in the clerk's words")
struct ChangeWordingTests {
    private let kit: RecordKit
    private let registry: Registry

    init() throws {
        kit = try RecordKit()
        registry = Registry(store: kit.store)
    }

    private func lines(_ change: Change, _ language: Language = .chinese, whole: Bool = false) -> [ChangeLine] {
        ChangeWording(Phrasebook(language), of: [change], in: registry, showsWholeNumbers: whole).lines(change)
    }

    @Test("Whatever differs between two records gives a line, and nothing where nothing differs")
    func everyDifference() {
        var numbers = SeededGenerator(seed: 5)
        for change in kit.changes + (0..<3_000).map({ _ in kit.randomChange(&numbers) }) {
            let found = lines(change)
            switch change {
            case .scheme(let edit): check(edit, found)
            case .unit(let edit): check(edit, found)
            case .subBranch(let edit): check(edit, found)
            case .member(let edit): check(edit, found)
            case .enrolment(let edit): check(edit, found)
            case .stay(let edit): check(edit, found)
            case .claim(let edit): check(edit, found)
            case .payment(let edit): check(edit, found)
            }
        }
    }

    private func check<Record>(_ edit: Edit<Record>, _ lines: [ChangeLine]) {
        if edit.before != nil, edit.after != nil { #expect(lines.isEmpty == (edit.before == edit.after), "\(edit)") }
        for line in lines {
            #expect(line.before != line.after, "\(edit)")
            #expect(!line.label.isEmpty && line.before != "" && line.after != "")
        }
    }

    @Test("Every single field has a line of its own, with the label that the forms give it")
    func singleFields() throws {
        let member = try #require(kit.members.first)
        func label(_ change: (inout Member) -> Void) throws -> String {
            var changed = member
            change(&changed)
            let found = lines(.member(.replacing(member, with: changed)))
            #expect(found.count == 1)
            return try #require(found.first).label
        }
        let book = Phrasebook(.chinese)
        #expect(try label { $0.name = "王素琼琼" } == book(.memberName))
        #expect(try label { $0.phone = "1" } == book(.memberPhone))
        #expect(try label { $0.isEarlyRetired.toggle() } == book(.memberEarlyRetired))
        #expect(try label { $0.category = .retired } == book(.memberCategory))
        #expect(try label { $0.subBranch = kit.id(3) } == book(.memberBranch))
        #expect(try label { $0.unbrokenSince = kit.day(1) } == book(.memberUnbrokenSince))
        #expect(try label { $0.earlierTermsWithoutSubsidy = 3 } == book(.memberEarlierTerms))
        let stay = try #require(kit.stays.first)
        for field in SettlementField.allCases {
            var changed = stay
            changed.settlement[field] = Money(fen: 123_456)
            let found = lines(.stay(.replacing(stay, with: changed)))
            #expect(found == [ChangeLine(label: book.name(field), before: nil, after: "1,234.56")])
        }
    }

    @Test("Identity numbers are masked unless asked for, and so is what would give them away")
    func masking() throws {
        let member = try #require(kit.members.first)
        let masked = lines(.member(.adding(member)))
        #expect(masked.contains { $0.after == "110105********002X" })
        #expect(!masked.contains { $0.after?.contains("1949") ?? false })
        #expect(lines(.member(.adding(member)), whole: true).contains { $0.after == "11010519491231002X" })
        #expect(MaskedNumber.text(of: "EA1234567") == "E********")
        #expect(MaskedNumber.text(of: "") == "")
        var other = member
        other.document = .idNumber(try IDNumber("110105194912310038"))
        let change = try #require(lines(.member(.replacing(member, with: other))).first)
        #expect(change.label == Phrasebook(.chinese)(.memberNumber))
    }

    @Test("A change that is told as data keeps the form of the store, without the middle of identity numbers")
    func data() throws {
        let member = try #require(kit.members.first)
        let bytes = ChangeCodec.encode([.scheme(.adding(kit.scheme)), .member(.adding(member))])
        let masked = try MaskedChanges.values(of: bytes, wholeNumbers: false) { _ in true }.description
        #expect(masked.contains("110105********002X") && !masked.contains("11010519491231002X"))
        #expect(masked.contains(kit.scheme.hash.description) && !masked.contains("source"))
        let whole = try MaskedChanges.values(of: bytes, wholeNumbers: true) { $0.count < 2_000 }
        #expect(whole.description.contains("11010519491231002X"))
        let few = try ChangeCodec.decode(bytes, most: 1)
        #expect(few.count == 2 && few.changes == [.scheme(.adding(kit.scheme))])
        let wanted = try ChangeCodec.decode(bytes, most: 9) { $0.starts(with: #"{"member""#.utf8) }
        #expect(wanted.count == 1 && wanted.changes == [.member(.adding(member))])
    }

    @Test("A step says what was done to whom", arguments: Language.allCases)
    func headlines(language: Language) throws {
        let book = Phrasebook(language)
        let member = try #require(kit.members.first)
        let stay = try #require(kit.stays.first)
        let adding = [Change.member(.adding(member)), .stay(.adding(stay))]
        let wording = ChangeWording(book, of: adding, in: registry, showsWholeNumbers: false)
        let headline = wording.headline(.addStay)
        #expect(headline.contains(book(.actionAddStay)) && headline.contains("王素琼 2018-03-01 滇池第一医院"))
        #expect(wording.headline(.addStay, undone: .undo).contains(book(.stepUndo, book(.actionAddStay))))
        #expect(wording.headline(nil).contains(book(.actionOther)))
        for (change, heading) in zip(adding, [Phrase.kindMember, .kindStay]) {
            #expect(wording.heading(change).contains(book(heading)))
        }
        var decided = try #require(kit.claims.first)
        let before = decided
        decided.state = .approved(on: kit.day(90))
        let approval = Change.claim(.replacing(before, with: decided))
        #expect(ChangeWording(book, of: [approval], in: registry).headline(.decideClaim).contains(book(.actionApprove)))
        let undone = ChangeWording(book, of: [approval.undone], in: registry)
        #expect(undone.headline(.decideClaim, undone: .undo).contains(book(.actionApprove)))
    }
}
