import DubanCore
import DubanDiagnostics

/// The words that a value may be. The switches are exhaustive: a new case of the core has no word until one is given here.
extension PlanFileWords {
  /// The values under each key, with their Chinese spellings.
  package static let values: [String: [(english: String, chinese: [String])]] = [
    "kind": rows(Target.Kind.self, spellings),
    "basis": rows(Target.Basis.self, spellings) + rows(Criterion.Basis.self, spellings).filter { $0.english != "rate" },
    "relation": rows(Target.Relation.self, spellings),
    "each": rows(Target.Each.self, spellings),
    "every": rows(ReportDuty.Rhythm.self, spellings),
    "dueMonth": rows(ReportDuty.DueMonth.self, spellings),
    "reporting": rows(ReportingRhythm.self, spellings),
    "status": rows(Status.self, spellings),
    "when": rows(ScoringRule.When.self, spellings),
    "colour": rows(Slip.Colour.self, spellings), "form": rows(Directive.Inspection.self, spellings),
    FileWords.truth: [("true", ["是", "对"]), ("false", ["否", "不是"])],
  ]

  private static func rows<Word: CaseIterable & RawRepresentable<String>>(
    _: Word.Type, _ spellings: (Word) -> String
  ) -> [(english: String, chinese: [String])] {
    Word.allCases.map { ($0.rawValue, spellings($0).split(separator: " ").map(String.init)) }
  }

  private static func spellings(_ colour: Slip.Colour) -> String {
    switch colour {
    case .blue: "蓝色 蓝"
    case .yellow: "黄色 黄"
    case .red: "红色 红"
    }
  }

  private static func spellings(_ inspection: Directive.Inspection) -> String {
    switch inspection {
    case .inspection: "督查"
    case .spotCheck: "抽查"
    case .revisit: "回访"
    }
  }

  private static func spellings(_ kind: Target.Kind) -> String {
    switch kind {
    case .atLeast: "不少于 不低于 至少 以上"
    case .atMost: "不超过 不高于 控制在 以内"
    case .exactly: "等于 完成"
    case .about: "左右 约"
    case .ratioAtMost: "比值不超过 比例缩小到"
    case .fromTo: "由至 从到 提高到"
    case .text: "文字 定性"
    case .relative: "相对 对比"
    case .floorWithStretch: "确保并力争 确保力争"
    case .grade: "等级"
    case .frequency: "频次"
    case .responseTime: "响应时间 时限"
    case .stretch: "力争 争取"
    }
  }

  private static func spellings(_ basis: Target.Basis) -> String {
    switch basis {
    case .amount: "数量 总量 累计完成"
    case .rate: "比率 率"
    case .level: "水平 时点"
    case .growth: "增长 增速 增幅"
    case .text: "文字 定性"
    }
  }

  private static func spellings(_ basis: Criterion.Basis) -> String {
    switch basis {
    case .cumulative: "累计"
    case .increment: "新增 当季 本季"
    case .rate: "比率 率"
    }
  }

  private static func spellings(_ relation: Target.Relation) -> String {
    switch relation {
    case .above: "高于 超过"
    case .atLeast: "不低于"
    case .inStep: "同步"
    case .asSet: "按标准"
    }
  }

  private static func spellings(_ each: Target.Each) -> String {
    switch each {
    case .area: "县区 区域"
    case .year: "年 每年"
    case .areaAndYear: "县区和年 每县区每年"
    }
  }

  private static func spellings(_ rhythm: ReportDuty.Rhythm) -> String {
    switch rhythm {
    case .halfMonth: "每半月 半月"
    case .month: "每月 月"
    case .quarter: "每季 每季度 季度"
    case .halfYear: "每半年 半年"
    case .year: "每年 年"
    }
  }

  private static func spellings(_ month: ReportDuty.DueMonth) -> String {
    switch month {
    case .same: "当月 本月"
    case .next: "次月 下月"
    }
  }

  private static func spellings(_ rhythm: ReportingRhythm) -> String {
    switch rhythm {
    case .monthly: "每月"
    case .quarterly: "每季 每季度"
    case .once: "一次"
    }
  }

  private static func spellings(_ when: ScoringRule.When) -> String {
    switch when {
    case .late: "逾期 迟办"
    case .returned: "退回"
    case .unreported: "未报 未填报"
    case .dutyLate: "迟报"
    case .dutyMissing: "缺报"
    case .unacknowledged: "逾期签收"
    case .done: "完成"
    case .early: "提前完成 提前"
    case .noted: "登记"
    }
  }

  private static func spellings(_ status: Status) -> String {
    switch status {
    case .notStarted: "未启动 未开工 未开展"
    case .inProgress: "推进中 进行中"
    case .completed: "已完成 完成"
    case .closed: "已销号 销号 办结"
    case .returned: "已退回 退回"
    case .suspended: "已暂缓 暂缓"
    case .terminated: "已终止 终止"
    }
  }
}
