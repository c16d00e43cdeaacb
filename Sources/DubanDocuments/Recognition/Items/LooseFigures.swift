import DubanCore

/// Figures of a text that numbers nothing and in which no task was found: what binds somebody is asked one by one, so that a text with
/// aims is never taken for one that holds nothing.
enum LooseFigures {
  /// Adds what `lines` bind to by a figure to the indicators of `draft`, where it is none yet, each to be confirmed.
  static func read(_ lines: [Line], _ phrases: PhraseReader, _ draft: inout PlanDraft) {
    var found: [Guess<Target>] = []
    let known = draft.indicators.map(\.target.passage)
    for line in lines where line.text.contains(where: \.isAnyDigit) && line.text.count <= longest {
      for sentence in line.text.split(whereSeparator: { $0 == "。" }) {
        let words = sentence.withoutBlankEnds
        guard words.contains(where: \.isAnyDigit), binding.isIn(words), !past.isIn(words) else { continue }
        found += phrases.read(Passage(String(scalars: words), at: line.origin)).targets.filter { target in
          target.value.value != nil
            && !known.contains { $0.origin == line.origin && $0.text.contains(target.passage.text) }
        }
      }
    }
    // One figure alone is told in any text.
    guard found.count + known.count > 1 else { return }
    for var target in found.prefix(most) {
      target.confidence = .doubtful
      let name = Guess(target.value.name.chinese, from: target.passage, confidence: .doubtful)
      draft.indicators.append(IndicatorDraft(number: String(draft.indicators.count + 1), name: name, target: target))
    }
  }

  /// More than these in a text that names no task are a report or a table.
  private static let most = 40
  /// In characters.
  private static let longest = 2000
  private static let binding = WordList(
    """
    达到 不低于 不高于 不少于 不超过 控制在 以上 以内 以下 建成 新建 新增 实现 改造 力争 确保 降至 提高到 增长 下降 完成 安排 将建设
    """)
  private static let past = WordList(
    "去年 上年 截至 已 累计完成 同比 位居 环比 比上年 曾 上半年完成 记者从 扣 加分 得分 奖励 处罚 罚款 报名 联系 电话 票价 工资")
}
