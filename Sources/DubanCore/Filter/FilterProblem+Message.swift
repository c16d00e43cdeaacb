extension FilterProblem {
  /// The sentence for a person: what is wrong, and what would be right.
  package func words(_ language: Language) -> String {
    switch kind {
    case .unknownKey(let found, let nearest):
      language.pick("没有“\(found)”这个筛选项", "there is no key '\(found)'")
        + (FilterProblem.meant(nearest, language)
          ?? language.pick("。若是查找文字，请加引号。", "; for words to be found, put quotation marks around them."))
    case .unknownWord(let key, let found, let nearest, let accepted):
      language.pick("“\(key.chinese)”没有“\(found)”", "\(key.name) has no '\(found)'")
        + (FilterProblem.meant(nearest, language)
          ?? language.pick(
            "，可用：\(accepted.map(\.word.chinese).joined(separator: "、"))。",
            "; it takes \(accepted.map(\.name).joined(separator: ", "))."))
    case .unknownName(let key, let found, let nearest):
      language.pick("没有\(key.chinese)“\(found)”", "there is no \(key.name) '\(found)'")
        + (FilterProblem.meant(nearest, language) ?? language.pick("。", "."))
    case .ambiguous(let key, let found, let meant):
      language.pick(
        "“\(key.chinese)”的“\(found)”可以是\(meant.map(\.chinese).joined(separator: "、"))，请写明是哪一个。",
        "\(key.name) '\(found)' may be \(meant.map { $0.words(.english) }.joined(separator: " or ")); write which.")
    case .malformed(let key, let found, let nearest):
      language.pick("“\(found)”不是", "'\(found)' is not ") + key.wanted(language)
        + (FilterProblem.meant(nearest, language) ?? language.pick("。", "."))
    case .missingValue(let key):
      language.pick("“\(key.chinese)”后面还缺内容：", "\(key.name) lacks what it asks for: ") + key.help(language)
        + language.pick("。", ".")
    case .notCompared(let key):
      language.pick(
        "“\(key.chinese)”不能用大于、小于，应写成 \(key.name):…。",
        "\(key.name) has no more and less; write \(key.name):….")
    }
  }

  private static func meant(_ nearest: String?, _ language: Language) -> String? {
    nearest.map { language.didYouMean([$0], after: "，") }
  }
}

extension FilterKey {
  /// What a key takes that is not one of some words.
  fileprivate func wanted(_ language: Language) -> String {
    switch takes {
    case .quarter: language.pick("季度，应如 Q3 或 2020Q3", "a quarter such as Q3 or 2020Q3")
    case .day:
      language.pick("日期，应如 2020-10-01、本月或 +7d", "a day such as 2020-10-01, this-month or +7d")
    default: language.pick("数字", "a number")
    }
  }
}
