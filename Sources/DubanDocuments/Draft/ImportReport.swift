package import DubanCore

/// What was made of a document: understood, uncertain, ignored, missing (invariant 15).
package struct ImportReport: Equatable, Sendable {
  /// The name of the file.
  package var document: String
  package var format: SourceDocument.Format
  /// The plan that it makes, as its title and id tell; nil of what is no plan.
  package var plan: Heading?
  /// How many of each kind were understood, in the order of `Kind`; none of which there are none.
  package var understood: [(kind: Kind, count: Int)] = []
  /// What a person must decide.
  package var uncertain: [Question] = []
  /// What was not taken over.
  package var ignored: [Passage] = []
  /// How many headings, salutations and the like stand around the plan.
  package var framed = 0
  /// What is not there although plans have it.
  package var missing: [Question] = []
  /// What was cleaned away while reading, in the order of the document.
  package var cleanings: [SourceDocument.Cleaning] = []
  /// What its reader noticed in the file.
  package var remarks: [SourceDocument.Remark] = []
  /// Why it is no plan.
  package var refusal: DocumentRefusal?

  /// The plan's id, title and period.
  package struct Heading: Equatable, Sendable {
    package var id: String
    package var title: String
    package var period: Period
    package var documentNumber: String?
    package var issuer: String?
  }

  /// What is counted.
  package enum Kind: String, CaseIterable, Sendable {
    case sections, tasks, indicators, targets, milestones, units, areas, leaders, funding, duties
  }

  /// The report on `draft`, which was read from the file `document` and of which `built` came.
  package init(of source: SourceDocument, document: String, draft: PlanDraft, built: PlanBuilder.Built) {
    self.document = document
    format = source.format
    remarks = source.remarks
    refusal = draft.refusal
    ignored = draft.ignored
    framed = draft.framed.count
    missing = draft.missing
    cleanings = source.cleanings
    guard draft.refusal == nil else { return }
    uncertain = OpenCount(of: draft, open: built.open).uncertain
    let plan = built.plan
    self.plan = Heading(
      id: plan.id, title: plan.title.chinese, period: plan.period, documentNumber: plan.documentNumber,
      issuer: plan.issuer)
    let tasks = plan.allTasks
    for kind in Kind.allCases {
      let count = kind.count(in: plan, of: tasks)
      if count > 0 { understood.append((kind, count)) }
    }
  }

  /// How much was cleaned away, by kind.
  package var cleaned: [(kind: SourceDocument.Cleaning.Kind, count: Int)] {
    SourceDocument.Cleaning.Kind.allCases.map { kind in (kind, cleanings.count { $0.kind == kind }) }
      .filter { $0.1 > 0 }
  }

  /// What a person can take back, numbered from 1 as the report lists it.
  package var reversibleCleanings: [SourceDocument.Cleaning] { cleanings.filter(\.kind.isReversible) }

  /// How many things a person has to decide.
  package var open: Int { uncertain.count + missing.count }

  /// Whether a person has to decide anything.
  package var isSure: Bool { open == 0 }

  package static func == (a: ImportReport, b: ImportReport) -> Bool {
    a.document == b.document && a.format == b.format && a.plan == b.plan && a.refusal == b.refusal
      && a.uncertain == b.uncertain && a.ignored == b.ignored && a.remarks == b.remarks && a.missing == b.missing
      && a.framed == b.framed
      && a.understood.elementsEqual(b.understood, by: ==) && a.cleanings == b.cleanings
  }
}

extension ImportReport.Kind {
  /// How many of them `plan` has, whose tasks at any depth are `tasks`.
  fileprivate func count(in plan: Plan, of tasks: [Task]) -> Int {
    switch self {
    case .sections: plan.sections.count
    case .tasks: tasks.count
    case .indicators: plan.indicators.count
    case .targets: tasks.reduce(plan.indicators.count) { $0 + $1.targets.count }
    case .milestones: tasks.reduce(0) { $0 + $1.milestones.count }
    case .units: plan.units.count
    case .areas: plan.areas.count
    case .leaders: plan.leaders.count
    case .funding: tasks.reduce(plan.funding.count) { $0 + $1.funding.count }
    case .duties: plan.duties.count
    }
  }

  /// The word for them.
  package func words(_ language: Language) -> String {
    switch self {
    case .sections: language.pick("章节", "sections")
    case .tasks: language.pick("任务", "tasks")
    case .indicators: language.pick("指标", "indicators")
    case .targets: language.pick("量化目标", "targets")
    case .milestones: language.pick("节点", "milestones")
    case .units: language.pick("单位", "units")
    case .areas: language.pick("地区", "areas")
    case .leaders: language.pick("分管领导", "leaders")
    case .funding: language.pick("资金", "funding")
    case .duties: language.pick("报送要求", "report duties")
    }
  }
}
