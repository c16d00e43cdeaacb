import DubanCore

/// What units were asked to answer about items (督办件): what went out and how it stands, and what should go out next.
extension Circular {
  /// What was raised and is not withdrawn: what still stands, and what was settled since the circular before.
  private var raised: [(part: Part, raised: RaisedDirective)] {
    parts.flatMap { part in
      let since = part.before?.asOf
      return part.board.directives.filter { raised in
        if raised.directive.stands { return true }
        guard let settled = raised.directive.settled else { return false }
        return since.map { settled > $0 } ?? true
      }.map { (part, $0) }
    }
  }

  func directives(_ outline: inout Outline) -> [Report.Block] {
    let raised = self.raised
    guard !raised.isEmpty else { return [] }
    func counted(_ those: [(part: Part, raised: RaisedDirective)], _ words: String) -> Counted {
      Counted(
        those.map { ItemID.Global(plan: $0.part.board.plan.id, item: "\($0.raised.subject)##\($0.raised.number)") },
        words)
    }
    let kinds: [(chinese: String, english: String, those: [(part: Part, raised: RaisedDirective)])] = [
      ("督办单", "slips", raised.filter { $0.raised.directive.colour != nil }),
      ("领导批示", "instructions", raised.filter { $0.raised.directive.order.kind.leader != nil }),
      ("督查整改", "findings to rectify", raised.filter { $0.raised.directive.order.kind.inspection != nil }),
    ]
    let told = kinds.filter { !$0.those.isEmpty }.map { kind -> Report.Text in
      let total = counted(kind.those, language.pick(kind.chinese, kind.english))
      return language.pick("\(kind.chinese)\(total)件", "\(total) \(kind.english)")
    }
    let open = raised.filter { !$0.raised.directive.owing(in: $0.part.board.plan).isEmpty }
    let owed = counted(open, language.pick("未答复", "not answered"))
    let back = counted(
      open.filter { !$0.raised.directive.returned(in: $0.part.board.plan).isEmpty },
      language.pick("答复被退回", "answers sent back"))
    let sentBack: Report.Text =
      back.count == 0 ? "" : language.pick("（答复被退回、尚未重新答复\(back)件）", " (\(back) with an answer sent back)")
    let head: Report.Text =
      language.pick("已发", "Issued: ") + language.join(told, language.pick("、", ", "))
      + language.pick("，其中未答复或未全部答复\(owed)件", "; \(owed) not answered by all") + sentBack
      + language.pick("。", ".")
    var blocks = [outline.chapter(language.pick("督办件办理情况", "What was asked for before")), .paragraph(head)]
    let shown = open.isEmpty ? raised : open
    blocks += shown.prefix(Self.mostNamed).enumerated().map { index, pair in
      .paragraph(Report.Text([.plain("\(index + 1). \(sentence(pair.part, pair.raised))")]))
    }
    let rest = counted(Array(shown.dropFirst(Self.mostNamed)), language.pick("其余", "the rest"))
    if rest.count > 0 { blocks.append(.paragraph(language.pick("另有\(rest)件。", "\(rest) more."))) }
    return blocks
  }

  /// `督办〔2020〕3号（红色督办单），第3-2项“整治水源地”，应于2020年9月30日前答复：市住建局逾期8天未答复。`
  private func sentence(_ part: Part, _ raised: RaisedDirective) -> String {
    let (plan, directive) = (part.board.plan, raised.directive)
    let name = language.official(directive.name(language))
    let item = items.first { $0.id == ItemID.Global(plan: plan.id, item: raised.subject) }
    let subject = item.map(named) ?? raised.subject
    let day = directive.order.answerBy.official(language)
    let names = UnitNames(plan, language)
    func list(_ keys: [String]) -> String { names.list(keys.map(plan.unitName(recorded:))) }
    let late = directive.order.answerBy.distance(to: part.board.asOf)
    var told: [String] = []
    if let settled = directive.settled {
      told.append(language.pick("已于\(settled.official(language))办结", "settled on \(settled.official(language))"))
    } else {
      let (returned, answered) = (directive.returned(in: plan), directive.answered(in: plan))
      let owing = directive.owing(in: plan).filter { unit in !returned.contains { $0.unit == unit } }
      if !answered.isEmpty { told.append(language.pick("\(list(answered))已答复", "\(list(answered)) answered")) }
      // What was sent back is told apart from what was never given.
      for (unit, answer) in returned {
        guard let day = answer.returned?.official(language) else { continue }
        let overdue = late > 0 ? language.pick("，逾期\(late)天", ", \(English.count(late, "day")) overdue") : ""
        told.append(
          language.pick("\(list([unit]))的答复已于\(day)退回，尚未重新答复", "the answer of \(list([unit])) was sent back on \(day)")
            + overdue)
      }
      if !owing.isEmpty {
        told.append(
          late > 0
            ? language.pick(
              "\(list(owing))未答复，逾期\(late)天", "\(list(owing)) did not, \(English.count(late, "day")) overdue")
            : language.pick("\(list(owing))尚未答复", "\(list(owing)) not yet"))
      }
    }
    return language.pick(
      "\(name)，\(subject)，应于\(day)前答复：\(told.joined(separator: "；"))。",
      "\(name), \(subject), answer due \(day): \(told.joined(separator: "; ")).")
  }

  /// Of what is overdue or behind and has no slip of its colour yet, a sentence a colour.
  var proposedSlips: [Report.Text] {
    func without(_ colour: Slip.Colour, _ standings: Set<Standing>) -> [CircularItem] {
      items.filter { item in
        standings.contains(item.standing) && (item.strongestSlip.map { $0 < colour } ?? true)
      }
    }
    func told(_ those: [CircularItem], _ colour: Slip.Colour) -> Report.Text? {
      guard !those.isEmpty else { return nil }
      let total = counted(those, colour.words(language))
      let names = language.list(those.prefix(Self.mostNamed).map(\.number))
      let more = those.count > Self.mostNamed ? language.pick("等", " and others") : ""
      return language.pick(
        "对\(standingWords(those, .chinese))且未发单的\(total)项（\(names)\(more)）建议发\(colour.words(.chinese))。",
        "A \(colour.words(.english)) is proposed for the \(total) \(standingWords(those, .english)) without one (\(names)\(more))."
      )
    }
    return [
      told(without(.red, [.overdue]), .red),
      told(without(.yellow, [.behind, .farBehind]), .yellow),
    ].compactMap(\.self)
  }
}
