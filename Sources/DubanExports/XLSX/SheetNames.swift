/// Names of tabs as the format allows them: 1 to 31 signs, some of them forbidden, none twice.
struct SheetNames {
  private(set) var names: [String] = []

  /// Names as near to `titles` as may be, in their order.
  init(_ titles: [String]) {
    var taken: Set<String> = []
    for title in titles {
      let clean = SheetNames.clean(title)
      var name = SheetNames.cut(clean, to: 31)
      var number = 1
      // "History" is a name that spreadsheets keep for themselves.
      while name.lowercased() == "history" || !taken.insert(name.lowercased()).inserted {
        number += 1
        name = SheetNames.cut(clean, to: 28) + " \(number)"
      }
      names.append(name)
    }
  }

  private static func clean(_ title: String) -> String {
    let kept = String(
      title.map { "[]:*?/\\".contains($0) || $0.unicodeScalars.contains { $0.value < 0x20 } ? " " : $0 })
    let trimmed = kept.drop { $0 == "'" || $0 == " " }
    let end = trimmed.lastIndex { $0 != "'" && $0 != " " }
    return end.map { String(trimmed[...$0]) } ?? "Sheet"
  }

  private static func cut(_ name: String, to most: Int) -> String {
    var room = most
    let kept = name.prefix { character in
      room -= character.utf16.count
      return room >= 0
    }
    let end = kept.lastIndex { $0 != "'" && $0 != " " }
    return end.map { String(kept[...$0]) } ?? "Sheet"
  }
}
