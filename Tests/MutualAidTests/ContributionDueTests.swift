import MutualAid
import Testing

@Suite("What is due for a term")
struct ContributionDueTests {
    private let contributions = Contributions(
        [.continuing: Money(yuan: 80), .new: Money(yuan: 100)],
        byCategory: [.retired: [.continuing: Money(yuan: 60)]],
        subsidies: [
            ContributionSubsidy(
                name: LocalizedText(chinese: "补贴", english: "subsidy"), amount: Money(yuan: 20),
                categories: [.newEmploymentForm], kinds: [.new], article: nil),
            ContributionSubsidy(
                name: LocalizedText(chinese: "全免", english: "free"), amount: Money(yuan: 90),
                categories: [.newEmploymentForm], article: nil),
        ])

    private func scheme(_ contributions: Contributions?) throws -> Scheme {
        let store = try SmallStore()
        var scheme = store.scheme.scheme
        scheme.contributions = contributions.map { Cited($0, article: nil) }
        return scheme
    }

    @Test("It goes by kind and category, and others pay at most the whole of it")
    func amounts() throws {
        let scheme = try scheme(contributions)
        let due: [(EnrolmentKind, MemberCategory, ContributionDue)] = [
            (.continuing, .active, .amount(Money(yuan: 80), byOthers: .zero)),
            (.continuing, .retired, .amount(Money(yuan: 60), byOthers: .zero)),
            (.new, .retired, .amount(Money(yuan: 100), byOthers: .zero)),
            (.new, .newEmploymentForm, .amount(Money(yuan: 100), byOthers: Money(yuan: 100))),
            (.continuing, .newEmploymentForm, .amount(Money(yuan: 80), byOthers: Money(yuan: 80))),
            (.transferredIn, .active, .notInScheme),
            (.notParticipating, .newEmploymentForm, .amount(.zero, byOthers: .zero)),
        ]
        for (kind, category, expected) in due {
            #expect(scheme.contributionDue(for: kind, of: category) == expected, "\(kind) \(category)")
        }
    }

    @Test("Where the sources give no amount it is typed in, except for who doesn't take part")
    func typedIn() throws {
        let scheme = try scheme(nil)
        for kind in EnrolmentKind.allCases {
            let expected = kind.takesPart ? ContributionDue.typedIn : .amount(.zero, byOthers: .zero)
            #expect(scheme.contributionDue(for: kind, of: .active) == expected)
        }
    }

    @Test("Settling keeps what the union pays as far as others leave it anything; the parts are the whole")
    func settling() throws {
        let store = try SmallStore()
        var enrolment = store.enrolment(1, of: store.wang)
        for union in [0, 30, 80, 200] as [Int64] {
            for others in [0, 20, 100] as [Int64] {
                enrolment.paidByUnion = Money(yuan: union)
                let settled = enrolment.settled(
                    as: .new, category: .newEmploymentForm, due: Money(yuan: 100), byOthers: Money(yuan: others))
                #expect(settled.kind == .new && settled.category == .newEmploymentForm)
                #expect(settled.contribution == Money(yuan: 100))
                #expect(settled.paidByOthers == Money(yuan: others))
                #expect(settled.paidByUnion == Money(yuan: min(union, 100 - others)))
            }
        }
    }
}
