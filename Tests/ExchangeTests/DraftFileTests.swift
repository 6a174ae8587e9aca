import MutualAid
import TestSupport
import Testing

@testable import Exchange

@Suite("The file of a half-typed form")
struct DraftFileTests {
    private static func example() throws -> DraftFile {
        let member = try #require(MemberID("kq7f-m12"))
        return DraftFile(
            at: "2018-11-15T01:30:00Z", by: "王会计",
            draft: FormDraft(
                form: .newClaim(member, SchemeID(rawValue: "yunnan-14")),
                sheets: [
                    FormDraft.Sheet(
                        record: "kq7f-s3",
                        fields: [
                            .init(name: "hospital", began: "滇池第一医院", text: "滇池“第一”医院\\"),
                            .init(name: "totalCost", began: "", text: "3000+450.5"),
                        ]),
                    FormDraft.Sheet(),
                ], shown: 1, focus: "totalCost", details: ["began": ["kq7f-s3", ""], "empty": []]))
    }

    /// What version 1 writes, to be read by every later version.
    private static let pinned = #"""
        {"format":"huzhu-draft","version":1,"at":"2018-11-15T01:30:00Z","by":"王会计","form":{"kind":"newClaim","member":"kq7f-m12","scheme":"yunnan-14"},"shown":1,"focus":"totalCost","sheets":[{"record":"kq7f-s3","fields":[{"field":"hospital","began":"滇池第一医院","text":"滇池“第一”医院\\"},{"field":"totalCost","began":"","text":"3000+450.5"}]},{"fields":[]}],"details":{"began":["kq7f-s3",""],"empty":[]}}
        """#

    @Test("Version 1 is written and read as it always was")
    func pinnedText() throws {
        let file = try Self.example()
        #expect(String(decoding: file.bytes, as: UTF8.self) == Self.pinned)
        #expect(try DraftFile(Array(Self.pinned.utf8)) == file)
    }

    @Test("Every form there is comes back by its name")
    func everyForm() throws {
        let member = try #require(MemberID("kq7f-m12"))
        let stay = StayID(store: member.store, serial: 3)
        let claim = ClaimID(store: member.store, serial: 4)
        let scheme = SchemeID(rawValue: "yunnan-14")
        let forms: [FormName] = [
            .setUp, .operatorName, .unit, .newMember, .newTerm(scheme), .scheme(scheme), .member(member), .stay(stay),
            .claim(claim), .enrolment(member, scheme), .enrolment(member, nil), .newStay(member, scheme),
            .newStay(member, nil), .newClaim(member, scheme), .newClaim(member, nil), .markedEnrolment, .trial,
        ]
        for form in forms {
            let file = DraftFile(at: "", by: "", draft: FormDraft(form: form, sheets: []))
            #expect(try DraftFile(file.bytes) == file)
        }
    }

    @Test("A file of a later version says so, whatever else it holds")
    func newer() throws {
        let text = #"{"format":"huzhu-draft","version":2,"what":{"nobody":"knows"}}"#
        #expect(throws: DraftFile.Fault.newerVersion(2)) { try DraftFile(Array(text.utf8)) }
    }

    @Test("A file cut at any byte is refused")
    func cut() throws {
        let bytes = try Self.example().bytes
        for count in 0..<bytes.count {
            #expect(throws: DraftFile.Fault.self) { try DraftFile(Array(bytes[..<count])) }
        }
    }

    @Test("A file with any byte changed is read or refused, and never brings the program down")
    func changed() throws {
        let bytes = try Self.example().bytes
        for place in bytes.indices {
            for mask: UInt8 in [1, 2, 0x20, 0x80] {
                var broken = bytes
                broken[place] ^= mask
                do { _ = try DraftFile(broken) } catch { #expect(error != .unreadable("")) }
            }
        }
    }
}
