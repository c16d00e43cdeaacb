package import DubanCore

/// The circular (通报): where plans stand on a day, told in the way of official circulars.
///
/// Source: seven published circulars. It is short and counted, names units by item and never persons, tells facts before demands,
/// and has no adjective without a number.
package struct Circular: Sendable {
  /// A plan in it.
  package struct Part: Sendable {
    /// The plan as of the day of the circular.
    package let board: Board
    /// The same as of the circular before, as it was then known; nil where this is the first.
    package let before: Board?
    /// What only the journal tells of it.
    package let remarks: CircularRemarks

    /// `board`, how it stood `before`, and what the journal tells of it.
    package init(_ board: Board, before: Board?, remarks: CircularRemarks = CircularRemarks()) {
      self.remarks = remarks
      self.board = board
      self.before = before
    }
  }

  /// What the office decides about it.
  package struct Settings: Hashable, Sendable {
    /// What a series is called unless the office says otherwise.
    package static let usualSeries = "督查通报"

    /// The name of the series.
    package var series = Settings.usualSeries
    /// Its number in the year; nil in a preview.
    package var number: Int?
    /// Whether it is a preview that bears the number it would have.
    package var isPreview = false
    /// The number of the circular with which it is compared; nil where that is not known.
    package var numberBefore: Int?
    /// Who issues it.
    package var office = ""
    /// To whom it goes.
    package var addressees = ""
    /// The day at its end.
    package var day: Day
    /// Within how many working days named units answer. Source: circulars name 3, 5 or 7; 5 is the usual.
    package var answerDays = 5
    /// The day on which it is made, by which a later day is known to lie ahead; nil where that is not asked.
    package var today: Day?
    /// How many days ahead it looks.
    package var horizon = 30
    /// How many points beyond what is expected make an item well advanced.
    package var aheadPoints = Figure(10)

    /// The defaults, issued on `day`.
    package init(day: Day) { self.day = day }

    /// Who issues a report about `plans`: who is `asked` for, else the office of the house, else who issued all of these plans; empty
    /// where none is named, or several are.
    package static func office(asked: String? = nil, house: String, plans: [Plan]) -> String {
      if let asked { return asked }
      guard house.isEmpty else { return house }
      let issuers = Set(plans.map { $0.issuer?.trimmed ?? "" })
      return issuers.count == 1 ? issuers.first ?? "" : ""
    }
  }

  let parts: [Part]
  let settings: Settings
  let language: Language
  let items: [CircularItem]
  /// The ids of the items at their places, for the numbers that count them.
  let list: CountedList
  /// What each part had to have by the day.
  let owed: [OwedMilestones]
  /// The tasks by the topmost section of their plan; those without one last.
  let sections: [(name: String, items: [CircularItem])]
  /// The items by those who answer for them, in the order in which they first come; without a unit last.
  let units: [UnitGroup<CircularItem>]

  /// The circular about `parts`, all as of one day.
  package init(_ parts: [Part], _ settings: Settings, _ language: Language) {
    self.parts = parts
    self.settings = settings
    self.language = language
    items = parts.items(settings, language)
    list = CountedList(items.map(\.id))
    owed = parts.map { Circular.owedMilestones(of: $0, language) }
    sections = Circular.sections(of: items, parts, language)
    units = UnitGroup.all(of: items, language, by: \.members)
  }

  /// The day as of which it is told.
  var asOf: Day { parts.asOf ?? settings.day }

  /// It as a report.
  package var report: Report {
    var report = Report(title: title, day: settings.day, asOf: asOf, language: language)
    report.masthead = Report.Masthead(
      series: settings.series, year: settings.day.year, number: settings.number, office: settings.office,
      isPreview: settings.isPreview)
    report.addressees = settings.addressees
    report.issuer = settings.office
    report.isSimulated = parts.contains(where: \.board.isSimulated)
    var outline = Outline(language)
    let groups = groups
    let today = Upcoming(ofTheDayOf: parts, language)
    let upcoming = Upcoming(of: parts, within: settings.horizon, language)
    let coming = [today, upcoming].compactMap(\.self)
    report.blocks = [.paragraph(opening)] + overview(groups, &outline) + advanced(&outline) + problems(&outline)
    report.blocks += directives(&outline) + changes(&outline) + demands(today, upcoming, &outline)
    report.annexes = annexes(coming)
    report.sums = sums(groups) + coming.map { Sum($0.pieces, $0.kinds.map(\.counted)) }
    if let changes = changesSum { report.sums.append(changes) }
    return report
  }

  private var title: String {
    let day = parts.dayInTitle(settings, language)
    guard parts.count == 1, let plan = parts.first?.board.plan else {
      return language.pick("关于\(parts.count)个方案落实情况的通报", "Circular on the progress of \(parts.count) plans") + day
    }
    let name = plan.title.words(language)
    return language.pick("关于《\(language.inBook(name))》落实情况的通报", "Circular on the progress of “\(name)”") + day
  }

  private var opening: Report.Text {
    let names = parts.map { part in
      let plan = part.board.plan
      let name = language.pick(
        "《\(language.inBook(plan.title.chinese))》", "“\(plan.title.words(.english))”")
      // Where each has its own day, it is told with it.
      let day = part.board.asOf.official(language)
      let told = [
        plan.documentNumber,
        parts.sharedDay == nil ? language.pick("截至\(day)", "as of \(day)") : nil,
      ].compactMap(\.self)
      guard !told.isEmpty else { return name }
      return name + language.pick("（\(told.joined(separator: "，"))）", " (\(told.joined(separator: ", ")))")
    }
    let day = parts.sharedDay.map { $0.official(language) }
    var text = language.pick(
      "根据\(language.list(names))，对\(day.map { "截至\($0)的" } ?? "")落实情况进行了督查。",
      "Under \(language.list(names)), progress\(day.map { " as of \($0)" } ?? "") was followed up. ")
    if parts.isProjected(settings) {
      text += language.pick("其中今后日期的状态系按现有填报推算。", "What lies ahead is projected from what is reported so far. ")
    }
    return Report.Text([.plain(text + language.pick("现将有关情况通报如下。", "It stands as follows."))])
  }
}
