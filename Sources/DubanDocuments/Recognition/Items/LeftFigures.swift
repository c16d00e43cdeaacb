import DubanCore

/// Asks about figures with a unit of measure, and days by which something is done, in what was left aside: what may be a target
/// is never only listed.
enum LeftFigures {
  /// Adds a question about each such passage of `draft` that neither a field nor another question tells.
  static func ask(_ phrases: PhraseReader, _ context: RecognitionContext, _ draft: inout PlanDraft) {
    guard !draft.ignored.isEmpty, !draft.tasks.isEmpty || !draft.indicators.isEmpty else { return }
    var told: [Origin: [String]] = [:]
    let places = Set(draft.ignored.map(\.origin))
    for passage in figures(of: draft) + draft.questions.map(\.passage) where places.contains(passage.origin) {
      told[passage.origin, default: []].append(passage.text)
    }
    var asked = 0
    for passage in LeftAside(draft.ignored).items {
      guard asked < most, passage.text.utf8.count <= longest, passage.text.unicodeScalars.contains(where: \.isAnyDigit)
      else { continue }
      let known = told[passage.origin] ?? []
      // A line of thousands of figures is read by nobody.
      guard known.count <= mostTold else { continue }
      guard !known.contains(where: { $0.contains(passage.text) }), let found = kind(of: passage, known, context) else {
        continue
      }
      draft.questions.append(Question(found.kind, about: found.passage))
      asked += 1
    }
  }

  /// More of one document are figures of a text that is no plan, and listed.
  private static let most = 12
  /// So many passages of one place are looked through.
  private static let mostTold = 60
  /// Longer passages tell how things stand; in bytes.
  private static let longest = 360

  /// The passages of the fields that hold figures and days.
  private static func figures(of draft: PlanDraft) -> [Passage] {
    var found = draft.indicators.map(\.target.passage) + draft.funding.map(\.passage) + draft.duties.map(\.passage)
    var rest = draft.tasks
    while let task = rest.popLast() {
      found += task.targets.map(\.passage) + task.milestones.map(\.passage) + task.funding.map(\.passage)
      rest += task.children
    }
    return found
  }

  /// What the first clause of `passage` that binds a figure or a day asks for; nil where none does.
  private static func kind(
    of passage: Passage, _ known: [String], _ context: RecognitionContext
  ) -> (kind: Question.Kind, passage: Passage)? {
    let text = PhraseText(passage)
    guard !text.contains(anyOf: past, in: text.all) else { return nil }
    let clauses = Clauses(text)
    let spans = DayScanner(text, context: context).spans()
    let amounts = AmountScanner(text, without: spans.map(\.range)).amounts()
    for clause in clauses.ranges {
      let own = text.passage(clause)
      if known.contains(where: { $0.contains(own.text) || own.text.contains($0) }) { continue }
      let hasFigure = amounts.contains { amount in
        clause.contains(amount.range.lowerBound) && !amount.isChinese
          && (amount.sort == .measure || amount.sort == .share || amount.sort == .money)
      }
      if hasFigure { return (.target, own) }
      let hasDay = spans.contains { span in
        guard case .by(let days) = span.sort, clause.contains(span.range.lowerBound), days.count <= 31 else {
          return false
        }
        // A day alone tells nothing to be done.
        return text.text(span.range).hasSuffix("前") && clause.count - span.range.count >= 3
      }
      if hasDay { return (.due, own) }
    }
    return nil
  }

  /// Words of what was, of how something is scored, and of who is meant by a rule.
  private static let past = WordList(
    "去年 上年 截至 已 累计 现有 以来 曾 同比 扣 加分 得分 分值 权重 满分 折算 电话 传真 按照 标准 奖励 最高 每户 每亩 以下简称 规定 条例 办法")
}
