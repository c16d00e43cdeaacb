package import DubanCore

extension UnitSheet {
  /// Whether `addressee` is asked how the item `subject` stands, and not only for its own part of it.
  package static func asksStatus(of subject: String, _ addressee: SheetAddressee, on board: Board) -> Bool {
    !Scope(of: addressee, among: board.answering(subject), UnitGroups(board.plan)).isPart
  }

  /// Which part of an item is whose: of what several answer for, nobody can tell the whole who has but a part of it.
  struct Scope {
    /// The area of which alone it tells, where a figure is told by area.
    let area: Area?
    /// Whether it has but a part of the item: an area's or a member's of a group, while others have theirs. How the whole stands
    /// and what is counted in all, it cannot say; where all have parts, the supervision office puts them together.
    let isPart: Bool

    /// What of an item, for which `units` answer, is `addressee`'s.
    init(of addressee: SheetAddressee, among units: [String], _ groups: UnitGroups) {
      let name = addressee.name.chinese
      let isJoint = groups.members(of: units).count > 1
      area = isJoint ? addressee.area : nil
      isPart = isJoint && (area != nil || !units.contains(name))
    }

    /// The figures that it is asked for, and whether how the item stands.
    func asked(
      _ measures: [String], on board: Board, target: (String) -> TargetAssessment?
    ) -> (rows: [Asked], status: Bool) {
      let rows = measures.flatMap { measure -> [Asked] in
        let target = target(measure)
        let places = Asked.places(of: measure, target, on: board)
        guard isPart else { return [Asked(measure: measure, target: target, place: nil)] + places }
        return places.filter { $0.place?.measure.area == area?.key }
      }
      return (rows, !isPart)
    }
  }

  /// A figure that a sheet asks for: of the whole, or of one area of it.
  struct Asked {
    /// The text under which it is reported.
    let measure: String
    /// The target, judged; nil for what only a milestone counts.
    let target: TargetAssessment?
    /// The area, with what is wanted there; nil for the whole.
    let place: (measure: Measure, name: Name, share: Figure?)?

    /// The areas by which `target`, whose measure is `measure`, is told; of what is wanted each year the years that have begun.
    static func places(of measure: String, _ target: TargetAssessment?, on board: Board) -> [Asked] {
      guard let target, target.target.sameAs == nil else { return [] }
      return target.asked(measure)
        .filter { $0.measure.area != nil && ($0.measure.year.map { $0 <= board.asOf.year } ?? true) }
        .map { Asked(measure: $0.measure.text, target: target, place: $0) }
    }

    /// The area or the whole, judged.
    var assessment: TargetAssessment? {
      guard let place else { return target }
      return target?.places.first { $0.measure == place.measure }?.assessment
    }

    /// The figure in force.
    func latest(in state: ItemState) -> ItemState.Value? {
      guard place == nil, let target else { return state.values[measure]?.latest }
      return target.latest
    }

    /// What is to be told, with what the plan demands: `老旧小区 70 个`, `老旧小区（清江浦区）18 个`.
    func words(_ language: Language) -> String {
      guard let target else { return measure }
      let name = target.target.name.words(language)
      guard let place else { return name + " " + target.target.words(language) }
      // What is wanted of each is told as it is of one; a share is a figure.
      let each = target.target.each == nil ? nil : assessment?.target.words(language)
      let share = each ?? place.share.map { Target.joined($0, target.target.unit) } ?? ""
      return language.pick("\(name)（\(place.name.chinese)）", "\(name) (\(place.name.words(.english))) ") + share
    }
  }

  /// What was said of an item, as far as it was said by whoever gets the sheet.
  struct Said: Sendable {
    /// The version of the item's state, which is that of the stored one; an assessment may know more than it.
    let version: Int
    let reported: Day?
    let status: Status?
    /// Its own wording; nil where somebody else had the last word.
    let wording: String?

    /// Of the item `subject`, for which `units` answer.
    init(
      of subject: String, _ state: ItemState, by addressee: SheetAddressee, among units: [String], _ scope: Scope,
      on board: Board
    ) {
      let stored = board.state(of: subject)
      version = stored.version
      status = state.saidStatus
      let words = UnitSheet.wording(in: state.wording)
      // A milestone that the office confirmed counts as news of the item, and is no report of a unit.
      // Who answers for the whole goes on from its last wording, whoever wrote it.
      guard scope.isPart else {
        (reported, wording) = (stored.reported, words)
        return
      }
      let days = state.handling.reported
      let own = addressee.isUnit ? addressee.key(among: units, in: board.plan).flatMap { days[$0] } : nil
      let isLast = own != nil && own == stored.reported && days.values.count { $0 == own } == 1
      reported = own
      wording = isLast && state.handling.reportedUnnamed != own ? words : nil
    }
  }
}
