import DubanCore

/// Shares told in words of the things behind them: 「七成以上村庄」, 「3成的社区」, 「半数学校」, 「过半数的村」.
///
/// They begin a clause or stand behind what leads to a figure; 「八成」 behind another word (各村八成) or before one that 成 begins
/// (一成立, 三成员) tells none.
enum PartWords {
  /// So many tenths of what stands behind `index`; nil where none are told there.
  static func tenths(_ text: PhraseText, at index: Int) -> Amount? {
    guard text[index + 1] == "成", let digit = digit(text[index]), leads(text, before: index),
      begins(text, at: index + 2)
    else { return nil }
    return Amount(
      range: index..<(index + 2), value: Figure(digit * 10), unit: "%", sort: .share, isChinese: true)
  }

  /// Half of what stands behind `index`; nil where it is not told there.
  static func half(_ text: PhraseText, at index: Int) -> Amount? {
    guard text[index] == "半" || text[index + 1] == "半", let length = halves.match(in: text, at: index),
      leads(text, before: index), begins(text, at: index + length)
    else { return nil }
    return Amount(
      range: index..<(index + length), value: Figure(50), unit: "%", sort: .share, isMore: length > 2, isChinese: true)
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    if scalar == "两" { return 2 }
    let digit = scalar.isDigit ? Int(scalar.value - 0x30) : scalar.hanDigit
    return digit.flatMap { (1...9).contains($0) ? $0 : nil }
  }

  private static func leads(_ text: PhraseText, before index: Int) -> Bool {
    index == 0 || text[index - 1].isMark || text[index - 1] == "\n" || before.match(in: text, before: index) != nil
  }

  /// Whether what bounds a share, or the things of which it is one, stand at `index`.
  private static func begins(_ text: PhraseText, at index: Int) -> Bool {
    if bounds.match(in: text, at: index) != nil { return true }
    return text[index].isHan && !NumeralReader.isNumeral(text[index]) && !words.contains(text[index])
  }

  private static let halves = WordList("半数 过半数 超半数")
  private static let before = WordList(
    "力争 确保 实现 推动 推进 有 达到 达 不低于 不少于 不超过 超过 约 近 对 覆盖 至少 全市 全县 全区 全镇 全省 完成 让 引导 组织 保证 使 为 到 至 年内 今年 全年 半年 季度 底前 月底 年底 月前 日前"
  )
  private static let bounds = WordList("以上 以下 左右 以内 的 及以上")
  /// What makes a word with 成 or with 数: 成立, 成员; and what goes on with the number: 七成半.
  private static let words = ScalarSet("立本果员为长功绩效型品年人分熟交都语套片衣就色形风因规见事像行虫婚材不半多余据字量值额码目组列")
}
