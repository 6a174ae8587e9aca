import MutualAid

/// Invented people, all with valid identity numbers of their own; nobody among them is real.
struct SamplePeople {
    private static let surnames =
        characters("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶")
        + ["欧阳", "尉迟", "单", "仇", "解", "区", "查"]
    private static let women = characters("芳娜敏静丽艳娟霞秀玲燕红梅兰莉萍雪琳倩颖慧婷洁丹蓉琼云凤仙珍香春")
    private static let men = characters("伟强磊军勇杰涛明超辉刚平鹏飞斌波宇浩凯健俊文华建国志海林峰云龙德")
    private static let regions = [530_102, 530_302, 530_402, 530_502, 530_602, 532_502, 532_902, 533_102]

    private static func characters(_ text: String) -> [String] { text.map { String($0) } }

    /// The person numbered `index`, from 0 on: everybody's identity number differs.
    static func person(_ index: Int, _ numbers: inout SampleNumbers) -> (
        name: String, document: IdentityDocument, isRetired: Bool, phone: String
    ) {
        let isRetired = numbers.chance(15)
        let isWoman = numbers.chance(52) || index == 0
        let given = isWoman ? women : men
        let drawn =
            numbers.pick(surnames) + numbers.pick(given) + (numbers.chance(75) ? numbers.pick(given) : "")
        // Somebody whom the manual can send the reader to.
        let name = index == 0 ? "王素琼" : drawn
        let year = isRetired ? 1_940 + numbers.below(20) : 1_962 + numbers.below(34)
        let month = 1 + numbers.below(12)
        let day = 1 + numbers.below(28)
        // The serial within a region and a day has three digits, odd for men; counting on through the regions, and
        // every hundred rounds through the provinces, keeps everybody apart: a million people and more.
        let order = index % 500 * 2 + (isWoman ? 0 : 1)
        let round = index / 500 / regions.count
        let region = regions[index / 500 % regions.count] + round % 100 + round / 100 * 10_000
        let body = ((region * 10_000 + year) * 10_000 + month * 100 + day) * 1_000 + order
        let phone =
            numbers.pick(["130", "135", "138", "139", "150", "158", "187", "199"])
            + String(10_000_000 + numbers.below(89_999_999))
        guard let number = IDNumber(body: UInt64(body)) else { preconditionFailure("the sample's numbers are valid") }
        return (name, .idNumber(number), isRetired, phone)
    }
}
