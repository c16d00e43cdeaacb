import CXlsxwriter
import DubanCore
import DubanReports
import Glibc

/// From which to which row each column of a form has cells to be filled in.
struct EntryRows {
  private(set) var rows: [(first: lxw_row_t, last: lxw_row_t)?]

  init(_ columns: Int) { rows = Array(repeating: nil, count: columns) }

  mutating func add(_ column: Int, _ row: lxw_row_t) {
    rows[column] = (rows[column]?.first ?? row, row)
  }
}

/// A sheet that somebody fills in: all but the cells for that are locked, and what is typed there is checked by the spreadsheet.
extension SheetWriter {
  /// Locks the sheet and sets the rules of its columns. There is no password: it keeps from slips, not from intent; whoever reads
  /// it back compares the rest.
  func protect(_ entries: EntryRows) throws(XLSXProblem) {
    for (index, column) in sheet.columns.enumerated() {
      guard let entry = column.entry, let rows = entries.rows[index] else { continue }
      try setRule(entry, named: column.heading.words(workbook.language), at: index, rows)
    }
    var options = lxw_protection()
    options.format_columns = 1
    options.format_rows = 1
    options.autofilter = 1
    worksheet_protect(target, nil, &options)
  }

  private func setRule(
    _ entry: Workbook.Entry, named heading: String, at column: Int, _ rows: (first: lxw_row_t, last: lxw_row_t)
  ) throws(XLSXProblem) {
    var rule = lxw_data_validation()
    rule.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
    rule.show_error = UInt8(LXW_VALIDATION_ON.rawValue)
    rule.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
    var words: [String] = []
    switch entry {
    case .choice(let choices):
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      words = choices
    case .figure:
      rule.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      (rule.minimum_number, rule.maximum_number) = (-999_999_999_999, 999_999_999_999)
    case .day(let first):
      rule.validate = UInt8(LXW_VALIDATION_TYPE_DATE_NUMBER.rawValue)
      rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      (rule.minimum_number, rule.maximum_number) = (Double(SheetDay.serial(first) ?? 61), 2_958_465)
    case .text(let most):
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LENGTH.rawValue)
      rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_LESS_THAN_OR_EQUAL_TO.rawValue)
      rule.value_number = Double(most)
    }
    // The library copies what it is given, and refuses titles of more than 32 and messages of more than 255 characters.
    let texts = (words + [String(heading.prefix(32)), String(Self.advice(entry, workbook.language).prefix(255))]).map {
      strdup($0)
    }
    defer { for text in texts { free(text) } }
    var list: [UnsafeMutablePointer<CChar>?] = texts.prefix(words.count) + [nil]
    (rule.error_title, rule.error_message) = (texts[words.count], texts[words.count + 1])
    let (first, last) = (rows.first, rows.last)
    let place = lxw_col_t(column)
    let answer = list.withUnsafeMutableBufferPointer { list in
      if !words.isEmpty { rule.value_list = list.baseAddress }
      return worksheet_data_validation_range(target, first, place, last, place, &rule)
    }
    try file.check(answer)
  }

  /// What is said to whoever types something else.
  static func advice(_ entry: Workbook.Entry, _ language: Language) -> String {
    switch entry {
    case .choice(let words):
      language.pick("请选：\(words.joined(separator: "、"))。", "Choose one of: \(words.joined(separator: ", ")).")
    case .figure: language.pick("请只填数字，不带单位。", "Only a number, without its unit.")
    case .day(let first):
      language.pick("请填日期，如2020-09-30，不早于\(first)。", "A day such as 2020-09-30, not before \(first).")
    case .text(let most): language.pick("最多\(most)字。", "At most \(most) characters.")
    }
  }
}
