/// How events are told in every history, list, receipt and refusal: what was done, and what it changed.
///
/// An undo is told by what it takes back, and what takes an undo back is a redo; so the events before it are needed. Where
/// they are not known, it is told by the number alone.
package struct EventWords: Equatable, Sendable {
  /// By their numbers.
  private let events: [Int: Event]

  /// The words for `events`, each of which may take back another of them.
  package init(among events: some Sequence<Event>) {
    self.events = Dictionary(events.map { ($0.seq, $0) }) { first, _ in first }
  }

  /// What was done: `填报`, `undo`, `redo`.
  package func kind(_ event: Event, _ language: Language) -> String {
    behind(event).isRedo ? language.pick("重做", "redo") : event.change.kind.word(language)
  }

  /// What it changed or said: `推进中; 老旧小区 42`, `wording 'roof is on'`, `#12: 填报, 推进中`.
  package func change(_ event: Event, _ language: Language) -> String {
    guard case .revert(let seq) = event.change else { return EventWords.said(event, language) }
    guard let act = behind(event).act else { return "#\(seq)" }
    let (kind, said) = (act.change.kind.word(language), EventWords.said(act, language))
    return "#\(act.seq): " + (said == kind ? kind : "\(kind), \(said)")
  }

  /// What it changed; nil where the kind says that already.
  package func addition(_ event: Event, _ language: Language) -> String? {
    let change = change(event, language)
    return event.change == .confirm || change == kind(event, language) ? nil : change
  }

  /// Both in one phrase: `report: in progress`, `milestone confirmed`.
  package func sentence(_ event: Event, _ language: Language) -> String {
    kind(event, language) + (addition(event, language).map { ": \($0)" } ?? "")
  }

  /// What is the same of all `events`, which were recorded at once, beside their kind: what they changed, or of undos what
  /// they take back. Nil where they differ, or where there is nothing to add.
  package func common(_ events: [Event], _ language: Language) -> String? {
    let all = Set(
      events.map { event in
        guard case .revert = event.change else { return addition(event, language) }
        return behind(event).act.map { sentence($0, language) }
      })
    return all.count == 1 ? all.first ?? nil : nil
  }

  /// The note where it is not told whole by `change`.
  package func note(_ event: Event) -> String? {
    guard let note = event.note else { return nil }
    return event.saysOnlyWording && EventWords.shortened(note) == note ? nil : note
  }

  /// What somebody did that `event` takes or brings back (the event itself when it is no undo), as far as it is known.
  private func behind(_ event: Event) -> (act: Event?, isRedo: Bool) {
    var (act, isRedo) = (event, false)
    while case .revert(let seq) = act.change {
      guard let earlier = events[seq], earlier.seq < act.seq else { return (nil, isRedo) }
      // What takes back something that somebody did is the undo; from there they take turns.
      if case .revert = earlier.change { isRedo.toggle() }
      act = earlier
    }
    return (act, isRedo)
  }

  private static func said(_ event: Event, _ language: Language) -> String {
    guard event.saysOnlyWording, let note = event.note else { return event.change.words(language) }
    let short = shortened(note)
    return language.pick("说明「\(short)」", "wording '\(short)'")
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

extension Event {
  /// Whether it is a report that brings a wording and nothing else.
  fileprivate var saysOnlyWording: Bool { change == .report(status: nil, values: [:]) && note?.isEmpty == false }
}
