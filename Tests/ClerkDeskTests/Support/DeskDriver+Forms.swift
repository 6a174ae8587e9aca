import TerminalUI

@testable import ClerkDesk

extension DeskDriver {
    /// Puts the focus on `field` of the form on top by Tab, as a clerk would; stays where it is when there is none.
    mutating func go<Form: FormScreen>(to field: Form.Field, of form: Form.Type) {
        for _ in 0..<100 {
            guard let screen = top(as: form), screen.form.focus != field else { return }
            press(.tab)
        }
    }

    /// Puts the focus on `field` and types `text` in the place of what is there.
    mutating func fill<Form: FormScreen>(_ field: Form.Field, of form: Form.Type, with text: String) {
        go(to: field, of: form)
        press(.plain(.end), .control("u"))
        type(text)
    }

    /// Steps the choice `field` until it has `value`; stops after a whole round.
    mutating func choose<Form: FormScreen>(_ value: String, for field: Form.Field, of form: Form.Type) {
        go(to: field, of: form)
        for _ in 0..<20 {
            guard top(as: form)?.form[field] != value else { return }
            press(.plain(.right))
        }
    }

    /// Fills a field of the claim or stay on the screen.
    mutating func fill(_ field: StayField, with text: String) { fill(field, of: ClaimScreen.self, with: text) }

    /// Fills a field of the member form on the screen.
    mutating func fill(_ field: MemberForm.Field, with text: String) { fill(field, of: MemberForm.self, with: text) }

    /// Fills a field of the enrolment form on the screen.
    mutating func fill(_ field: EnrolmentForm.Field, with text: String) {
        fill(field, of: EnrolmentForm.self, with: text)
    }

    /// Fills the days and the hospital of a stay.
    mutating func fillStay(_ hospital: String, _ admitted: String, _ discharged: String) {
        fill(.hospital, with: hospital)
        fill(.admitted, with: admitted)
        fill(.discharged, with: discharged)
    }

    /// Fills the first worked example: 30,000 of which the funds paid 20,000, 2,000 fully self-paid, 3,000 self-paid
    /// first.
    mutating func fillFirstExample() {
        fillStay("滇池第一医院", "20180301", "20180310")
        fill(.amount(.totalCost), with: "30000")
        fill(.amount(.pooledFund), with: "20000")
        fill(.amount(.fullySelfPaid), with: "2000")
        fill(.amount(.selfPaidFirst), with: "3000")
    }
}
