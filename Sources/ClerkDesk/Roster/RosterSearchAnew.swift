extension RosterScreen {
    /// Lists those whom `line` asks for; a new line takes the place of the old one.
    mutating func look(for line: String) {
        search.replace(with: "")
        search.insert(line)
        isSearching = false
    }

    /// Opens the search line, empty, for the next person.
    mutating func searchAnew() {
        search.replace(with: "")
        isSearching = true
    }
}
