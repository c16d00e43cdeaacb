import DubanCore
import DubanDiagnostics
import Testing

@Suite struct `The registry of rules` {
  @Test func `every rule has an id of its own in small letters`() {
    #expect(Set(RuleID.allCases.map(\.rawValue)).count == RuleID.allCases.count)
    #expect(RuleID.allCases.allSatisfy { $0.rawValue.allSatisfy { $0.isLowercase || $0 == "-" } })
  }

  @Test(arguments: RuleID.allCases, Language.allCases)
  func `every rule says what to do, in a sentence`(_ rule: RuleID, _ language: Language) {
    #expect(rule.advice(language).hasSuffix(language.pick("。", ".")))
  }

  @Test func `a problem bears the rule of its kind, and how sure that is`() {
    let place = SourceLocation.start(of: "a.yaml")
    let problem = Diagnostic(place, .unknownKey("tittle", nearest: "title"))
    #expect(problem.rule == .unknownKey && problem.certainty == .certain && problem.severity == .error)
    let finding = Diagnostic(place, .inconsistent(chinese: "甲", english: "A"), severity: .remark, rule: .toldTwice)
    #expect(finding.rule == .toldTwice && finding.certainty == .possible)
  }

  @Test func `what could steer a terminal is not printed`() {
    let problem = Diagnostic(.start(of: "a\u{1b}.yaml"), .duplicate("\u{1b}[2J"))
    #expect(problem.words(.english) == "a\u{FFFD}.yaml:1:1: '\u{FFFD}[2J' is there twice")
  }
}
