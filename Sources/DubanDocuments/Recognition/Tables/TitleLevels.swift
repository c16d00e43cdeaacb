/// Titles on two levels under one heading (目标名称 over a goal and its parts), told in lines.
enum TitleLevels {
  /// How many of the lines of the title in each row are of the inner level; nil where there is but one level.
  ///
  /// Goals are numbered, parts are not: a row without a number that has a title begins a part. In a row with both, the part
  /// begins with the line that begins like the other parts of the goal, else it has as many lines as they.
  static func part(_ rows: inout [LineRow], _ columns: [LineHeader.Column], _ lines: [LineLook]) -> [Int: Int]? {
    let titles = columns.indices.filter { columns[$0].kind == .title }
    guard titles.count == 1, let number = columns.firstIndex(where: { $0.kind == .number }), !columns[number].isLost,
      columns.contains(where: { $0.kind == .content })
    else { return nil }
    let title = titles[0]
    var goals: [(row: Int, parts: [Int])] = []
    for index in rows.indices where !rows[index].isSection {
      guard rows[index].cells[title] != nil else { continue }
      if rows[index].cells[number] != nil {
        goals.append((index, []))
      } else if !goals.isEmpty {
        goals[goals.count - 1].parts.append(index)
      }
    }
    let withParts = goals.count { !$0.parts.isEmpty }
    guard withParts >= 2 || (withParts == 1 && goals.count == 1) else { return nil }
    var result: [Int: Int] = [:]
    for goal in goals {
      for part in goal.parts { result[part] = rows[part].cells[title]?.count ?? 0 }
      let held = rows[goal.row].cells[title] ?? []
      result[goal.row] =
        goal.parts.isEmpty || held.count < 2 ? 0 : inner(held, goal.parts.map { rows[$0].cells[title] ?? [] }, lines)
    }
    return result
  }

  private static func inner(_ held: [Int], _ parts: [[Int]], _ lines: [LineLook]) -> Int {
    let heads = parts.compactMap { $0.first.flatMap { lines[$0].key.first } }
    // The line that begins as most other parts do.
    for place in held.indices.dropFirst() {
      let head = lines[held[place]].key.first
      if heads.count(where: { $0 == head }) * 2 >= heads.count, !heads.isEmpty, heads.contains(where: { $0 == head }) {
        return held.count - place
      }
    }
    let counts = parts.map(\.count).sorted()
    let usual = counts.isEmpty ? 1 : counts[counts.count / 2]
    return min(held.count - 1, max(1, usual))
  }
}
