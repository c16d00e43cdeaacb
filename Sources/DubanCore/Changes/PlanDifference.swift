/// What one version of a plan says otherwise than another: the one place that compares plans.
///
/// A preview of an amendment, the question before it is written, the receipt, the view of changes and `import --replace` all
/// tell this. It is empty exactly where the two are equal.
package struct PlanDifference: Equatable, Sendable {
  /// In the order of the new version; what is gone stands last.
  package let lines: [Line]

  /// What happened to one part.
  package struct Line: Equatable, Sendable {
    package let kind: Kind
    package let part: Part
    /// What the part is called, by its old name where that is another.
    package let title: Name
    /// What of it is otherwise, or what it brings or takes along.
    package let details: [Detail]
  }

  /// What can happen to a part.
  package enum Kind: String, CaseIterable, Sendable {
    case added, changed, moved, removed
  }

  /// A part of a plan that stays the same whatever it is called.
  package enum Part: Hashable, Sendable {
    case plan
    /// By their keys.
    case unit(String), area(String)
    /// By name.
    case leader(String)
    /// By their ids.
    case section(String), indicator(String), task(String), duty(String)
    /// By the id of the task and the key of the target; an indicator is told with its own.
    case target(item: String, key: String)
    /// By their whole ids.
    case milestone(String), funding(String)
  }

  /// One field: how it read and how it reads; nil for nothing.
  package struct Detail: Equatable, Sendable {
    package let field: PlanField
    package let from: Name?
    package let to: Name?
  }
}

extension PlanDifference {
  /// What `new` says otherwise than `old`.
  ///
  /// What is only called otherwise is told where it is declared, not in everything that names it.
  package init(from old: Plan, to new: Plan) {
    let before = PlanParts(old.callingThings(as: new))
    let after = PlanParts(new)
    let names = PlanParts.declaredNames(of: old)
    var lines: [Line] = []
    let moved = PlanParts.moved(from: before, to: after)
    for part in after.parts {
      guard let earlier = before[part.part] else {
        // What comes with its owner is told with it.
        if !part.isOwned || before[part.owner] != nil {
          lines.append(Line(kind: .added, part: part.part, title: part.title, details: part.brought))
        }
        continue
      }
      var details = PlanDifference.details(from: earlier, to: part)
      if let name = names[part.part], name.chinese != part.title.chinese {
        details.removeAll { $0.field == .name }
        details.insert(Detail(field: .name, from: name, to: part.title), at: 0)
      }
      var kind = Kind.changed
      if earlier.owner != part.owner {
        kind = .moved
        details.insert(Detail(field: .place, from: before.title(earlier.owner), to: after.title(part.owner)), at: 0)
      } else if let places = moved[part.part] {
        kind = .moved
        details.insert(
          Detail(field: .order, from: Name(String(places.from + 1)), to: Name(String(places.to + 1))), at: 0)
      }
      if !details.isEmpty {
        lines.append(Line(kind: kind, part: part.part, title: names[part.part] ?? earlier.title, details: details))
      }
    }
    for part in before.parts where after[part.part] == nil {
      if !part.isOwned || after[part.owner] != nil {
        lines.append(
          Line(kind: .removed, part: part.part, title: names[part.part] ?? part.title, details: part.taken))
      }
    }
    self.lines = lines
  }

  /// Whether both say the same.
  package var isEmpty: Bool { lines.isEmpty }

  /// How many parts were added, changed, moved and removed.
  package func count(_ kind: Kind) -> Int { lines.count { $0.kind == kind } }

  /// Whether somebody must have approved it: anything but remarks, such as questions about a document that are answered.
  package var needsApproval: Bool {
    lines.contains { line in line.kind != .changed || line.details.contains { $0.field != .notes } }
  }

  private static func details(from old: PlanParts.Told, to new: PlanParts.Told) -> [Detail] {
    guard old.content != new.content else { return [] }
    var details: [Detail] = []
    for (field, value) in new.fields {
      let earlier = old.fields.first { $0.field == field }?.value
      if earlier != value { details.append(Detail(field: field, from: earlier, to: value)) }
    }
    // Fields that are told only where there is something to tell.
    for (field, value) in old.fields where !new.fields.contains(where: { $0.field == field }) {
      details.append(Detail(field: field, from: value, to: nil))
    }
    // Nothing is otherwise in silence.
    return details.isEmpty ? [Detail(field: .other, from: nil, to: nil)] : details
  }
}

extension PlanDifference.Part {
  /// The id of the item that it is or belongs to; empty for what belongs to the plan itself.
  package var item: String {
    switch self {
    case .plan, .unit, .area, .leader, .section: ""
    case .indicator(let id), .task(let id), .duty(let id): id
    case .target(let item, _): item
    case .milestone(let id), .funding(let id): ItemID(id).owner
    }
  }

  /// The word for it.
  package func words(_ language: Language) -> String {
    switch self {
    case .plan: language.pick("方案", "plan")
    case .unit: language.pick("单位", "unit")
    case .area: language.pick("地区", "area")
    case .leader: language.pick("领导", "leader")
    case .section: language.pick("章节", "section")
    case .indicator: language.pick("指标", "indicator")
    case .task: language.pick("任务", "task")
    case .duty: language.pick("报送", "report duty")
    case .target: language.pick("目标", "target")
    case .milestone: language.pick("节点", "milestone")
    case .funding: language.pick("资金", "funding")
    }
  }

  /// Its id or key; empty for the plan itself.
  package var id: String {
    switch self {
    case .plan: ""
    case .unit(let id), .area(let id), .leader(let id), .section(let id), .indicator(let id), .task(let id),
      .duty(let id), .milestone(let id), .funding(let id):
      id
    case .target(let item, let key): "\(item)#\(key)"
    }
  }

  /// The word by which scripts know it.
  package var rawKind: String {
    switch self {
    case .plan: "plan"
    case .unit: "unit"
    case .area: "area"
    case .leader: "leader"
    case .section: "section"
    case .indicator: "indicator"
    case .task: "task"
    case .duty: "duty"
    case .target: "target"
    case .milestone: "milestone"
    case .funding: "funding"
    }
  }
}
