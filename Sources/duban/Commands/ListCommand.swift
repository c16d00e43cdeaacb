import ArgumentParser
import DubanCore
import DubanReports
import DubanScreen

/// `duban list WHAT`
struct ListCommand: StoreCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: Language.ofHelp.pick("列出方案或其中的内容。", "List plans or what is in them (列表)."),
      discussion: Language.ofHelp.pick(
        """
        几个条件须同时满足：unit:住建局 light:overdue,behind q:Q3 due:<2020-10-01 value<50% -status:closed 停车。\
        条件的键：\(FilterKey.allCases.map { "\($0.name)（\($0.chinese)）" }.joined(separator: "、"))。条件前加连字符表示排除；\
        第一个条件就以连字符开头时，前面写 --。下面的选项作用相同。
        --format json 和 csv 的键名固定不变；其中的名称按发布原文。
        """,
        """
        Several filters hold together: unit:住建局 light:overdue,behind q:Q3 due:<2020-10-01 value<50% -status:closed 停车. \
        Keys: \(FilterKey.allCases.map { "\($0.name) (\($0.chinese))" }.joined(separator: ", ")). A hyphen before a term turns \
        it round; put -- before the first term when it begins with one. The options below ask the same.
        The keys of --format json and csv are stable; names in them are as published.
        """))
  }

  @Argument(help: ArgumentHelp("列出什么。", "What to list.", valueName: "what"))
  var what: ListingKind

  @Argument(
    help: ArgumentHelp(
      "筛选条件，写法与看板相同：unit:住建局 light:overdue。", "What to keep, as in the dashboard (筛选): unit:住建局 light:overdue.",
      valueName: "filter"))
  var words: [String] = []

  /// Whose work waits where no unit is asked for; the line of a key tells it.
  var reader: WorkReader { served?.reader ?? .office }

  /// Who came in over SSH; nil for whoever works on the file itself.
  var served: Author?

  /// Only what stands on the command line is read from it.
  private enum CodingKeys: CodingKey { case what, words, kept, only, common, view, until, format, filters }

  @OptionGroup var kept: StoreOption
  @OptionGroup var only: PlanOption
  @OptionGroup var common: CommonOptions
  @OptionGroup var view: AsOfOption
  @OptionGroup var until: UntilOption
  @OptionGroup var format: FormatOption
  @OptionGroup(title: Language.ofHelp.pick("筛选", "Filters")) var filters: FilterOptions

  func perform(_ language: Language) throws {
    if until.until != nil, what != .forecast { throw Failure.filterNotFor("--until", what) }
    let service = try serviceForReading()
    var progress = Progress()
    let plans = try service.judged(only: only.plan, asOf: view.asOf, &progress, language) { $0 }
    let answer = try answer(plans, on: service, language)
    progress.end()
    try answer.write(format.format, common)
    // Rows are units and groups as the plan names them, while papers count members: whoever reads the list is told both.
    if what == .units, format.format == .table {
      for open in plans where !open.plan.units.isEmpty {
        let told = DisplayText(UnitsListing.counted(open, language))
        for line in told.wrapped(to: Environment.columns ?? 10_000, common.ambiguous.inText) {
          Output.tell(line.string)
        }
      }
    }
    plans.tellNotices(language)
  }

  private func answer(_ plans: [OpenPlan], on service: PlanService, _ language: Language) throws -> Answer {
    switch what {
    case .plans: try PlansListing.answer(plans, filters, words.joined(separator: " "), on: service, language)
    case .indicators: try IndicatorsListing.answer(plans, filters, words.joined(separator: " "), on: service, language)
    case .tasks: try TasksListing.answer(plans, filters, words.joined(separator: " "), on: service, language)
    case .milestones: try MilestonesListing.answer(plans, filters, words.joined(separator: " "), on: service, language)
    case .units: try UnitsListing.answer(plans, filters, words.joined(separator: " "), on: service, language)
    case .areas: try AreasListing.answer(plans, filters, words.joined(separator: " "), on: service, language)
    case .funding: try FundingListing.answer(plans, filters, words.joined(separator: " "), on: service, language)
    case .duties: try DutiesListing.answer(plans, filters, words.joined(separator: " "), on: service, language)
    case .events: try EventsListing.answer(plans, filters, words.joined(separator: " "), on: service, language)
    case .slips: try SlipsListing.answer(plans, filters, words.joined(separator: " "), on: service, language)
    case .work: try WorkListing.answer(plans, filters, words.joined(separator: " "), for: reader, language)
    case .forecast: try ForecastListing.answer(plans, filters, words.joined(separator: " "), by: until.until, language)
    case .handover: try HandoverListing.knownAnswer(plans, filters, words.joined(separator: " "), on: service, language)
    case .scores: try ScoresListing.answer(plans, filters, words.joined(separator: " "), on: service, language)
    }
  }
}
