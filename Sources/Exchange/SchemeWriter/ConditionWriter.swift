import JSONText
import MutualAid

/// Writes what must hold for a rule to apply.
enum ConditionWriter {
    static func conditions(_ conditions: [Condition]) -> JSONValue {
        var members = JSONObject()
        for condition in conditions {
            switch condition {
            case .age(let range): members["age"] = self.range(range)
            case .sex(let sex): members["sex"] = .name(sex)
            case .category(let categories): members["category"] = .names(categories)
            case .enrolment(let kinds): members["enrolment"] = .names(kinds)
            case .hospitalGrade(let grades): members["hospitalGrade"] = .names(grades)
            case .claimNumber(let range): members["claimNumber"] = self.range(range)
            case .termsWithoutSubsidy(let range): members["termsWithoutSubsidy"] = self.range(range)
            case .unbrokenYears(let range): members["unbrokenYears"] = self.range(range)
            }
        }
        return .object(members)
    }

    private static func range(_ range: ClosedRange<Int>) -> JSONValue {
        ["from": .count(range.lowerBound), "through": range.upperBound == .max ? nil : .count(range.upperBound)]
    }
}
