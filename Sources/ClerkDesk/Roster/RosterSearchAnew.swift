extension RosterScreen {
    /// Opens the search line, empty, for the next person.
    mutating func searchAnew() {
        search.replace(with: "")
        isSearching = true
    }
}
