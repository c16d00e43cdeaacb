extension PlanDifference.Kind {
  /// The word for it.
  package func words(_ language: Language) -> String {
    switch self {
    case .added: language.pick("新增", "added")
    case .changed: language.pick("修改", "changed")
    case .moved: language.pick("移动", "moved")
    case .removed: language.pick("删除", "removed")
    }
  }

  /// The sign before a line.
  package var sign: String {
    switch self {
    case .added: "+"
    case .changed: "*"
    case .moved: ">"
    case .removed: "-"
    }
  }
}

extension PlanDifference.Line {
  /// What happened to what: `修改 任务 1-3「老旧小区改造」`.
  package func head(_ language: Language) -> String {
    let id: String =
      switch part {
      case .plan, .unit, .area, .leader, .target: ""
      case .section(let id), .indicator(let id), .task(let id), .duty(let id), .milestone(let id), .funding(let id):
        " " + id
      }
    guard part != .plan else { return "\(kind.words(language)) \(part.words(language))" }
    let name = title.words(language)
    return "\(kind.words(language)) \(part.words(language))\(id)" + language.pick("“\(name)”", " '\(name)'")
  }

  /// All of it in one line: `修改 任务 1-3「老旧小区改造」：期限 无 → 2020-11-30；牵头单位 甲局 → 乙局`.
  package func sentence(_ language: Language) -> String {
    guard !details.isEmpty else { return head(language) }
    return head(language) + language.pick("：", ": ")
      + details.map { $0.words(language) }.joined(separator: language.pick("；", "; "))
  }
}

extension PlanDifference.Detail {
  /// The field with what it said and says: `期限 2020-12-31 → 2020-11-30`; of what is new or gone only what it says or said.
  package func words(_ language: Language) -> String {
    let label = field.label(language)
    let arrow = language.pick(" → ", " -> ")
    return switch (from?.words(language), to?.words(language)) {
    case (nil, nil): label
    case (let from?, nil): "\(label) \(from)\(arrow)" + language.pick("无", "none")
    case (nil, let to?): "\(label) \(to)"
    case (let from?, let to?): "\(label) \(from)\(arrow)\(to)"
    }
  }
}

extension PlanDifference {
  /// How much is otherwise: `新增 1、修改 3`; that nothing is where nothing is.
  package func summary(_ language: Language) -> String {
    let counts = Kind.allCases.compactMap { kind in
      count(kind) == 0 ? nil : "\(kind.words(language)) \(count(kind))"
    }
    return counts.isEmpty
      ? language.pick("没有改动", "nothing is changed") : counts.joined(separator: language.pick("、", ", "))
  }

  /// Every line whole.
  package func sentences(_ language: Language) -> [String] { lines.map { $0.sentence(language) } }
}
