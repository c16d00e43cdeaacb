package import DubanCore

extension SourceDocument.Cleaning {
  /// The place, what stood there and what was made of it: `第3行：「责 任单位」→「责任单位」`. Of a long paragraph only what differs.
  package func words(_ language: Language) -> String {
    let (old, new) = (Array(before), Array(after))
    let same = zip(old, new).prefix { $0 == $1 }.count
    let start = max(0, same - SourceDocument.Cleaning.around)
    func told(_ text: [Character]) -> String {
      let end = min(text.count, max(start, same) + SourceDocument.Cleaning.most)
      let cut = text[min(start, text.count)..<end].map { $0 == "\n" ? "⏎" : $0 }
      return (start > 0 ? "…" : "") + String(cut) + (end < text.count ? "…" : "")
    }
    let place = Excerpt(Passage(before, at: origin)).place.words(language) + language.pick("：", ": ")
    return place
      + (after.isEmpty
        ? language.pick("略去“\(told(old))”", "left out '\(told(old))'")
        : language.pick("“\(told(old))”→“\(told(new))”", "'\(told(old))' -> '\(told(new))'"))
  }

  /// How many characters are told before and from the first that differs.
  private static let around = 6
  private static let most = 30
}

extension SourceDocument.Cleaning.Kind {
  /// Whether a person can have it as it was. Characters without a form may stand in no plan.
  package var isReversible: Bool {
    switch self {
    case .invisible: false
    case .spacing, .navigation, .script, .restored: true
    }
  }
}
