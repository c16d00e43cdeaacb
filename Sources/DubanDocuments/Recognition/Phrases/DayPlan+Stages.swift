import DubanCore

// A day by which only what comes before the work must stand: 「4月底前完成方案编制，组织实施改造」.
extension DayPlan {
  /// How a day of a stage before the work stands to the whole.
  enum Stage {
    /// The passage tells the work itself beside it, so that the day is a step.
    case step
    /// Something else is told beside it, of which nobody can say whether it is due by then.
    case unclear
  }

  /// Whether by the day of `entry` no more than a stage before the work must stand (方案编制, 选址, 摸底); nil where its clause tells
  /// the work, where all of the passage is that stage, or where what stands beside only goes on with it (并报市政府审批).
  func stage(_ entry: Entry, _ matters: Set<Int>, _ amounts: [Amount]) -> Stage? {
    guard !entry.inBracket, entry.occasion == nil, !entry.isStage, !entry.isSoft else { return nil }
    let clause = clauses.ranges[entry.clause]
    // A passage without end tells many matters.
    guard clauses.ranges.count <= 40, clause.count <= 60, let (word, end) = stageWord(in: clause),
      !text.contains(anyOf: DayPlan.works, in: end..<max(end, clause.upperBound))
    else { return nil }
    func counts(_ range: Range<Int>) -> Bool {
      amounts.contains { range.contains($0.range.lowerBound) && !$0.isChinese && $0.sort != .time }
    }
    // 「6月23日前对58座水库再排查一遍」 is itself what counts.
    guard !counts(clause) else { return nil }
    var found: Stage?
    for (index, range) in clauses.ranges.enumerated() where index != entry.clause {
      // The stage is the matter itself: 「编制建设方案，4月底前完成方案」.
      if text.firstIndex(of: word, in: range) != nil { return nil }
      guard matters.contains(clauses.sentences[index]), !clauses.isInBrackets(range.lowerBound), range.count >= 4,
        !text.contains(anyOf: DayPlan.charged, in: range)
      else { continue }
      let start = text.trimmed(range).lowerBound
      if DayPlan.goesOn.match(in: text, at: start) != nil { continue }
      if text.contains(anyOf: DayPlan.works, in: range) || counts(range) {
        found = .step
      } else if found == nil {
        found = .unclear
      }
    }
    return found
  }

  /// The first word of a stage before the work in `range`, by its noun, and where it ends.
  private func stageWord(in range: Range<Int>) -> (String, Int)? {
    for index in range {
      guard let length = DayPlan.stageNouns.match(in: text, at: index), index + length <= range.upperBound else {
        continue
      }
      return (text.text(index..<(index + length)), index + length)
    }
    return nil
  }

  private static let stageNouns = WordList(
    "方案 设计 选址 招标 招投标 立项 可研 可行性研究 前期工作 前期手续 摸底 摸排 排查 调研 勘察 勘测 勘界 草案 初稿 征求意见 报批 征地 拆迁 征拆 清表 动员部署")
  private static let works = WordList(
    "实施 推进 建设 改造 施工 建成 投入使用 投用 新建 整治 整改 推广 运行 开展 治理 修复 提升 更新 扩建 打造 安装 落地 完工 竣工 开工 抓好 验收")
  private static let goesOn = WordList("并 报 建立 登记 梳理 提交 印发 上报 明确 确定 形成 经 按程序 做到 确保质量 由 为")
  private static let charged = WordList("负责 牵头 责任单位 配合单位 会同 责任人 协办")
}
