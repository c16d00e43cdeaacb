import DubanCore
import DubanReports
import Testing

/// A report of `blocks`, on a day.
func report(_ blocks: Report.Block..., language: Language = .chinese) throws -> Report {
  let day = try #require(Day(2020, 7, 8))
  let asOf = try #require(Day(2020, 6, 30))
  var report = Report(title: "关于示例方案落实情况的通报", day: day, asOf: asOf, language: language)
  report.blocks = blocks
  return report
}

extension Report {
  /// The same as an office sends it: with head, addressees, issuer and annexes, its progress made up.
  var dressed: Report {
    var report = self
    report.masthead = .init(series: "督查通报", year: 2020, number: 2, office: "示例市政府督查室")
    report.addressees = "各县区人民政府"
    report.issuer = "示例市政府督查室"
    report.isSimulated = true
    report.annexes = [
      .init(title: "逾期事项", table: table(columns: 12, items("1", "2")), notes: ["注：规则。"]),
      .init(title: "各单位情况", table: table(columns: 4, items("1"))),
    ]
    return report
  }
}

/// The items `names` of a plan.
func items(_ names: String...) -> [ItemID.Global] { names.map { ItemID.Global(plan: "p", item: $0) } }

/// A table of as many columns, with a row about each of `rows`.
func table(columns: Int, _ rows: [ItemID.Global]) -> ReportTable {
  ReportTable(
    columns: (1...columns).map { .init("列\($0)", width: $0 == 2 ? 20 : 6) },
    rows: rows.map { item in .init(item, (1...columns).map { .text("\(item.item ?? "")·\($0)") }) })
}

/// Texts that break whatever takes them for markup, and what is left of them in a file.
let hostile: [(given: String, kept: String)] = [
  ("<b>粗</b>", "<b>粗</b>"), ("</w:t></w:r>", "</w:t></w:r>"), ("A&B &amp; &#60;", "A&B &amp; &#60;"),
  ("\"双\" '单'", "\"双\" '单'"), ("]]><!--", "]]><!--"), ("<script>alert(1)</script>", "<script>alert(1)</script>"),
  ("响\u{7}铃\u{1B}[31m", "响铃[31m"), ("非\u{FFFE}字\u{FFFF}符\u{1FFFE}", "非字符"), ("控\u{84}制\u{7F}", "控制"),
  ("家庭👨‍👩‍👧𠮷", "家庭👨‍👩‍👧𠮷"), ("  前后空格  ", "  前后空格  "),
]
