import JSONText
import MutualAid

/// Writes schemes as files of the present version: what is written reads back as the same scheme.
public enum SchemeWriter {
    /// The longest line on which a group or a list stands whole.
    private static let columns = 120

    /// A scheme as the text of its file, with a newline at its end.
    ///
    /// The same scheme always gives the same text. What a scheme that was read cannot hold, such as a confirmation that
    /// is final without an enrolment window, has no place in the file and is not written.
    public static func text(of scheme: Scheme) -> String {
        JSONWriter.folded(.object(members(of: scheme)), columns: columns) + "\n"
    }

    private static func members(of scheme: Scheme) -> JSONObject {
        let cite = ArticleWriter(documents: scheme.documents)
        let enrolling = EnrolmentWriter(scheme: scheme, cite: cite)
        let frame = FrameWriter(scheme: scheme, cite: cite)
        let subsidy = SubsidyWriter(subsidy: scheme.subsidy, cite: cite)
        let procedure = ProcedureWriter(scheme: scheme, cite: cite)
        var file = JSONObject()
        file["format"] = .string("huzhu-scheme")
        file["version"] = .number(JSONNumber(SchemeFile.version))
        file["id"] = .string(scheme.id.rawValue)
        file["extends"] = frame.extends
        file["departs"] = frame.departs
        file["name"] = .text(scheme.name)
        file["shortName"] = .text(scheme.shortName)
        file["term"] = ["first": .day(scheme.term.first), "last": .day(scheme.term.last)]
        file["documents"] = .array(
            scheme.documents.map {
                ["id": .string($0.code), "title": .text($0.title), "citation": .text($0.citation)]
            })
        file["missing"] = .filled(scheme.missing.map(JSONValue.text))
        file["frame"] = frame.clauses
        file["categories"] = enrolling.categories
        file["contributions"] = enrolling.contributions
        file["enrolment"] = enrolling.window
        file["handIn"] = enrolling.handIns
        file["participation"] = enrolling.participation
        file["waitingPeriod"] = enrolling.waitingPeriod
        file["base"] = subsidy.mainBase
        file["bases"] = subsidy.otherBases
        file["rules"] = subsidy.rules
        file["exclusions"] = procedure.exclusions
        file["papers"] = procedure.papers
        file["approval"] = procedure.approval
        file["filing"] = procedure.filing
        file["settlementTime"] = procedure.settlementTime
        file["readings"] = procedure.readings
        file["examples"] = .filled(scheme.examples.map(ExampleWriter.example))
        return file
    }
}
