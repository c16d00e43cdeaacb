import DubanCore
import DubanDiagnostics

/// By what a plan file or a file of updates is told from a published document before either is parsed.
///
/// A plan file with a fault in it must be told what is wrong, never be read as if it were a notice.
enum PlanFileSigns {
  /// Whether `bytes` are meant as a plan file or updates: by the name of the file, or by a first key at the beginning of a line.
  static func areIn(_ bytes: [UInt8], file: String) -> Bool {
    if bytes.isEmpty { return true }
    let name = file.lowercased()
    if name.hasSuffix(".yaml") || name.hasSuffix(".yml") { return true }
    return keys.contains { hasLine(bytes, beginningWith: $0, before: isAnything) }
      || chineseKeys.contains { hasLine(bytes, beginningWith: $0, before: isVersion) }
  }

  private static let keys = ["duban", "updates"].map { Array($0.utf8) }

  /// Those in Chinese are words of documents too, so a version must follow; in GB18030 as well, for such a file is told what
  /// it lacks.
  private static let chineseKeys: [[UInt8]] = ["duban", "updates"].flatMap { key in
    PlanFileWords.all.spellings(of: key).dropFirst().map { Array($0.utf8) }
  }.flatMap { key in [key] + (Conversions.toGB18030(key).map { [$0] } ?? []) }

  private static func isAnything(_: ArraySlice<UInt8>) -> Bool { true }

  /// Whether a line goes on with a number alone.
  private static func isVersion(_ rest: ArraySlice<UInt8>) -> Bool {
    let line = rest.prefix { $0 != 0x0A && $0 != 0x0D }.drop { $0 == 0x20 }
    let digits = line.prefix { (0x30...0x39).contains($0) }
    return !digits.isEmpty && line.dropFirst(digits.count).allSatisfy { $0 == 0x20 }
  }

  /// Whether there is anything of another script than ASCII in `bytes`, as in any document that is written in Chinese.
  static func isWritten(_ bytes: [UInt8]) -> Bool {
    // Not the first bytes: a byte order mark says nothing of the text.
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    guard body.contains(where: { $0 >= 0x80 }) else { return false }
    // A mapping of keys in ASCII alone is some other program's file of settings.
    let lines = body.split(separator: 0x0A, maxSplits: 200).prefix(200)
    let isSettings = lines.allSatisfy { line in
      let text = line.drop { $0 == 0x20 || $0 == 0x2D }
      let key = text.prefix { $0 < 0x80 && $0 != 0x3A && $0 != 0x20 }
      return text.isEmpty || text.first == 0x23 || (!key.isEmpty && text.dropFirst(key.count).first == 0x3A)
    }
    return !isSettings
  }

  /// Whether a line of `bytes` begins with `key` and a colon, of ASCII or of full width, before something that `accepts` takes.
  private static func hasLine(
    _ bytes: [UInt8], beginningWith key: [UInt8], before accepts: (ArraySlice<UInt8>) -> Bool
  ) -> Bool {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let rest = bytes[start...]
      if rest.starts(with: key) {
        let after = rest.dropFirst(key.count).drop { $0 == 0x20 }
        let signs: [[UInt8]] = [[0x3A], Array("：".utf8), [0xA3, 0xBA]]
        if let sign = signs.first(where: { after.starts(with: $0) }), accepts(after.dropFirst(sign.count)) {
          return true
        }
      }
      guard let end = rest.firstIndex(of: 0x0A) else { return false }
      start = end + 1
    }
    return false
  }
}
