import DubanCore
import Testing

/// What shows that something was done: optional, and never a file taken in.
@Suite struct `What shows that something was done` {
  static let hash = String(repeating: "0a", count: 32)

  @Test(
    arguments: [
      ("淮住建〔2020〕15号", .reference("淮住建〔2020〕15号")), (" 2020/15 ", .reference("2020/15")),
      ("https://example.cn/a?b=1", .link("https://example.cn/a?b=1")), ("HTTP://a", .link("HTTP://a")),
      ("https://", .reference("https://")), ("见 https://example.cn", .reference("见 https://example.cn")),
      ("验收 报告.pdf sha256:\(hash)", .file(name: "验收 报告.pdf", sha256: hash)),
      ("a.pdf SHA256:\(hash.uppercased())", .file(name: "a.pdf", sha256: hash)),
      ("a.pdf sha256:0a", .reference("a.pdf sha256:0a")), ("sha256:\(hash)", .reference("sha256:\(hash)")),
      ("", nil), ("  ", nil),
    ] as [(String, Evidence?)])
  func `is told from what is written, and is written so again`(text: String, evidence: Evidence?) {
    #expect(Evidence(text) == evidence)
    if let evidence {
      #expect(evidence.isSound)
      #expect(Evidence(evidence.text) == evidence)
    }
  }

  @Test func `of one line is parted by semicolons of either width`() {
    #expect(Evidence.list("文号1；https://a; ；文号2") == [.reference("文号1"), .link("https://a"), .reference("文号2")])
    #expect(Evidence.list(" ") == [])
  }

  private func refusal(
    _ change: Change, _ evidence: [Evidence], _ state: ItemState = ItemState(), isWanted: Bool = false
  ) throws -> Refusal? {
    var plan = `Rules of the chain`().plan
    plan.settings.closingNeedsEvidence = isWanted
    var draft = Draft(plan: "test", subject: "1", on: day("2020-03-20"), change: change, note: "说明", seen: 0)
    draft.evidence = evidence
    // The milestone of the task is open; that is asked about elsewhere.
    draft.isMeant = true
    let item = try #require(plan.item("1"))
    return StepRules.refusal(
      of: draft, on: item, state: state, context: RuleContext(plan: plan, today: day("2020-03-20")))
  }

  @Test(
    arguments: [
      (.report(status: .inProgress, values: [:]), nil), (.apply, nil), (.close, nil),
      (.remark, .evidenceNotFor(.remark)),
      (.suspend, .evidenceNotFor(.suspend)),
      (.assign(units: ["zj"], acknowledgeBy: nil), .evidenceNotFor(.assign)),
    ] as [(Change, Refusal?)])
  func `stands beside what says or accepts that something was done`(change: Change, refused: Refusal?) throws {
    #expect(try refusal(change, [.reference("文号1")]) == refused)
    #expect(try refusal(change, []) == nil, "it is optional")
  }

  @Test(
    arguments: [
      ([.reference(" ")], .badEvidence(" ")), ([.link("ftp://a")], .badEvidence("ftp://a")),
      ([.file(name: "a.pdf", sha256: "00")], .badEvidence("a.pdf sha256:00")),
      ([.reference(String(repeating: "长", count: 301))], .badEvidence(String(repeating: "长", count: 301))),
      ([.reference(String(repeating: "长", count: 300))], nil),
      (Array(repeating: .reference("a"), count: 21), .tooMuchEvidence(most: 20)),
      (Array(repeating: .reference("a"), count: 20), nil),
    ] as [([Evidence], Refusal?)])
  func `is what it says it is, and not too much`(evidence: [Evidence], refused: Refusal?) throws {
    #expect(try refusal(.apply, evidence) == refused)
  }

  @Test func `is wanted for closing only where the plan says so, and not twice`() throws {
    #expect(try refusal(.close, []) == nil)
    #expect(try refusal(.close, [], isWanted: true) == .noEvidence)
    #expect(try refusal(.apply, [], isWanted: true) == nil)
    #expect(try refusal(.close, [.reference("文号1")], isWanted: true) == nil)
    var draft = Draft(plan: "test", subject: "1", on: day("2020-03-10"), change: .apply, note: "已办", seen: 0)
    draft.evidence = [.reference("文号1")]
    let applied = ItemState().after(draft)
    #expect(applied.evidence == [.reference("文号1")])
    #expect(try refusal(.close, [], applied, isWanted: true) == nil, "what the unit told is not asked for again")
  }

  @Test func `of entries that were taken back counts no more`() {
    func entry(_ seq: Int, _ change: Change, _ evidence: [Evidence] = []) -> Entry {
      Entry(
        seq: seq, batch: seq, at: Instant(milliseconds: 0), recorded: day("2020-03-10"), on: day("2020-03-10"),
        author: Author("某人"), plan: "test", subject: "1", change: change, note: nil, evidence: evidence,
        simulated: false)
    }
    let entries = [
      entry(1, .apply, [.reference("a"), .reference("b")]),
      entry(2, .report(status: .inProgress, values: [:]), [.reference("b"), .reference("c")]),
    ]
    func folded(_ entries: [Entry]) -> [Evidence] { ItemState(folding: entries, asOf: day("2020-12-31")).evidence }
    #expect(folded(entries) == [.reference("a"), .reference("b"), .reference("c")])
    #expect(folded(entries + [entry(3, .revert(seq: 1))]) == [.reference("b"), .reference("c")])
    let words = EntryWords(among: entries).evidence(entries[0], .chinese)
    #expect(words == "佐证：a；b")
  }
}
