package import DubanCore

extension UnitSheet {
  /// A column of the sheet, by the stable name that scripts and whoever reads a sheet back rest on.
  package enum Field: String, CaseIterable, Sendable {
    // What is told, locked.
    case id, title, target, due, next, light, reason, reportedOn, latest, measuredIn
    // What is filled in.
    case value, day, status, note
    // Codes, hidden. They stand in each row, so that rows may be put in another order or be copied.

    /// The plan's id.
    case plan
    /// The version of its definition.
    case planVersion
    /// The key of the unit.
    case unit
    /// The id within the plan.
    case item
    /// The measure of which the row tells the figure; empty where nothing is measured.
    case measure
    /// The version of the item's state that whoever fills it in has seen.
    case version
    /// Which row it is, of how many: `3/12`. It tells which are missing.
    case line
  }
}

extension UnitSheet.Field {
  /// What a column is for.
  package enum Part: Sendable {
    case told, filledIn, code
  }

  /// What it is for.
  package var part: Part {
    switch self {
    case .id, .title, .target, .due, .next, .light, .reason, .reportedOn, .latest, .measuredIn: .told
    case .value, .day, .status, .note: .filledIn
    case .plan, .planVersion, .unit, .item, .measure, .version, .line: .code
    }
  }

  /// Whether a hidden copy tells what stood in it when the sheet was made: whoever reads the sheet back sees by it what was changed,
  /// however a spreadsheet writes days and numbers, as it writes both alike. Figure and day are empty at first. Codes have one too,
  /// since nobody sees that one of them was changed; sheets that were sent before they had have none.
  package var hasCopy: Bool {
    switch self {
    case .id, .title, .target, .due, .next, .light, .reason, .reportedOn, .latest, .measuredIn, .status, .note,
      .plan, .planVersion, .unit, .item, .measure, .version, .line:
      true
    case .value, .day: false
    }
  }

  /// The heading for people.
  package var heading: Name {
    switch self {
    case .id: Name("编号", english: "Id")
    case .title: Name("事项", english: "Item")
    case .target: Name("填报内容", english: "What is asked")
    case .due: Name("时限", english: "Due day")
    case .next: Name("最近节点", english: "Next milestone")
    case .light: Name("灯", english: "Light")
    case .reason: Name("依据", english: "Reason")
    case .reportedOn: Name("上次填报日", english: "Reported on")
    case .latest: Name("上次数值", english: "Last figure")
    case .measuredIn: Name("计量单位", english: "Unit")
    case .value: Name("最新数值", english: "New figure")
    case .day: Name("数据日", english: "Its day")
    case .status: Name("状态", english: "Status")
    case .note: Name("说明", english: "Wording")
    case .plan: Name("方案代码", english: "Plan code")
    case .planVersion: Name("方案版本", english: "Plan version")
    case .unit: Name("单位代码", english: "Unit code")
    case .item: Name("事项代码", english: "Item code")
    case .measure: Name("目标代码", english: "Measure code")
    case .version: Name("事项版本", english: "Item version")
    case .line: Name("行号", english: "Row")
    }
  }

  /// The heading of its hidden copy.
  package var headingOfCopy: Name {
    Name(heading.chinese + "（原）", english: heading.words(.english) + " (as sent)")
  }

  /// The name of its hidden copy for scripts: `sentTitle`.
  var keyOfCopy: String { "sent" + rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
