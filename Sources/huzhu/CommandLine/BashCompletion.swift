/// What the parser's completions for bash leave out: the options of the command that is meant where none is named.
enum BashCompletion {
    /// The parser's script, with the options of `command` offered behind `program` itself.
    static func offering(_ command: String, behind program: String, in script: String) -> String {
        var lines = script.split(separator: "\n", omittingEmptySubsequences: false)
        guard let function = lines.firstIndex(of: "_\(program)() {"),
            let own = lines[function...].firstIndex(of: "    __\(program)_offer_flags_options 0")
        else { return script }
        // Behind options a command may be named after all.
        let others = """
                if [[ "${COMP_WORDS[1]}" = -* ]]; then
                    "_\(program)_\(command)"
                    [[ "${#COMPREPLY[@]}" -gt 0 || "${cur}" = -* || "${prev}" = -* ]] && return
                    unparsed_words=("${COMP_WORDS[@]:1:${COMP_CWORD}}")
                fi
            """
        lines.insert(Substring(others), at: own)
        return lines.joined(separator: "\n")
    }
}
