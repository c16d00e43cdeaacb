import DubanCore
import DubanDiagnostics
import DubanDocuments
import DubanStore

/// Publishes a plan that a person has looked at: the one way from a review into a store, of a document and of a plan that is
/// written by hand.
struct PlanPublisher {
  let clock: PlanClock
  let author: Author
  var note: String?
  var replaces = false
  var renamings: [Renaming] = []
  /// How the journal is sealed from now on, where that was asked for.
  var seal: HashAlgorithm?
  /// Opens the store once nothing in the plan is wrong.
  let open: () throws -> Store

  /// What was published, and where it stands.
  struct Receipt {
    let plan: PublishedPlan
    let publication: Publication
    fileprivate let definition: Plan

    /// The lines that say so.
    func lines(_ language: Language) -> [String] {
      [
        "\(plan.id)  \(publication.words(language))  \(definition.counts(language))",
        plan.service.store.sentence(language),
      ]
    }
  }

  /// Publishes `source` in one transaction.
  ///
  /// - Throws: `Problems` where something in it is wrong; then nothing is written and no store is made.
  func publish(_ source: PlanSource) throws -> Receipt {
    let faults = PlanCheck.diagnostics(in: source).filter { $0.severity == .error }
    guard faults.isEmpty else { throw Problems(faults) }
    let store = try open()
    if let seal { try store.seal(by: seal) }
    let service = PlanService(store: store, clock: clock)
    let publications = try service.publish(
      [source.plan], by: author, note: note, replacing: replaces, renamed: renamings)
    return Receipt(
      plan: PublishedPlan(service: service, id: source.plan.id), publication: publications.first ?? .unchanged,
      definition: source.plan)
  }
}

extension Store {
  /// Where what was taken in stands.
  func sentence(_ language: Language) -> String { language.pick("数据文件：\(path)", "in the store \(path)") }
}

extension Publication {
  /// What was done with the plan.
  func words(_ language: Language) -> String {
    switch self {
    case .added: language.pick("已导入", "added")
    case .unchanged: language.pick("无变化", "unchanged")
    case .replaced: language.pick("已替换", "replaced")
    }
  }
}

extension Plan {
  /// What is in it, in numbers.
  func counts(_ language: Language) -> String {
    let tasks = allTasks
    let milestones = tasks.reduce(0) { $0 + $1.milestones.count }
    return language.pick(
      "指标 \(indicators.count)、任务 \(tasks.count)、节点 \(milestones)、单位 \(units.count)",
      [
        English.count(indicators.count, "indicator"), English.count(tasks.count, "task"),
        English.count(milestones, "milestone"), English.count(units.count, "unit"),
      ].joined(separator: ", "))
  }
}
