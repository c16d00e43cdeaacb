package import DubanCore

/// The panes that there are. The raw value is the name in a view's file.
package enum PaneName: String, CaseIterable, Sendable {
  case indicators, tasks, overdue
  case quarters, units, areas, funding, duties, changes, trend, work, forecast

  /// The pane before it has seen a board: the one place where a pane is known by its type.
  var empty: any Pane {
    switch self {
    case .indicators: IndicatorsPane()
    case .tasks: TasksPane()
    case .overdue: OverduePane()
    case .units: UnitsPane()
    case .duties: DutiesPane()
    case .changes: ChangesPane()
    case .trend: TrendPane()
    case .quarters: QuartersPane()
    case .areas: AreasPane()
    case .funding: FundingPane()
    case .work: WorkPane()
    case .forecast: ForecastPane()
    }
  }

  /// Whether the detail of its selected item may stand beside it: tables of areas and money need the whole width, units have no
  /// item, and a plot is one already.
  var isReadBesideDetail: Bool {
    switch self {
    case .indicators, .tasks, .overdue, .quarters, .duties, .changes, .work, .forecast: true
    case .units, .areas, .funding, .trend: false
    }
  }

  /// The word for it, on a tab.
  package func words(_ language: Language) -> String {
    switch self {
    case .indicators: language.pick("指标", "Indicators")
    case .tasks: language.pick("任务", "Tasks")
    case .overdue: language.pick("逾期", "Overdue")
    case .units: language.pick("单位", "Units")
    case .duties: language.pick("报送", "Duties")
    case .changes: language.pick("变化", "Changes")
    case .trend: language.pick("走势", "Trend")
    case .quarters: language.pick("季度", "Quarters")
    case .areas: language.pick("地区", "Areas")
    case .funding: language.pick("资金", "Funding")
    case .work: language.pick("待办", "Work")
    case .forecast: language.pick("预测", "Forecast")
    }
  }
}
