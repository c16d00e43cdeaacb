import DubanCore

/// Words that compare with something else: 高于全市平均, 不低于上年水平, 与经济增长同步.
enum Comparison {
  /// The relation that stands at `index`, and how long its words are; 低于 alone tells none that a plan can hold.
  static func relation(_ text: PhraseText, at index: Int) -> (length: Int, relation: Target.Relation)? {
    for (words, relation) in relations {
      if let length = words.match(in: text, at: index) {
        // 「不高于」 ends in 高于.
        if relation == .above, text[index - 1] == "不" { return nil }
        return (length, relation)
      }
    }
    return nil
  }

  private static let relations: [(WordList, Target.Relation)] = [
    (WordList("不低于 不少于 不慢于 不落后于 达到或超过 不弱于 达到或高于"), .atLeast),
    (WordList("高于 快于 优于 好于 大于 高出 超过 超出 超"), .above),
    (WordList("按照 参照 按"), .asSet),
  ]

  /// What a comparison ends in.
  static let measured = WordList(
    "标准 水平 平均 平均水平 费 增幅 增速 平均值 均值 收入 平均数 指标 幅度 比例 进度 上年 去年 同期 平均增速 平均增幅 支出 工资 增长 基本养育费 总量 总额 投入")
}
