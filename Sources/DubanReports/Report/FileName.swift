package import DubanCore

/// What files are called that leave the program, where nobody says it: the one rule for screens and commands.
package enum FileName {
  /// `huaian-2020-circular-3-2020-10-15`: the plan or the unit, what it is, and the day as of which it tells; without an ending.
  package static func stem(_ parts: [String], on day: Day) -> String {
    (parts.map(clean).filter { !$0.isEmpty } + ["\(day)"]).joined(separator: "-")
  }

  /// `text` with a hyphen for whatever no file's name should hold, and no longer than every system takes.
  package static func clean(_ text: String) -> String {
    let kept = text.map { $0.isLetter || $0.isNumber || "-_.·()（）".contains($0) ? $0 : "-" }
    // What begins with a point is not listed.
    return String(kept.drop { $0 == "." }.prefix(longest))
  }

  /// In characters, of which one takes up to four of the 255 bytes of a name.
  private static let longest = 40
}
