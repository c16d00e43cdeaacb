import DubanCore

/// Aims with figures that nobody is named for (一、工作目标 …) are indicators.
enum IndicatorSection {
  /// Reads the indicators of `outline` into `draft`.
  static func read(
    _ outline: Outline, _ found: ItemFinder.Result, _ context: RecognitionContext, _ draft: inout PlanDraft
  ) {
    let phrases = PhraseReader(context: context)
    defer { if draft.indicators.isEmpty { readGeneral(outline, found, phrases, &draft) } }
    for index in outline.nodes.indices where isAims(index, outline, found) {
      for node in [index] + outline.descendants(of: index) {
        for (place, line) in outline.nodes[node].own.enumerated() {
          let body = place == 0 && node == index ? Heading(line.body).rest : line.body
          guard !body.isEmpty else { continue }
          let passage = Passage(String(scalars: body.withoutBlankEnds), at: line.origin)
          for target in phrases.read(passage).targets {
            draft.indicators.append(indicator(target, draft.indicators.count + 1))
          }
        }
      }
    }
  }

  /// 总体要求 … 到2027年，…达到…: aims without a heading of their own.
  private static func readGeneral(
    _ outline: Outline, _ found: ItemFinder.Result, _ phrases: PhraseReader, _ draft: inout PlanDraft
  ) {
    for index in outline.nodes.indices where outline.nodes[index].word == .announcing && !found.items.contains(index) {
      guard Heading(outline.nodes[index].line.body).title.hasPrefix("总体") else { continue }
      for line in outline.nodes[index].own {
        guard let place = line.text.place(of: "到20") ?? line.text.place(of: "至20") else { continue }
        let passage = Passage(String(scalars: line.text[place...]).trimmed, at: line.origin)
        for target in phrases.read(passage).targets {
          draft.indicators.append(indicator(target, draft.indicators.count + 1))
        }
      }
    }
  }

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
