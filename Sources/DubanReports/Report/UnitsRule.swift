import DubanCore

/// How items are counted by those who answer for them, told wherever numbers by unit stand: `Task.answering`, groups by their members.
enum UnitsRule {
  /// The sentence below a table of units, whose numbers need not add up to the total.
  static func words(_ language: Language) -> String {
    language.pick(
      "按责任单位统计（有牵头单位的只计牵头单位，分组按成员计），一项多家的重复计入，各单位之和可大于总数。",
      "Counted by who answers (where somebody leads, only who leads; groups by their members): an item of several counts for each, so the units may add up to more than the total."
    )
  }

  /// The same as a note of a paper.
  static func note(_ language: Language) -> String { language.pick("注：", "") + words(language) }
}
