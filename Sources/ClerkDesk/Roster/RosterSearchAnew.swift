extension RosterScreen {
    /// Lists those whom `line` asks for; a new line takes the place of the old one.
    mutating func look(for line: String) {
        search.replace(with: "")
        search.insert(line)
        isSearching = false
        lineOfHome = search.text
    }

    /// Lists everybody again where the line is still the one that home put there: the clerk hasn't written it.
    mutating func forgetLineOfHome() {
        if let lineOfHome, search.text == lineOfHome { search.replace(with: "") }
        lineOfHome = nil
    }

    /// Opens the search line, empty, for the next person.
    mutating func searchAnew() {
        search.replace(with: "")
        isSearching = true
    }
}
