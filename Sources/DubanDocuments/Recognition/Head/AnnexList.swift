/// The annexes that a document names below its text: 附件：1.…  2.…
enum AnnexList {
  /// The names in `lines`, whose first begins with 附件; none where that line heads the annex itself.
  static func names(_ lines: [Scalars]) -> [String] { read(lines).names }

  /// How many of `lines` the list covers.
  static func length(_ lines: [Scalars]) -> Int { read(lines).count }

  private static func read(_ lines: [Scalars]) -> (names: [String], count: Int) {
    guard let first = lines.first, var place = start(of: first) else { return ([], 0) }
    while place < first.count, first[place].isBlank { place += 1 }
    guard place < first.count else { return following(Array(lines.dropFirst()), names: [], count: 1) }
    var names: [String] = []
    // Several may stand in the one line.
    var name: Scalars = []
    var expected = 1
    while place < first.count {
      if let (marker, words) = Marker.read(first, at: place), marker.style == .digit, marker.value == expected {
        take(&name, &names)
        expected += 1
        place = words
        continue
      }
      name.append(first[place])
      place += 1
    }
    take(&name, &names)
    return following(Array(lines.dropFirst()), names: names, count: 1)
  }

  /// 附件： with a colon; 附件1 alone heads an annex.
  private static func start(of line: Scalars) -> Int? {
    var place = line.firstIndex { !$0.isBlank } ?? 0
    guard line.has("附件", at: place) else { return nil }
    place += 2
    while place < line.count, line[place].isBlank { place += 1 }
    return place < line.count && line[place].isColon ? place + 1 : nil
  }

  private static func following(_ lines: [Scalars], names: [String], count: Int) -> ([String], Int) {
    var names = names
    var count = count
    for line in lines {
      guard !line.withoutBlankEnds.isEmpty else {
        if names.isEmpty { break }
        count += 1
        continue
      }
      guard line.count <= 70, let (marker, words) = Marker.read(line, at: 0), marker.style == .digit,
        marker.value == names.count + 1
      else { break }
      names.append(String(scalars: line[words...].withoutBlankEnds))
      count += 1
    }
    return (names, count)
  }

  private static func take(_ name: inout Scalars, _ names: inout [String]) {
    let words = name[...].withoutBlankEnds
    if words.count >= 3 { names.append(String(scalars: words)) }
    name = []
  }
}
