import DubanCore
import Testing

@Suite struct `Quarters that are typed` {
  @Test(arguments: [
    ("Q1", "2024Q1"), ("q3", "2024Q3"), ("2025Q1", "2025Q1"), ("一季度", "2024Q1"), ("第一季度", "2024Q1"), ("1季度", "2024Q1"),
    ("一季", "2024Q1"),
    ("四季度", "2024Q4"), ("2025年二季度", "2025Q2"), ("二、三季度", "2024Q2 2024Q3"), ("2025年三、四季度", "2025Q3 2025Q4"),
    ("一至三季度", "2024Q1 2024Q2 2024Q3"), ("1-2季度", "2024Q1 2024Q2"), ("上半年", "2024Q1 2024Q2"),
    ("下半年", "2024Q3 2024Q4"), ("2025年上半年", "2025Q1 2025Q2"), ("２季度", "2024Q2"), ("第二、第三季度", "2024Q2 2024Q3"),
  ])
  func `are read as people write them`(text: String, quarters: String) {
    let read = QuarterReader(firstYear: 2024).quarters(text)
    #expect(read?.map(\.description).joined(separator: " ") == quarters)
  }

  @Test(arguments: [
    "", "Q5", "五季度", "季度", "三、二季度", "二、二季度", "6月底", "2024", "年底", "本季度", "0季度", "一二季", "、季度",
    "99999999999999999999年一、二季度",
  ])
  func `are refused when they are none`(text: String) {
    #expect(QuarterReader(firstYear: 2024).quarters(text) == nil)
  }
}
