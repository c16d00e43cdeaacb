import DubanCore

// Why something is in doubt of which there is but one reading: whoever decides must know what to look at.

extension Guess<Target> {
  /// Why the target is not sure; nil where nothing particular is known.
  func reason(_ language: Language) -> String? {
    let name = value.name.chinese
    if value.value == nil { return language.pick("没有数值，请看是不是目标", "there is no figure: see whether it is a target") }
    if !name.isEmpty, !passage.text.tells(name) {
      let words = OpenQuestion.shortened(name, to: 24)
      return language.pick("“\(words)”取自别处的文字，请看对不对", "'\(words)' is taken from other words: see whether it is right")
    }
    if value.unit == nil { return language.pick("数值没有单位", "the figure has no unit") }
    if !passage.text.unicodeScalars.contains(where: \.isAnyDigit) {
      return language.pick("数值是用汉字写的", "the figure is written in words")
    }
    return nil
  }
}

extension Guess<Milestone> {
  /// Why the milestone is not sure; nil where nothing particular is known.
  func reason(_ language: Language) -> String? {
    if let words = Occasions.words(in: passage) {
      let day = value.due
      return language.pick("“\(words)”没有写日期，暂按 \(day)", "'\(words)' is no day; taken as \(day)")
    }
    return language.pick("请看这个日期管的是不是这件事", "see whether the day is that of this matter")
  }
}

extension Guess<Funding> {
  /// Why the money is not sure; nil where nothing particular is known.
  func reason(_ language: Language) -> String? {
    guard let unit = value.total?.unit else {
      return language.pick("没有写总额", "no total is told")
    }
    let isTold = passage.text.contains("元")
    return isTold
      ? language.pick("请看是不是给这项安排的资金", "see whether the money is set aside for this")
      : language.pick("单位没有写在这里，暂按\(unit)", "the unit is not told here; taken as \(unit)")
  }
}

extension Guess<ReportDuty> {
  /// Why the duty is not sure.
  func reason(_ language: Language) -> String? {
    if let note = value.notes.first { return note }
    return language.pick("没有写明报给谁、哪一天报", "neither to whom nor by which day is told")
  }
}

extension Guess<Day> {
  /// Why the limit is not sure.
  func reason(_ language: Language) -> String? {
    alternatives.isEmpty
      ? language.pick("旁边还有别的事，请看这个日期管不管整项", "other matters stand beside it: see whether the day is that of all of it")
      : language.pick("是整项的期限，还是其中一步的日期？", "Is it the limit of all of it, or the day of one step?")
  }
}

extension Occasions {
  /// The feast or season before which something must stand as `passage` has it: 春节前; nil where none is named.
  static func words(in passage: Passage) -> String? {
    let text = PhraseText(passage)
    let context = RecognitionContext(today: Day(2026, 1, 1))
    return DayScanner(text, context: context).spans().lazy.compactMap { span -> String? in
      if case .occasion(let words, _) = span.sort { words } else { nil }
    }.first
  }

  /// The day before which `words` (春节前) are in a plan that runs for `period`; nil where they name no such day.
  static func day(of words: String, in period: Period?, issued: Day?) -> Day? {
    guard let period else { return nil }
    let text = PhraseText(Passage(words, at: .line(0)))
    let context = RecognitionContext(period: period, issued: issued)
    return DayScanner(text, context: context).spans().lazy.compactMap { span -> Day? in
      if case .occasion(_, let day) = span.sort { day } else { nil }
    }.first
  }
}

extension String {
  /// Whether the characters of `name` stand in it in their order, with others between: 公园（个） of 「公园10个」.
  fileprivate func tells(_ name: String) -> Bool {
    var rest = name.unicodeScalars.filter { $0.isHan || $0.isAnyDigit || $0.isLetterOrTone }[...]
    for scalar in unicodeScalars where scalar == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }
}
