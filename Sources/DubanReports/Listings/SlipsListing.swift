package import DubanCore

/// The supervision slips that the state of the plans calls for, then what was raised: slips, instructions, inspections, each with
/// how it stands.
package enum SlipsListing: Listing {
  /// A slip for an item of an open plan.
  package struct Row {
    let open: OpenPlan
    let content: Content

    /// What it is.
    enum Content {
      /// Called for and not issued.
      case proposed(Slip)
      case raised(RaisedDirective)
    }

    /// The slip that is called for; nil for what was raised.
    var proposed: Slip? { if case .proposed(let slip) = content { slip } else { nil } }

    /// What was raised; nil for what is called for.
    var raised: RaisedDirective? { if case .raised(let raised) = content { raised } else { nil } }

    private var directive: Directive? { raised?.directive }

    var subject: String {
      switch content {
      case .proposed(let slip): slip.subject
      case .raised(let raised): raised.subject
      }
    }

    var title: Name {
      if let proposed { return proposed.title }
      return open.board.task(subject)?.task.title ?? open.board.indicator(subject)?.indicator.name ?? Name(subject)
    }

    /// Those that answer for the item, or that are asked, by name.
    var units: [String] {
      proposed?.units ?? (directive?.order.units ?? []).map(open.plan.unitName(recorded:))
    }

    /// Those that owe an answer, by name.
    var owing: [String] { (directive?.owing(in: open.plan) ?? []).map(open.plan.unitName(recorded:)) }

    var due: Day? { proposed?.due ?? directive?.order.answerBy }

    /// How what was raised stands; nil for what is called for.
    var state: Directive.State? { directive?.state(in: open.plan, on: open.board.asOf) }

    var judgement: Judgement? {
      guard let directive else { return proposed?.judgement }
      let days = open.board.asOf.distance(to: directive.order.answerBy)
      let reason = Reason.answerDue(by: directive.order.answerBy, days: days)
      switch directive.state(in: open.plan, on: open.board.asOf) {
      case .overdue: return Judgement(.overdue, reason)
      case .open, .returned: return Judgement(days <= open.plan.settings.dueSoonDays ? .dueSoon : .unreported, reason)
      case .answered, .settled, .withdrawn: return nil
      }
    }

    var kind: Step { directive?.order.kind.step ?? .issueSlip }

    /// What it is called: the colour of a slip that is called for, with its number once it has one.
    func name(_ language: Language) -> String {
      directive?.name(language) ?? proposed?.colour.words(language) ?? ""
    }

    func stateWords(_ language: Language) -> String {
      state?.words(language) ?? language.pick("建议发出", "proposed")
    }

    /// Why it is called for, or how long it has; and whose answer was sent back.
    func reason(_ language: Language) -> String {
      let words =
        [judgement?.words(language, in: open.plan.period)] + returned.map { $0.words(in: open.plan, language) }
      return words.compactMap(\.self).joined(separator: language.pick("；", "; "))
    }

    /// Whose answers were sent back and are not given again, when and why.
    var returned: [WorkItem.Remark.ReturnedAnswer] {
      (directive?.returned(in: open.plan) ?? []).compactMap { unit, answer in
        answer.returned.map { .init(unit: open.plan.unitName(recorded: unit), on: $0, reason: answer.reason) }
      }
    }
  }

  package static let kind = ListingKind.slips
  package static let title = Name("督办单", english: "Supervision slips")
  package static let filters = FilterKey.ofItems

  package static func rows(of open: OpenPlan, from journal: some EntrySource) -> [Row] {
    open.board.slips.map { Row(open: open, content: .proposed($0)) }
      + open.board.directives.map { Row(open: open, content: .raised($0)) }
  }

  /// What was raised on the item `subject`.
  static func rows(raisedOn subject: String, of open: OpenPlan) -> [Row] {
    open.board.directives.filter { $0.subject == subject }.map { Row(open: open, content: .raised($0)) }
  }

  package static func facets(of row: Row) -> Facets { Facets(of: row.subject, in: row.open.board) }

  package static func isSimulated(_ row: Row) -> Bool { row.open.isSimulated }

  package static func columns(_ language: Language) -> [ListingColumn<Row>] {
    [
      .data("plan") { .text($0.open.plan.id) },
      ListingColumn("subject", "编号", "Id") { .text($0.open.id($0.subject)) },
      ListingColumn("colour", "督办单", "Slip", shown: { $0.name(language) }) {
        .text(($0.proposed?.colour ?? $0.raised?.directive.colour)?.rawValue)
      },
      ListingColumn("title", "事项", "Item", .flexible, shown: { $0.title.words(language) }) {
        .text($0.title.chinese)
      },
      ListingColumn(
        "units", "责任单位", "Responsible", .flexible, shown: { $0.open.plan.unitWords($0.units, language) }
      ) { .texts($0.units) },
      ListingColumn("due", "期限", "Due") { .day($0.due) },
      .light(language) { $0.judgement?.light },
      ListingColumn("reason", "依据", "Reason", .flexible) { .text($0.reason(language)) },
      .data("kind") { .text($0.kind.rawValue) },
      ListingColumn("state", "状态", "State", shown: { $0.stateWords(language) }) {
        .text($0.state?.rawValue ?? "proposed")
      },
      ListingColumn("entry", "记录号", "Entry", .right, shown: { $0.raised.map { "#\($0.number)" } ?? "" }) {
        $0.raised.map { .count($0.number) } ?? .empty
      },
      .data("number") { .text($0.raised?.directive.order.kind.number?.words(.chinese)) },
      .data("issued") { .day($0.raised?.directive.on) },
      .data("requirement") { .text($0.raised?.directive.requirement) },
      .data("leader") { .text($0.raised?.directive.order.kind.leader) },
      .data("form") { .text($0.raised?.directive.order.kind.inspection?.rawValue) },
      .data("owing") { .texts($0.owing) },
      .data("returned") { row in
        .list(
          row.returned.map { returned in
            .record([
              .init("unit", .text(returned.unit)), .init("on", .day(returned.on)),
              .init("reason", .text(returned.reason)),
            ])
          })
      },
    ]
  }
}
