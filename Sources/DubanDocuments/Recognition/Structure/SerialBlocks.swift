/// Blocks that tell their number by a label: 「序号：1」 above 「任务：拆除违法建设」 is 「1.拆除违法建设」.
enum SerialBlocks {
  /// `lines` with both labels of each block joined to a numbered item; as they are where there are not two such blocks.
  static func joined(_ lines: [Line]) -> [Line] {
    var blocks: [Int: (title: Int, line: Line)] = [:]
    for index in lines.indices {
      guard let number = value(of: lines[index].text, numbers), let serial = HanNumber.value(String(scalars: number)),
        (1...999).contains(serial),
        let next = lines[(index + 1)...].prefix(3).firstIndex(where: { !$0.text[...].withoutBlankEnds.isEmpty }),
        let title = value(of: lines[next].text, titles)
      else { continue }
      blocks[index] = (next, Line("\(serial).".scalars + title, origin: lines[next].origin))
    }
    guard blocks.count > 1 else { return lines }
    let taken = Set(blocks.values.map(\.title))
    return lines.indices.compactMap { blocks[$0]?.line ?? (taken.contains($0) ? nil : lines[$0]) }
  }

  /// What stands behind one of `labels` and its colon at the beginning of `text`; nil where none does.
  private static func value(of text: Scalars, _ labels: WordList) -> Scalars? {
    let words = text[...].withoutBlankEnds
    guard words.count <= 120, let colon = words.prefix(8).firstIndex(where: \.isColon) else { return nil }
    let label = words[..<colon].filter { !$0.isBlank }
    guard labels.match(in: label[...], at: 0) == label.count else { return nil }
    let value = words[(colon + 1)...].withoutBlankEnds
    return value.isEmpty ? nil : Array(value)
  }

  private static let numbers = WordList("序号 编号 项目序号 任务序号 项目编号")
  private static let titles = WordList(
    "任务 任务名称 项目 项目名称 事项 事项名称 工作任务 工作事项 重点任务 重点工作 督办事项 交办事项 整改事项 问题 名称 实事名称 实事项目")
}
