/// A supervision slip that is due: blue near the due day, yellow behind, red overdue.
///
/// Source: Suqian 2025.
package struct Slip: Equatable, Sendable {
  /// The colours of slips.
  package enum Colour: String, CaseIterable, Comparable, Sendable {
    case blue, yellow, red

    /// The word for it.
    package func words(_ language: Language) -> String {
      switch self {
      case .blue: language.pick("蓝色督办单", "blue slip")
      case .yellow: language.pick("黄色督办单", "yellow slip")
      case .red: language.pick("红色督办单", "red slip")
      }
    }

    /// The weaker one first.
    package static func < (left: Colour, right: Colour) -> Bool { left.urgency > right.urgency }

    /// The one that follows when it was not answered; red is the last.
    package var next: Colour {
      switch self {
      case .blue: .yellow
      case .yellow, .red: .red
      }
    }
  }

  package let colour: Colour
  /// The task or indicator, by id within the plan.
  package let subject: String
  package let title: Name
  /// The units that answer for it, by name.
  package let units: [String]
  /// What of it on the agenda calls for the slip most: of several that are overdue the oldest.
  package let cause: AgendaItem
  /// All of it that calls for a slip, the most urgent first.
  package let items: [AgendaItem]

  /// Why it is sent.
  package var judgement: Judgement { cause.judgement }

  /// The day of its cause: when what is overdue was due.
  package var due: Day { cause.due }
}

extension Board {
  /// The slips that the state of the board calls for: red ones first, then yellow, then blue; each colour in the order of
  /// the agenda.
  package var slips: [Slip] { slips(for: agenda) }

  /// The slips that `agenda` calls for.
  package func slips(for agenda: Agenda) -> [Slip] {
    var order: [String] = []
    var owed: [String: [(Slip.Colour, AgendaItem)]] = [:]
    for item in agenda.items {
      guard let colour = colour(for: item) else { continue }
      if owed[item.owner] == nil { order.append(item.owner) }
      owed[item.owner, default: []].append((colour, item))
    }
    let all = order.compactMap { owner in owed[owner].flatMap { Slip($0, state(of: owner).handling) } }
    return [Slip.Colour.red, .yellow, .blue].flatMap { colour in all.filter { $0.colour == colour } }
  }

  /// The colour that `item` of the agenda calls for; nil for what calls for none. A slip that stands calls for another one only
  /// when its own day has passed.
  private func colour(for item: AgendaItem) -> Slip.Colour? {
    let issued = item.directive.flatMap { state(of: item.owner).handling.directives[$0]?.colour }
    if let issued { return item.isOverdue ? issued.next : nil }
    return Slip.Colour(for: item, soon: plan.settings.dueSoonDays)
  }
}

extension Slip {
  /// The slip that `items` of one owner call for, each for a colour, beside what stands on it.
  fileprivate init?(_ items: [(colour: Colour, item: AgendaItem)], _ handling: Handling) {
    let sorted = items.enumerated().sorted {
      ($0.element.colour.urgency, $0.element.item.days, $0.offset)
        < ($1.element.colour.urgency, $1.element.item.days, $1.offset)
    }.map(\.element)
    guard let first = sorted.first else { return nil }
    // Of slips that follow one another the last of the strongest colour tells how long there is time.
    let standing = handling.strongestSlip
    let last = handling.standing.last { $0.directive.colour == standing }?.number
    let isUnanswered = standing != nil && items.contains { $0.item.directive == last && $0.item.isOverdue }
    let proposed = Slip.proposal(called: first.colour, standing: standing, isUnanswered: isUnanswered)
    guard let proposed else { return nil }
    colour = proposed
    cause = first.item
    subject = first.item.owner
    title = first.item.ownerTitle
    units = first.item.units
    self.items = sorted.map(\.item)
  }
}

extension Slip.Colour {
  /// The colour that `item` calls for, with `soon` days for what is due soon, whatever its light; nil for what calls for none.
  fileprivate init?(for item: AgendaItem, soon: Int) {
    switch item.light {
    case .overdue: self = .red
    case .behind, .farBehind: self = .yellow
    case .dueSoon, .onTrack, .unreported:
      guard item.isDue(within: soon) else { return nil }
      self = .blue
    case .done, .closed, .suspended: return nil
    }
  }

  /// What goes first.
  fileprivate var urgency: Int {
    switch self {
    case .red: 0
    case .yellow: 1
    case .blue: 2
    }
  }
}
