package import DubanCore

extension SourceDocument {
  /// What its reader noticed and a person should know: something that stands in the file and was not taken over, or cannot be
  /// seen where the file is opened.
  package enum Remark: Hashable, Sendable {
    /// Text that was deleted with changes being tracked.
    case deletedText
    /// Text that is not shown.
    case hiddenText
    /// A sheet that is not shown; it was left out.
    case hiddenSheet(String)
    /// So many rows of a sheet that are not shown, by a filter mostly; they were taken over.
    case hiddenRows(sheet: String, count: Int)
    /// So many formulas whose result does not stand in the file; the formula stands in its place.
    case formulasWithoutValue(sheet: String, count: Int)
    /// So many comments in the margin; they were left out.
    case comments(Int)
    /// A document that is put into this one whole and was left out, by the name of its part.
    case embedded(String)

    /// In words.
    package func words(_ language: Language) -> String {
      switch self {
      case .deletedText: language.pick("修订中已删除的文字没有读入", "text that was deleted as a tracked change was left out")
      case .hiddenText: language.pick("隐藏的文字没有读入", "hidden text was left out")
      case .hiddenSheet(let name): language.pick("隐藏的工作表“\(name)”没有读入", "the hidden sheet '\(name)' was left out")
      case .hiddenRows(let sheet, let count):
        language.pick(
          "工作表“\(sheet)”有\(count)行隐藏（或被筛选），已读入", "\(count) hidden or filtered rows of the sheet '\(sheet)' were read")
      case .formulasWithoutValue(let sheet, let count):
        language.pick(
          "工作表“\(sheet)”有\(count)个公式没有结果，请用Excel打开后另存",
          "\(count) formulas of the sheet '\(sheet)' have no result; open it in Excel and save it anew")
      case .comments(let count):
        language.pick("批注\(count)条没有读入", count == 1 ? "1 comment was left out" : "\(count) comments were left out")
      case .embedded(let name):
        language.pick(
          "嵌入的“\(name)”没有读入，请用Word打开后另存", "the embedded '\(name)' was left out; open it in Word and save it anew")
      }
    }
  }
}
