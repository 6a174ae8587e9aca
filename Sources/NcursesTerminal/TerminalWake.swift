import Glibc

extension NcursesTerminal {
    /// Wakes the event loop from any thread; a value to be handed to workers.
    public struct Wake: Hashable, Sendable {
        let descriptor: Int32

        /// The byte that says "wake" in the doorbell, apart from the one that signals leave there.
        static let byte: UInt8 = 1

        /// Makes ``NcursesTerminal/nextEvents(until:)`` return, with no events if there are none.
        ///
        /// Never blocks. Calls before the loop sleeps are not lost; many calls may be answered by one return.
        public func wake() {
            var byte = Self.byte
            // A full pipe already wakes the loop, so its refusal loses nothing.
            _ = write(descriptor, &byte, 1)
        }
    }
}
