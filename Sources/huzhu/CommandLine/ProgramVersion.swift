/// Which version of the program this is.
enum ProgramVersion {
    static let text = "1.0.0"
}
