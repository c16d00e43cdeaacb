import DubanCore
import DubanDocuments
import DubanExports
import DubanReports
import RandomBoards
import Testing

/// Of boards made at random: what is filled in is what is read back, whatever order the rows come in.
@Suite struct `Sheets of random boards` {
  @Test func `what is filled in comes back, item by item, and nothing else`() throws {
    var boards = RandomBoards(seed: 1_010)
    var (sheets, updates) = (0, 0)
    for round in 0..<60 {
      let board = boards.next()
      for unit in board.plan.units {
        guard
          var workbook = UnitSheet(SheetAddressee(unit, in: board.plan), on: board, planVersion: 1, .chinese)?.workbook
        else { continue }
        var sheet = workbook.sheets[0]
        var rows = sheet.rows.map { Dictionary(uniqueKeysWithValues: zip(sheet.columns.map(\.key), $0)) }
        var wanted: [String: [String: Figure]] = [:]
        for index in rows.indices where index % 2 == round % 2 {
          guard case .text(let item) = rows[index]["item"], case .text(let measure) = rows[index]["measure"] else {
            continue
          }
          let figure = Figure(units: Int64(2_000 + index), scale: 2)
          rows[index]["value"] = .input(.figure(figure))
          wanted[item, default: [:]][measure] = figure
        }
        if round % 3 == 0 { rows.reverse() }
        sheet.rows = .init(rows.map { row in sheet.columns.map { row[$0.key] ?? .empty } })
        workbook.sheets = [sheet]
        let document = try DocumentReader.read(try XLSXWriter.bytes(workbook), file: "表.xlsx")
        let found = try #require(ReturnedSheet.all(in: document, file: "表.xlsx").first)
        let reading = ReturnedSheetReader(board, planVersion: 1, day: board.asOf) { _ in [] }.read(found)
        #expect(reading.findings.map { $0.words(.chinese) } == [])
        let told = Dictionary(uniqueKeysWithValues: reading.updates.map { ($0.subject, $0.report.values) })
        #expect(told == wanted)
        let items = Set(rows.compactMap { row in if case .text(let item) = row["item"] { item } else { nil } })
        #expect(reading.unchanged + told.count == items.count)
        (sheets, updates) = (sheets + 1, updates + told.count)
      }
    }
    #expect(sheets > 60 && updates > 60, "there is something to be tested")
  }
}
