import DubanCore
import DubanDocuments
import DubanExports
import DubanReports
import DubanStore

/// Plans as the bytes of files, for the command line and the dashboard alike.
struct PlanExport {
  let service: PlanService
  /// In which language it is told.
  let language: Language
  /// In which language the keys of a plan file are written.
  var keys = Language.english
  /// Writes its board.
  var writer = ReportWriter()

  /// The plan `open` in `format`.
  ///
  /// - Throws: when the store cannot be read, or a format cannot be written.
  func bytes(of open: OpenPlan, as format: PlanFormat) throws -> [UInt8] {
    switch format {
    case .yaml: return [UInt8](PlanFileWriter.text(open.plan, keys: keys).utf8)
    case .csv:
      // For spreadsheets, which take the byte order mark as the sign of UTF-8.
      let ledger = LedgerTable.table(of: open, language)
      return [UInt8](CommaSeparatedWriter.text(ledger, heading: .titles(language), byteOrderMark: true).utf8)
    case .json:
      let ledger = try Ledger.table(of: open, from: service, language)
      return [UInt8](JSONWriter.text(ledger).utf8)
    case .ics:
      let versions = try service.entries(of: open.plan.id, subject: ItemID.plan.text).count
      let calendar = DueCalendar([open.board], planVersion: { _ in versions }, language)
      return [UInt8](CalendarWriter.text(calendar, stamp: service.clock.now).utf8)
    case .xlsx: return try spreadsheet(of: open)
    case .html: return try board(of: [open], as: .html)
    case .md: return try board(of: [open], as: .markdown)
    case .docx: return try board(of: [open], as: .docx)
    }
  }

  /// The board of the plans `opened` in `format`.
  func board(of opened: [OpenPlan], as format: ExportFormat) throws(Failure) -> [UInt8] {
    guard let day = opened.map(\.board.asOf).max() else { throw .noPlans }
    return try writer.bytes(of: BoardReport(opened.map(\.board), day: day, language).report, as: format)
  }

  private func spreadsheet(of open: OpenPlan) throws -> [UInt8] {
    let changes = try service.changes(
      of: open.plan, since: .after(seq: 0), from: Viewpoint(open.board), isJudgedThen: true)
    do throws(XLSXProblem) {
      return try XLSXWriter.bytes(Workbook(open.board, changes: changes, language))
    } catch {
      throw Failure.noSpreadsheet(error)
    }
  }
}
