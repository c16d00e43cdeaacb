/// What kind of item an id within a plan names.
package enum ItemKind: String, CaseIterable, Sendable {
  case task, milestone, indicator, duty, funding
  /// The plan itself.
  case plan

  /// The word for it.
  package func words(_ language: Language) -> String {
    switch self {
    case .plan: language.pick("方案", "plan")
    case .task: language.pick("任务", "task")
    case .milestone: language.pick("节点", "milestone")
    case .indicator: language.pick("指标", "indicator")
    case .duty: language.pick("报送要求", "report duty")
    case .funding: language.pick("资金", "funding")
    }
  }
}
