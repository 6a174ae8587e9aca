#if canImport(Glibc)
    import Glibc
    import Testing

    @testable import TerminalUI

    @Suite("Display width against the C library")
    struct LibraryWidthTests {
        @Test("Every scalar the C library knows is as wide as it says, but for the ones shown as a sign")
        func everyScalar() throws {
            let width = try #require(Self.libraryWidth)
            var compared = 0
            var wrong: [String] = []
            for value in UInt32(0)...0x10FFFF {
                guard let scalar = Unicode.Scalar(value) else { continue }
                let expected = Int(width(wchar_t(value)))
                // A C library older than the table does not know the scalar yet; controls have no width of their own.
                guard expected >= 0, !ControlSign.isReplaced(scalar) else { continue }
                compared += 1
                if DisplayWidth.narrow.columns(ofScalar: scalar) != expected { wrong.append(String(value, radix: 16)) }
            }
            #expect(compared > 280_000)
            #expect(wrong.isEmpty, "\(wrong.prefix(20))")
        }

        @Test("The signs that are shown for controls are one column wide")
        func signs() throws {
            let width = try #require(Self.libraryWidth)
            for value in UInt32(0)...0x2100 {
                guard let scalar = Unicode.Scalar(value), ControlSign.isReplaced(scalar) else { continue }
                #expect(width(wchar_t(ControlSign.sign(for: scalar).value)) == 1)
            }
        }

        @Test("Every scalar the C library cannot print on one line is shown as a sign")
        func unprintable() throws {
            let width = try #require(Self.libraryWidth)
            for value in Array(UInt32(1)..<0x378) + Array(0x2000..<0x2065) {
                guard let scalar = Unicode.Scalar(value), width(wchar_t(value)) < 0 else { continue }
                #expect(ControlSign.isReplaced(scalar), "\(String(value, radix: 16))")
            }
        }

        private typealias Width = @convention(c) (wchar_t) -> Int32

        /// The C library's own `wcwidth` under a UTF-8 locale: the driver puts another one in its place.
        private static let libraryWidth: Width? = {
            guard setlocale(LC_CTYPE, "C.UTF-8") != nil, let library = dlopen("libc.so.6", RTLD_LAZY | RTLD_NOLOAD),
                let symbol = dlsym(library, "wcwidth")
            else { return nil }
            return unsafeBitCast(symbol, to: Width.self)
        }()
    }
#endif
