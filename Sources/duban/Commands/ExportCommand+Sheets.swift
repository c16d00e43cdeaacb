import DubanCore
import DubanExports
import DubanReports
import DubanStore
import Glibc

/// The sheets that units without an account fill in.
extension ExportCommand {
  /// One file for the unit that is named, or one for each unit into a folder.
  func writeSheets(_ language: Language) throws {
    if sheets, sheetFor != nil { throw Failure.optionsExclude("sheets", "sheet-for") }
    if let format, format != "xlsx" { throw Failure.optionsExclude("format", sheets ? "sheets" : "sheet-for") }
    guard let output else { throw Failure.optionNeeds(option: sheets ? "--sheets" : "--sheet-for", other: "-o") }
    let service = try serviceForReading()
    let id = try named()
    let open = try service.open(try service.plan(id), asOf: view.asOf)
    let version = try service.store.definition(of: id)?.version ?? 0
    if let sheetFor {
      guard let addressee = SheetAddressee.named(sheetFor, in: open.plan) else {
        let names = SheetAddressee.all(in: open.plan).map(\.name.chinese) + open.plan.units.map(\.name.chinese)
        throw Failure.unknown(.unit, name: sheetFor, nearest: nearestName(to: sheetFor, among: names))
      }
      guard let sheet = UnitSheet(addressee, on: open.board, planVersion: version, language) else {
        throw Failure.nothingToReport(unit: addressee.name.words(language))
      }
      let parts = [addressee.name.chinese, open.plan.id]
      let file = OutputFile.named(output, parts, on: open.board.asOf, ending: "xlsx") ?? output
      try write(sheet, to: file, language)
    } else {
      try writeAll(UnitSheet.all(on: open.board, planVersion: version, language), of: open, into: output, language)
    }
    [open].tellNotices(language)
  }

  /// Each into a file of its own in `folder`, which is made where there is none. Where one of them is there already nothing is written,
  /// unless that is to be replaced.
  private func writeAll(_ sheets: [UnitSheet], of open: OpenPlan, into folder: String, _ language: Language) throws {
    guard let place = TextFile.path(folder) else { throw Failure.noHome }
    guard !sheets.isEmpty else { throw Failure.nothingToReport(unit: open.plan.title.words(language)) }
    var taken: Set<String> = []
    let files = sheets.map { sheet -> (sheet: UnitSheet, path: String) in
      (sheet, FilePath.inside(place, Self.name(of: sheet.addressee.name, in: open, besides: &taken)))
    }
    if !replace, let known = files.first(where: { access($0.path, F_OK) == 0 }) { throw Failure.fileThere(known.path) }
    guard mkdir(place, 0o777) == 0 || errno == EEXIST else {
      throw Failure.cannotKeep(folder, SystemReason(errno))
    }
    for (sheet, path) in files { try write(sheet, to: path, language) }
  }

  /// `市住建局-huaian-2020-2020-09-30.xlsx`, with nothing that a file's name cannot hold anywhere.
  static func name(of addressee: Name, in open: OpenPlan, besides taken: inout Set<String>) -> String {
    let stem = FileName.stem([addressee.chinese, open.plan.id], on: open.board.asOf)
    var (name, number) = (stem, 1)
    while !taken.insert(name.lowercased()).inserted {
      number += 1
      name = "\(stem)-\(number)"
    }
    return name + ".xlsx"
  }

  private func write(_ sheet: UnitSheet, to path: String, _ language: Language) throws(Failure) {
    let bytes: [UInt8]
    do throws(XLSXProblem) {
      bytes = try XLSXWriter.bytes(sheet.workbook)
    } catch {
      throw .noSpreadsheet(error)
    }
    try OutputFile.write(bytes, to: path, replaces: replace)
    Output.tell(TextFile.sentence(path, language))
  }
}
