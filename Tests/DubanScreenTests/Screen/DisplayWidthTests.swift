import Glibc
import Testing

@testable import DubanScreen

@Suite struct `Display width` {
  @Test(
    arguments: [
      ("a", 1), ("督", 2), ("。", 2), ("\u{FF08}", 2), ("\u{301}", 0), ("\u{200B}", 0), ("✓", 1), ("▸", 1), ("⣿", 1),
      ("🙂", 2), ("가", 2), ("ア", 2), ("\u{FF71}", 1), ("\u{1B}", 0), ("𠮷", 2),
    ] as [(Unicode.Scalar, Int)])
  func `columns of a scalar`(scalar: Unicode.Scalar, columns: Int) {
    #expect(DisplayWidth.columns(scalar, .narrow) == columns)
    #expect(DisplayWidth.columns(scalar, .wide) == columns)
  }

  @Test(arguments: ["…", "—", "“", "×", "①", "℃", "Ⅱ", "·", "α", "→", "─", "●", "\u{E000}"] as [Unicode.Scalar])
  func `an ambiguous scalar is as wide as the terminal says`(scalar: Unicode.Scalar) {
    #expect(DisplayWidth.columns(scalar, .narrow) == 1)
    #expect(DisplayWidth.columns(scalar, .wide) == 2)
  }

  @Test func `the tables ascend and do not overlap`() {
    for table in [WidthTable.wide, WidthTable.ambiguous] {
      #expect(table.allSatisfy { $0.first <= $0.last })
      #expect(zip(table, table.dropFirst()).allSatisfy { $0.last < $1.first })
    }
  }

  /// curses moves its cursor by the C library's widths, so ours must be the same for whatever may be shown.
  @Test func `every scalar that may be shown is as wide as the C library has it`() throws {
    let library = try CLibrary()
    let differences = library.scalars.filter { scalar in
      guard DisplayText(String(scalar)).string.unicodeScalars.first == scalar else { return false }
      // The library knows an older Unicode than the compiler; what it does not know, the terminal shows as it likes.
      let columns = library.columns(scalar)
      return columns >= 0 && columns != DisplayWidth.columns(scalar, .narrow)
    }
    // A spacing mark of Ahom that the library takes for one without a column.
    #expect(differences.map { String($0.value, radix: 16) } == ["1171e"])
  }

  @Test func `every mark that may be shown takes no column in the C library either`() throws {
    let library = try CLibrary()
    let differences = library.scalars.filter { scalar in
      DisplayText("a" + String(scalar)).string.unicodeScalars.count == 2 && DisplayWidth.isZero(scalar)
        && library.columns(scalar) > 0
    }
    #expect(differences.map { String($0.value, radix: 16) } == [])
  }
}

/// The C library's `wcwidth` in a UTF-8 locale that only this thread sees. It hides behind a feature macro in the header.
private final class CLibrary {
  private let wcwidth: @convention(c) (wchar_t) -> CInt
  private let locale: locale_t
  private let before: locale_t?
  let scalars = (UInt32(0x20)...0x10FFFF).lazy.compactMap { Unicode.Scalar($0) }

  init() throws {
    let symbol = try #require(dlsym(dlopen(nil, RTLD_NOW), "wcwidth"))
    wcwidth = unsafeBitCast(symbol, to: (@convention(c) (wchar_t) -> CInt).self)
    locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
    before = uselocale(locale)
  }

  deinit {
    uselocale(before)
    freelocale(locale)
  }

  func columns(_ scalar: Unicode.Scalar) -> Int { Int(wcwidth(wchar_t(bitPattern: scalar.value))) }
}
