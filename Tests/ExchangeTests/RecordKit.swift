import Exchange
import MutualAid
import Testing

/// The small parts of which records are made in tests.
struct RecordKit {
    let store: StoreCode
    let idNumber: IDNumber
    let scheme: AdoptedScheme
    private let firstDay: CalendarDay

    init() throws {
        store = try #require(StoreCode("kq7f"))
        idNumber = try IDNumber("11010519491231002X")
        firstDay = try #require(CalendarDay("2018-01-01"))
        scheme = AdoptedScheme(
            id: Identifier(store: store, serial: 1), hash: SchemeFile.hash(of: Self.schemeSource),
            source: Self.schemeSource, scheme: try SchemeFile.read(Self.schemeSource))
    }

    func id<Record>(_ serial: UInt32) -> Identifier<Record> { Identifier(store: store, serial: serial) }

    /// The day so many days after 2018-01-01.
    func day(_ days: Int) -> CalendarDay { firstDay.advanced(by: days) }

    /// The shortest scheme file there is: every part, and as little as possible in it.
    static let schemeSource = #"""
        {"format":"huzhu-scheme","version":1,"id":"trial","name":{"zh-Hans":"试用办法","en":"Trial"},\#
        "shortName":{"zh-Hans":"试用","en":"Trial"},"term":{"first":"2018-01-01","last":"2018-12-31"},"documents":[],\#
        "categories":{"covered":["active"]},"contributions":{"amounts":{}},"base":{"deductions":[]},"rules":[],\#
        "exclusions":[],"approval":[],"readings":[]}
        """#
}
