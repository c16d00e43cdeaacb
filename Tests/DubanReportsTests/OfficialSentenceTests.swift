import DubanCore
import Testing

@testable import DubanReports

/// Sentences of the screen as papers set them.
@Suite struct `Official sentences` {
  private static let chinese: [(screen: String, paper: String)] = [
    ("", ""), ("9月底应达 75.0%，实际 53.3%，低 21.7 个百分点", "9月底应达75.0%，实际53.3%，低21.7个百分点"),
    ("Q3 节点 9月30日到期，逾期 15 天，未确认", "三季度节点9月30日到期，逾期15天，未确认"), ("Q2-3 节点", "二至三季度节点"),
    ("2021Q1 节点", "2021年一季度节点"), ("Q5 节点", "Q5节点"), ("IQ 测试", "IQ测试"), ("Q3", "Q3"), ("Q", "Q"),
    ("610 -> 645 元", "610→645元"), (">= 10 万人次", "≥10万人次"), ("每地 <= 3 个", "每地≤3个"),
    ("a > b, c - d < e", "a > b，c - d < e"),
    ("2（力争 3）家", "2（力争3）家"), ("1:1.74", "1:1.74"), ("1,200 个", "1,200个"), ("甲:乙;丙", "甲：乙；丙"),
    ("未填报“无害化户厕”的数值", "未填报“无害化户厕”的数值"), ("『一』、。《》", "‘一’、。《》"), ("GB 5749 水质", "GB 5749水质"),
    ("结尾 ->", "结尾→"), ("-> 645", "→645"), ("𠮷家庭👨‍👩‍👧 3 个", "𠮷家庭👨‍👩‍👧3个"),
  ]

  @Test(arguments: chinese.indices)
  func `what the screen says is set as papers set it`(_ index: Int) {
    let (screen, paper) = Self.chinese[index]
    #expect(Language.chinese.official(screen) == paper)
  }

  @Test func `English sentences keep their spaces and marks, and have the signs`() {
    #expect(Language.english.official("610 -> 645, (>= 99%) <= 3") == "610 → 645, (≥ 99%) ≤ 3")
    #expect(Language.english.official("Q3 milestone, 15 days") == "Q3 milestone, 15 days")
  }

  @Test(arguments: [
    ("按期推进", "“按期推进”"), ("已报“两清单”", "“已报‘两清单’”"), ("见「附件」，说“好”", "“见‘附件’，说‘好’”"), ("没有\"引号\"", "“没有\"引号\"”"),
  ])
  func `quotation marks within a quotation are the inner ones`(_ text: String, _ quoted: String) {
    #expect(Language.chinese.quoting(text) == quoted)
  }
}
