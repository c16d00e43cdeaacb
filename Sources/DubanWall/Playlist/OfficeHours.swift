/// When the wall shows anything: from one hour to another, `07-22`; `22-06` goes over midnight. Outside it is blank.
package struct OfficeHours: Hashable, Sendable {
  /// The minute of the day (0 to 1439) from which it shows.
  let start: Int
  /// The minute of the day (0 to 1440) from which it is blank.
  let end: Int

  /// Reads `07-22`, `7-22`, `07:30-22:00`; nil for anything else, and for hours that never begin.
  package init?(_ text: some StringProtocol) {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { OfficeHours.minute($0) }
    guard ends.count == 2, let start = ends[0], let end = ends[1], start != end, start < 1440 else { return nil }
    self.start = start
    self.end = end
  }

  private static func minute(_ text: some StringProtocol) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      (1...2).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard numbers.count == parts.count, (1...2).contains(parts.count) else { return nil }
    let minute = numbers[0] * 60 + (numbers.count == 2 ? numbers[1] : 0)
    guard minute <= 1440, numbers.count == 1 || numbers[1] < 60 else { return nil }
    return minute
  }

  /// Whether the wall shows at `minute` of the day.
  func contains(_ minute: Int) -> Bool {
    start < end ? (start..<end).contains(minute) : minute >= start || minute < end
  }

  /// How many minutes after `minute`, at which it is blank, it shows again.
  func minutesToStart(from minute: Int) -> Int { (start - minute + 1440) % 1440 }
}
