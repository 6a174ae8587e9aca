import MutualAid
import TestSupport
import Testing

@Suite struct IDNumberTests {
    /// The check character by the weights that the standard prints, apart from how the program reckons it.
    private static func check(of digits: [Int]) -> Character {
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
        return Array("10X98765432")[sum % 11]
    }

    /// A valid number with what it says of the person.
    private static func random(
        using random: inout SeededGenerator
    ) throws -> (text: String, born: CalendarDay, isMale: Bool) {
        let region = Int.random(in: 110_000...839_999, using: &random)
        let born = CalendarDay(ordinal: .random(in: -25_567...20_000, using: &random))
        let serial = Int.random(in: 0...999, using: &random)
        let padded = String(String(1_000 + serial).dropFirst())
        let digits = "\(region)" + born.description.filter { $0 != "-" } + padded
        let check = check(of: try digits.map { try #require($0.wholeNumberValue) })
        return (digits + String(check), born, serial % 2 == 1)
    }

    @Test("A valid number is read, tells birth date and sex, and is written as it was")
    func readsValid() throws {
        var random = SeededGenerator(seed: 5)
        var checks: Set<Character> = []
        for _ in 0..<5_000 {
            let (text, born, isMale) = try Self.random(using: &random)
            let number = try IDNumber(text)
            #expect(number.description == text)
            #expect(number.birthDate == born)
            #expect(number.sex == (isMale ? .male : .female))
            #expect(IDNumber(body: number.body) == number)
            checks.insert(number.checkCharacter)
        }
        #expect(checks == Set("0123456789X"))
    }

    @Test(
        "Known numbers are read",
        arguments: ["11010519491231002X", "440524188001010014", "810000199408230021", "830000199201300022"])
    func readsKnown(text: String) throws {
        #expect(try IDNumber(text).description == text)
    }

    @Test("Any other last character is refused, and the right one is named")
    func namesCheckCharacter() throws {
        var random = SeededGenerator(seed: 6)
        for _ in 0..<500 {
            let (text, _, _) = try Self.random(using: &random)
            let right = try #require(text.last)
            for other in "0123456789X" where other != right {
                #expect(throws: IDNumber.Fault.wrongCheckCharacter(expected: right)) {
                    _ = try IDNumber(text.dropLast() + String(other))
                }
            }
        }
    }

    @Test("One mistyped digit, or two neighbours swapped, never passes unseen")
    func findsTypingMistakes() throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<300 {
            let characters = Array(try Self.random(using: &random).text)
            for place in 0..<17 {
                var mistyped = characters
                mistyped[place] = Character(String((try #require(mistyped[place].wholeNumberValue) + 3) % 10))
                #expect(throws: IDNumber.Fault.self) { _ = try IDNumber(String(mistyped)) }
                var swapped = characters
                swapped.swapAt(place, place + 1)
                if swapped != characters {
                    #expect(throws: IDNumber.Fault.self) { _ = try IDNumber(String(swapped)) }
                }
            }
        }
    }

    @Test("A lower-case x is taken as X")
    func lowerCase() throws {
        #expect(try IDNumber("11010519491231002x") == IDNumber("11010519491231002X"))
    }

    @Test("Fifteen digits of the first generation are turned into eighteen")
    func firstGeneration() throws {
        #expect(try IDNumber("110105491231002").description == "11010519491231002X")
        #expect(throws: IDNumber.Fault.impossibleBirthDate) { _ = try IDNumber("110105491331002") }
        #expect(throws: IDNumber.Fault.unexpectedCharacter) { _ = try IDNumber("11010549123100X") }
        var random = SeededGenerator(seed: 8)
        for _ in 0..<2_000 {
            let (text, born, _) = try Self.random(using: &random)
            guard (1_900...1_999).contains(born.year) else { continue }
            let short = text.prefix(6) + text.dropFirst(8).prefix(9)
            #expect(try IDNumber(String(short)).description == text)
        }
    }

    @Test(
        "Birth digits that name no day are refused",
        arguments: ["19490229", "19491301", "19490001", "19490100", "19490431", "17991231", "30000101", "00000000"])
    func impossibleDate(birth: String) throws {
        let digits = "110105" + birth + "002"
        let check = Self.check(of: try digits.map { try #require($0.wholeNumberValue) })
        #expect(throws: IDNumber.Fault.impossibleBirthDate) { _ = try IDNumber(digits + String(check)) }
    }

    @Test("A length other than 18 or 15 is told as people count characters", arguments: 0...40)
    func wrongLength(count: Int) {
        guard count != 15, count != 18 else { return }
        for character in ["1", "１", "王"] {
            #expect(throws: IDNumber.Fault.wrongLength(count: count)) {
                _ = try IDNumber(String(repeating: character, count: count))
            }
        }
    }

    @Test(
        "What is no ASCII digit is refused wherever it stands",
        arguments: [
            "１１０１０５１９４９１２３１００２Ｘ", "1101051949123100２X", "11010519491231002Ｘ", "١١٠١٠٥١٩٤٩١٢٣١٠٠٢X",
            "11010X19491231002X", "X1010519491231002X", "11010519491231002Y", "11010519491231002 ",
            " 1010519491231002X", "1101051949-231002X", "01010519491231002X", "１１０１０５４９１２３１００２",
        ])
    func unexpectedCharacter(text: String) {
        #expect(throws: IDNumber.Fault.unexpectedCharacter) { _ = try IDNumber(text) }
    }

    @Test(
        "A body needs seventeen digits and a real birth date",
        arguments: [
            0, 1_234, 9_999_999_999_999_999, 100_000_000_000_000_000, UInt64.max, 11_010_519_490_229_002,
        ] as [UInt64])
    func refusesBody(body: UInt64) {
        #expect(IDNumber(body: body) == nil)
    }
}
