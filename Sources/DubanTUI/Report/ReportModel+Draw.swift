import DubanCore
import DubanReports
package import DubanScreen

extension ReportModel {
  package func draw(in screen: Region) {
    guard setting.isLargeEnough else { return setting.drawTooSmall(in: screen) }
    drawHeader(in: screen.row(0))
    drawKinds(in: screen.row(1))
    let body = screen.droppingRows(2).droppingLastRows(1)
    drawReport(in: body)
    drawFooter(in: screen.row(screen.rows - 1))
    window?.draw(WindowContext(setting), in: body)
  }

  private func drawHeader(in row: Region) {
    let style = Style(.header, on: .header)
    row.fill(style: style)
    let day = presentation.pick("截至 \(report.asOf)", "as of \(report.asOf)")
    let column = row.write(presentation.pick("督办", "duban") + "  " + title, column: 1, style: style) + 2
    let end = row.columns - row.width(day) - 1
    row.put(about, column: column, width: max(0, end - column - 2), style: Style(.headerDim, on: .header))
    row.write(day, column: end, style: style)
  }

  /// The kinds of reports with their keys, the one that is shown standing out, and how far it is read.
  private func drawKinds(in row: Region) {
    var column = 1
    let commands: [(ReportKind, Reporting)] = [
      (.circular, .circular), (.brief, .brief), (.comparison, .comparison), (.assessment, .assessment),
    ]
    for (each, command) in commands where each != .assessment || obstacleToAssessment == nil {
      let name = DisplayText(each.words(presentation.language))
      let key = keymap.label(.report(command), in: [.report])
      let style = each == kind ? Style(.focusTitle, on: .focusTitle) : Style(.dim)
      let end = row.write(" " + key + " " + name + " ", column: column, style: style)
      if let pressed = Key(key.string) { row.columns(from: column, count: end - column).offer(.key(pressed)) }
      column = end + 1
    }
    let place = DisplayText("\(min(top + 1, shown.upperBound))-\(shown.upperBound)/\(layout.lines.count)")
    let start = row.columns - row.width(place) - 1
    if start > column { row.write(place, column: start, style: Style(.dim)) }
    // Where it stands in its series, as far as there is room.
    if kind == .circular { row.put(standing, column: column + 1, width: start - column - 2, style: Style(.dim)) }
  }

  private var standing: DisplayText {
    if let number = settings.number {
      return presentation.pick(
        "已印发第\(number)期，变化从 \(report.asOf) 重新算起", "issued as No. \(number); changes begin anew at \(report.asOf)")
    }
    guard let last = series.last else { return presentation.pick("此前没有印发过", "none went out before") }
    return presentation.pick(
      "上期 第\(last.number)期 截至 \(last.asOf)", "the last: No. \(last.number), as of \(last.asOf)")
  }

  private func drawReport(in body: Region) {
    for (row, line) in layout.lines[shown].prefix(body.rows).enumerated() {
      for piece in line.pieces {
        let isSelected = piece.number != nil && piece.number == number
        let style = isSelected ? Style(.strong, on: .selection) : piece.style
        let start = ReportModel.margin + piece.column
        let end = body.write(piece.text, row: row, column: start, style: style)
        if let number = piece.number {
          body.part(Rect(row: row, column: start, rows: 1, columns: end - start)).offer(.part("\(number)"))
        }
      }
    }
    let edge = body.columns - 1
    if top > 0 { body.put(body.glyphs.moreAbove, column: edge, width: 1, style: Style(.dim)) }
    if shown.upperBound < layout.lines.count {
      body.put(body.glyphs.moreBelow, row: body.rows - 1, column: edge, width: 1, style: Style(.dim))
    }
  }

  private func drawFooter(in row: Region) {
    if window != nil { row.offer(.window) }
    // What is behind the number comes first once one is selected.
    let numbers: [Command] = [.report(.nextNumber), .report(.rows)]
    let commands =
      (number == nil ? numbers : numbers.reversed())
      + [.report(.issue), .program(.export), .report(.leave), .move(.pageDown), .program(.language), .program(.help)]
    let hints = commands.compactMap { command -> KeyHint? in
      var hint = keymap.hint(of: command, in: [.report], presentation.language)
      hint?.isDimmed = obstacle(to: command) != nil
      return hint
    }
    Footer(window == nil ? hints : [], message: notice).draw(in: row)
  }
}
