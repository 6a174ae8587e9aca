extension Terminal {
    /// Waits until `isWanted` holds for the screen, and returns it.
    ///
    /// - Throws: ``Breakage`` with what stood there instead, when it never did.
    @discardableResult
    func wait(until description: String, _ isWanted: (Screen) -> Bool) throws -> Screen {
        var last: Screen?
        let found: Screen? = try Deadline.wait {
            let screen = try screen()
            last = screen
            return isWanted(screen) ? screen : nil
        }
        guard let found else { throw Breakage("never came: \(description)", screen: last) }
        return found
    }

    /// Waits until each of `texts` stands in a row of the screen.
    @discardableResult
    func wait(for texts: String...) throws -> Screen {
        try wait(until: texts.joined(separator: ", ")) { screen in texts.allSatisfy(screen.shows) }
    }

    /// Waits until `text` is not on the screen any more.
    @discardableResult
    func waitGone(_ text: String) throws -> Screen { try wait(until: "no “\(text)”") { !$0.shows(text) } }

    /// Waits until nothing moves any more, and returns the screen: a frame may arrive in pieces.
    func settled() throws -> Screen {
        var last = try screen()
        return try wait(until: "a screen at rest") { screen in
            defer { last = screen }
            return screen == last
        }
    }

    /// Presses keys one after the other and waits for the screen to have changed after each.
    @discardableResult
    func press(_ names: String...) throws -> Screen {
        var screen = try settled()
        for name in names {
            let before = screen
            try keys(name)
            try wait(until: "a change by \(name)") { $0 != before }
            screen = try settled()
        }
        return screen
    }

    /// Waits until the program has ended, and returns its exit status, or a signal's number plus 128.
    @discardableResult
    func waitUntilEnded() throws -> Int32 {
        guard let status = try Deadline.wait(for: { try exitStatus() }) else {
            throw Breakage("the program did not end", screen: try screen())
        }
        return status
    }
}
