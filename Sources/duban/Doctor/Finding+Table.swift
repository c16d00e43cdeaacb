import DubanCore
import DubanReports

extension Finding {
  /// Findings for scripts, a row each.
  static func table(_ findings: [Finding], _ language: Language) -> Table {
    Table(
      title: Name("体检", english: "Doctor"),
      columns: [
        .init("check", Name("项目", english: "Check")), .init("verdict", Name("结论", english: "Verdict")),
        .init("found", Name("情况", english: "Found")), .init("advice", Name("建议", english: "Advice")),
        .init("setting", Name("设置", english: "Setting")),
      ],
      rows: findings.map { finding in
        [
          .text(finding.id), .text(finding.verdict.rawValue), .text(finding.found.words(language)),
          .text(finding.advice?.words(language)), .text(finding.setting.map { "\($0.key): \($0.value)" }),
        ]
      })
  }
}
