/// How long a page stays: `20s`, `2m`, `90s`.
package struct Dwell: Hashable, Sendable {
  /// From 5 to 3600.
  package let seconds: Int

  /// The dwell that holds when nobody asks for another.
  package static let usual = Dwell(unchecked: 20)
  /// What can be asked for, in seconds: shorter nobody can read, longer is no rotation.
  package static let range = 5...3600

  private init(unchecked seconds: Int) { self.seconds = seconds }

  /// Reads a number with `s` or `m` behind it, or with nothing for seconds; nil for anything else.
  package init?(_ text: some StringProtocol) {
    let isMinutes = text.hasSuffix("m")
    let digits = isMinutes || text.hasSuffix("s") ? text.dropLast() : text[...]
    guard !digits.isEmpty, digits.utf8.count <= 4, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(digits)
    else { return nil }
    let seconds = isMinutes ? number * 60 : number
    guard Dwell.range.contains(seconds) else { return nil }
    self.seconds = seconds
  }

  /// In milliseconds.
  var milliseconds: Int64 { Int64(seconds) * 1000 }
}
