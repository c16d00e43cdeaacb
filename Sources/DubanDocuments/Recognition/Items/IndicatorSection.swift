import DubanCore

/// Aims with figures that nobody is named for (一、工作目标 …) are indicators.
enum IndicatorSection {
  /// Reads the indicators of `outline` into `draft`.
  static func read(
    _ outline: Outline, _ found: ItemFinder.Result, _ context: RecognitionContext, _ draft: inout PlanDraft
  ) {
    let phrases = PhraseReader(context: context)
    for aim in ProseAims.find(in: outline.preamble.filter({ !outline.instructions.contains($0.origin) })) {
      for var target in phrases.read(aim.passage).targets where target.value.value != nil {
        if !aim.isSure { target.confidence = min(target.confidence, .likely) }
        draft.indicators.append(indicator(target, draft.indicators.count + 1))
      }
    }
    let before = draft.indicators.count
    defer { if draft.indicators.count == before { readGeneral(outline, found, phrases, &draft) } }
    for index in outline.nodes.indices where isAims(index, outline, found) {
      // 到2030年，…: the lines below tell what must stand by then.
      var horizon: Day?
      for node in [index] + outline.descendants(of: index) {
        for (place, line) in outline.nodes[node].own.enumerated() {
          let body = place == 0 && node == index ? Heading(line.body).rest : line.body
          guard !body.isEmpty else { continue }
          let passage = Passage(String(scalars: body.withoutBlankEnds), at: line.origin)
          let reading = phrases.read(passage, horizon: horizon)
          horizon = reading.horizon
          for var target in reading.targets {
            // The day of all of them, which is no task's here.
            target.value.due = target.value.due ?? reading.due?.value
            draft.indicators.append(indicator(target, draft.indicators.count + 1))
          }
        }
      }
    }
  }

  /// 总体要求 … 到2027年，…达到…: aims without a heading of their own. Without a year only sentences that bind what they tell
  /// (下降10%以上, 整改率达到100%) are read, and under 工作要求 only shares, which are asked.
  private static func readGeneral(
    _ outline: Outline, _ found: ItemFinder.Result, _ phrases: PhraseReader, _ draft: inout PlanDraft
  ) {
    for index in outline.nodes.indices where outline.nodes[index].word == .announcing && !found.items.contains(index) {
      let title = Heading(outline.nodes[index].line.body).title
      let isOverall = title.hasPrefix("总体")
      guard isOverall || title.hasPrefix("工作要求") else { continue }
      for (number, line) in outline.nodes[index].own.enumerated() {
        if isOverall, let place = line.text.place(of: "到20") ?? line.text.place(of: "至20") {
          let passage = Passage(String(scalars: line.text[place...]).trimmed, at: line.origin)
          for target in phrases.read(passage).targets {
            draft.indicators.append(indicator(target, draft.indicators.count + 1))
          }
          continue
        }
        let body = number == 0 ? Heading(line.body).rest : line.body
        guard !body.isEmpty else { continue }
        let passage = Passage(String(scalars: body.withoutBlankEnds), at: line.origin)
        for target in phrases.read(passage).targets where isAim(target, isOverall: isOverall) {
          var target = target
          if !isOverall { target.confidence = min(target.confidence, .likely) }
          draft.indicators.append(indicator(target, draft.indicators.count + 1))
        }
      }
    }
  }

  /// Whether `target`, told without a year, is an aim: bound by its words, and none of how reports or checks are made.
  private static func isAim(_ target: Guess<Target>, isOverall: Bool) -> Bool {
    guard target.value.value != nil, !aside.isIn(target.passage.text.scalars[...]) else { return false }
    if target.value.unit == "%" || target.value.unit == "百分点" { return true }
    return isOverall && (target.value.kind == .atLeast || target.value.kind == .atMost || target.value.basis == .growth)
  }

  private static let aside = WordList("报送 上报 信息 考核 扣 分值 权重 通报 督查 督导 每月 每周 每季度 会议 已")

  private static func indicator(_ target: Guess<Target>, _ number: Int) -> IndicatorDraft {
    let name = Guess(target.value.name.chinese, from: target.passage, confidence: target.confidence)
    return IndicatorDraft(number: String(number), name: name, target: target)
  }

  /// A heading of aims without tasks under it, the innermost one.
  private static func isAims(_ index: Int, _ outline: Outline, _ found: ItemFinder.Result) -> Bool {
    let node = outline.nodes[index]
    let isAim = node.word == .aims || (node.word == .part(.goal) && node.parent == nil)
    guard isAim, !found.items.contains(index) else { return false }
    let below = outline.descendants(of: index)
    return !below.contains(where: found.items.contains) && !below.contains { outline.nodes[$0].word == .aims }
      && !outline.ancestors(of: index).contains(where: found.items.contains)
  }
}
