// What kinds of figures are called where a person sees or types them.

extension Target.Kind {
  /// The word for it: `不低于`, `at least`.
  package func words(_ language: Language) -> String {
    switch self {
    case .atLeast: language.pick("不低于", "at least")
    case .atMost: language.pick("不超过", "at most")
    case .exactly: language.pick("达到", "exactly")
    case .about: language.pick("约", "about")
    case .ratioAtMost: language.pick("比值不超过", "ratio at most")
    case .fromTo: language.pick("由…到…", "from to")
    case .text: language.pick("文字", "in words")
    case .relative: language.pick("相对", "relative")
    case .floorWithStretch: language.pick("确保并力争", "floor with stretch")
    case .grade: language.pick("等级", "grade")
    case .frequency: language.pick("频次", "frequency")
    case .responseTime: language.pick("时限", "response time")
    case .stretch: language.pick("力争", "stretch")
    }
  }

  /// Reads a word that a person typed for it: the one of either language, the key of plan files, or one as documents have it.
  package init?(typed text: String) {
    let known = Target.Kind.allCases.first { kind in
      text == kind.rawValue || Language.allCases.contains { kind.words($0) == text } || kind.others.contains(text)
    }
    guard let known else { return nil }
    self = known
  }

  private var others: [String] {
    switch self {
    case .atLeast: ["以上", "不少于", "至少", ">=", "≥"]
    case .atMost: ["以内", "控制在", "不高于", "缩小到", "<=", "≤"]
    case .exactly: ["等于", "完成", "="]
    case .about: ["左右"]
    case .ratioAtMost: ["比值"]
    case .fromTo: ["由到", "从到"]
    case .text: ["定性"]
    case .relative: ["高于", "同步"]
    case .floorWithStretch: ["确保"]
    case .grade, .frequency, .responseTime: []
    case .stretch: ["争取"]
    }
  }
}

extension Target.Basis {
  /// The word for it: `数量`, `amount`.
  package func words(_ language: Language) -> String {
    switch self {
    case .amount: language.pick("数量", "amount")
    case .rate: language.pick("比率", "rate")
    case .level: language.pick("水平", "level")
    case .growth: language.pick("增长", "growth")
    case .text: language.pick("文字", "words")
    }
  }

  /// Reads a word that a person typed for it.
  package init?(typed text: String) {
    let known = Target.Basis.allCases.first { basis in
      text == basis.rawValue || Language.allCases.contains { basis.words($0) == text }
    }
    guard let known else { return nil }
    self = known
  }
}

extension Target.Each {
  /// For what the figure holds: `每地`, `each area`.
  package func words(_ language: Language) -> String {
    switch self {
    case .area: language.pick("每地", "each area")
    case .year: language.pick("每年", "each year")
    case .areaAndYear: language.pick("每地每年", "each area and year")
    }
  }

  /// Reads a word that a person typed for it.
  package init?(typed text: String) {
    let known = Target.Each.allCases.first { each in
      text == each.rawValue || Language.allCases.contains { each.words($0) == text }
    }
    guard let known else { return nil }
    self = known
  }
}

extension Criterion.Basis {
  /// The word for it: `累计`, `in all`.
  package func words(_ language: Language) -> String {
    switch self {
    case .cumulative: language.pick("累计", "in all")
    case .increment: language.pick("新增", "added")
    case .rate: language.pick("比率", "rate")
    }
  }
}

extension ReportDuty.Rhythm {
  /// The word for it: `每月`, `monthly`.
  package func words(_ language: Language) -> String {
    switch self {
    case .halfMonth: language.pick("每半月", "every half month")
    case .month: language.pick("每月", "monthly")
    case .quarter: language.pick("每季", "quarterly")
    case .halfYear: language.pick("每半年", "every half year")
    case .year: language.pick("每年", "yearly")
    }
  }
}

extension ReportingRhythm {
  /// The word for it: `按月`, `monthly`.
  package func words(_ language: Language) -> String {
    switch self {
    case .monthly: language.pick("按月", "monthly")
    case .quarterly: language.pick("按季", "quarterly")
    case .once: language.pick("一次", "once")
    }
  }
}
