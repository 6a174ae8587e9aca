import MutualAid
import TerminalUI
import Wording

@testable import ClerkDesk

extension Scene {
    /// A desk to whose store something happens.
    func storeMoment(_ language: Language, _ size: Size) throws -> DeskDriver {
        let registry = try SmallUnit.withLiMing().unit.registry
        let writer = StoreWriter(who: "张三", since: "09:30")
        switch self {
        case .severalNotices:
            let notices: [StoreNotice] = [
                .torn(file: "torn-17-0a1b2c3d.jsonl"), .widePermissions(folder: "/home/clerk/.local/share/huzhu"),
                .clockSetBack(last: "2018-11-15 10:02", now: "2000-01-01 08:00"),
            ]
            return try DeskDriver(registry, language: language, size: size, notices: notices)
        case .freeRoster:
            var driver = try DeskDriver(
                registry, language: language, size: size, access: .heldBy(writer), notices: [.held(writer)])
            driver.send(StoreEvent.access(.free(writer)))
            return driver
        default:
            return try DeskDriver(
                registry, language: language, size: size, access: .heldBy(writer), notices: [.held(writer)])
        }
    }
}
