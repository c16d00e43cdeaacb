/// How entries are told in every history, list, receipt and refusal: what was done, and what it changed.
///
/// An undo is told by what it takes back, and what takes an undo back is a redo; so the entries before it are needed. Where
/// they are not known, it is told by the number alone.
package struct EntryWords: Equatable, Sendable {
  /// By their numbers.
  private let entries: [Int: Entry]
  /// The English names of figures by their keys.
  private let names: [String: String]

  /// The words for `entries`, each of which may take back another of them.
  ///
  /// - Parameter names: the English names of figures by their keys, where they are known; others are told by their keys.
  package init(among entries: some Sequence<Entry>, names: [String: String] = [:]) {
    self.names = names
    self.entries = Dictionary(entries.map { ($0.seq, $0) }) { first, _ in first }
  }

  /// What was done: `填报`, `undo`, `redo`.
  package func kind(_ entry: Entry, _ language: Language) -> String {
    if entry.change.amends { return language.pick("调整方案", "amended") }
    return behind(entry).isRedo ? language.pick("重做", "redo") : entry.change.kind.words(language)
  }

  /// What it changed or said: `推进中；老旧小区 42`, `wording 'roof is on'`, `#12：填报，推进中`.
  package func change(_ entry: Entry, _ language: Language) -> String {
    guard case .revert(let seq) = entry.change else { return said(entry, language) }
    guard let act = behind(entry).act else { return "#\(seq)" }
    let (kind, said) = (act.change.kind.words(language), self.said(act, language))
    return "#\(act.seq)" + language.colon + (said == kind ? kind : kind + language.comma + said)
  }

  /// What it changed; nil where the kind says that already.
  package func addition(_ entry: Entry, _ language: Language) -> String? {
    let change = change(entry, language)
    return entry.change == .confirm || change == kind(entry, language) ? nil : change
  }

  /// Both in one phrase: `report: in progress`, `milestone confirmed`.
  package func sentence(_ entry: Entry, _ language: Language) -> String {
    kind(entry, language) + (addition(entry, language).map { language.colon + $0 } ?? "")
  }

  /// What is the same of all `entries`, which were recorded at once, beside their kind: what they changed, or of undos what
  /// they take back. Nil where they differ, or where there is nothing to add.
  package func common(_ entries: [Entry], _ language: Language) -> String? {
    let all = Set(
      entries.map { entry in
        guard case .revert = entry.change else { return addition(entry, language) }
        return behind(entry).act.map { sentence($0, language) }
      })
    return all.count == 1 ? all.first ?? nil : nil
  }

  /// The note where it is not told whole by `change`.
  package func note(_ entry: Entry) -> String? {
    guard let note = entry.note else { return nil }
    return entry.saysOnlyWording && EntryWords.shortened(note) == note ? nil : note
  }

  /// The evidence that it bears, in a row; nil where there is none.
  package func evidence(_ entry: Entry, _ language: Language) -> String? {
    guard !entry.evidence.isEmpty else { return nil }
    let told = entry.evidence.map(\.words).joined(separator: language.pick("；", "; "))
    return language.pick("佐证：\(told)", "evidence: \(told)")
  }

  /// What somebody did that `entry` takes or brings back (the entry itself when it is no undo), as far as it is known.
  private func behind(_ entry: Entry) -> (act: Entry?, isRedo: Bool) {
    var (act, isRedo) = (entry, false)
    while case .revert(let seq) = act.change {
      guard let earlier = entries[seq], earlier.seq < act.seq else { return (nil, isRedo) }
      // What takes back something that somebody did is the undo; from there they take turns.
      if case .revert = earlier.change { isRedo.toggle() }
      act = earlier
    }
    return (act, isRedo)
  }

  private func said(_ entry: Entry, _ language: Language) -> String {
    guard entry.saysOnlyWording, let note = entry.note else { return entry.change.words(language, names: names) }
    let short = EntryWords.shortened(note)
    return language.pick("说明“\(short)”", "wording '\(short)'")
  }

  /// How much of a wording stands in a phrase: about 20 Chinese characters or 40 letters.
  private static let room = 40

  /// The beginning of a text, with the sign of a cut where more follows.
  private static func shortened(_ text: String) -> String {
    var left = room
    for index in text.indices {
      left -= text[index].isASCII ? 1 : 2
      guard left < 0 else { continue }
      let end = text[..<index].lastIndex { !$0.isPunctuation && !$0.isWhitespace } ?? text.startIndex
      return text[...end] + ".."
    }
    return text
  }
}

extension Entry {
  /// Whether it is a report that brings a wording and nothing else.
  fileprivate var saysOnlyWording: Bool { change == .report(status: nil, values: [:]) && note?.isEmpty == false }
}
