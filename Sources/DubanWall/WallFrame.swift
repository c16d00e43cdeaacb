import DubanCore
import DubanScreen

/// What stands around every page: the plan and its day, the page's number and when it turns, and how old all of it is.
///
/// Everything has its place and keeps it; only what must not be overlooked comes and goes, in a line that is else empty.
struct WallFrame {
  let wall: Wall
  let now: Instant

  private var presentation: Presentation { wall.presentation }
  private var pages: PlanPages? { wall.plans?.first { $0.reading.id == wall.rotation.current?.plan } }

  // MARK: Places

  private static let titleRow = 1
  private static let bannerRow = 2

  /// Lines of the banner; two where there is room.
  private static func bannerRows(_ rows: Int) -> Int { rows >= 24 ? 2 : 1 }

  /// The room of a page on a terminal of `size`: a row and a column are kept for the shift, and the frame's lines.
  static func content(of size: Size) -> Size {
    Size(rows: size.rows - 1 - bannerRow - bannerRows(size.rows) - 2, columns: size.columns - 3)
  }

  /// Draws the frame and the page in it.
  func draw(in screen: Region) {
    let shift = wall.shift(at: now)
    let area = screen.part(
      Rect(row: shift.row, column: shift.column, rows: screen.rows - 1, columns: screen.columns - 1))
    drawHeader(in: area.row(0))
    drawTitle(in: area.row(WallFrame.titleRow).inset(columns: 1))
    let height = WallFrame.bannerRows(screen.rows)
    let size = WallFrame.content(of: screen.size)
    drawPage(
      in: area.part(Rect(row: WallFrame.bannerRow + height, column: 1, rows: size.rows, columns: size.columns)))
    drawFooter(in: area.row(area.rows - 1).inset(columns: 1))
    drawBanner(in: area.part(Rect(row: WallFrame.bannerRow, column: 0, rows: height, columns: area.columns)))
  }

  // MARK: The plan

  private func drawHeader(in row: Region) {
    let style = Style(.header, on: .header)
    row.fill(style: style)
    guard let reading = pages?.reading else {
      row.put(presentation.pick("督办", "duban"), column: 1, width: row.columns - 2, style: style)
      return
    }
    let isToday = reading.board.asOf == reading.today
    let day =
      isToday
      ? presentation.pick("截至今天 \(reading.today)", "as of today, \(reading.today)")
      : presentation.pick("截至 \(reading.board.asOf)", "as of \(reading.board.asOf)")
    let end = row.columns - row.width(day) - 1
    row.write(day, column: end, style: style)
    var column = 1
    if reading.isSimulated {
      let mark = presentation.pick(" 演示数据 ", " simulated ")
      column = row.write(mark, column: column, style: Style(.banner, on: .banner)) + 1
    }
    row.put(presentation.words(reading.board.plan.title), column: column, width: max(0, end - column - 2), style: style)
  }

  // MARK: The page

  private func drawTitle(in row: Region) {
    guard let pages, let slot = wall.rotation.current else { return }
    let place = presentation.pick(
      "\(wall.rotation.index + 1)/\(wall.rotation.slots.count) 页",
      "page \(wall.rotation.index + 1) of \(wall.rotation.slots.count)")
    let turn = wall.rotation.turn.map {
      presentation.pick("，\(clock($0, seconds: true)) 翻页", ", next at \(clock($0, seconds: true))")
    }
    let isRoomy = row.columns >= 76 || presentation.language == .chinese
    let right = place + (isRoomy ? turn ?? .empty : .empty)
    let end = row.columns - row.width(right)
    row.write(right, column: end, style: Style(.dim))
    let title = pages[slot.page].title(presentation)
    let isLate = slot.page == .overdue
    var column = row.write(
      isLate ? " " + title + " " : title,
      style: isLate ? Style(.lightOverdue, on: .plain, [.reverse, .bold]) : Style(.strong, on: .plain, [.bold]))
    guard let update = wall.update else { return }
    let mark = presentation.pick(" \(clock(update)) 更新 ", " updated \(clock(update)) ")
    column += 2
    if column + row.width(mark) < end { row.write(mark, column: column, style: Style(.focusTitle, on: .focusTitle)) }
  }

  private func drawPage(in region: Region) {
    guard let pages, let slot = wall.rotation.current else {
      region.write(emptiness, style: Style(.strong))
      return
    }
    pages[slot.page].draw(part: slot.part, presentation, in: region)
  }

  /// Why there is no page.
  private var emptiness: DisplayText {
    guard let plans = wall.plans else {
      return wall.fault == nil
        ? presentation.pick("正在读取，请稍候", "reading, please wait")
        : presentation.pick("还没有读到数据", "nothing could be read yet")
    }
    if !plans.isEmpty { return presentation.pick("所选的页上现在没有内容", "the chosen pages have nothing on them now") }
    // That a plan is missing is told already.
    return wall.missing.isEmpty ? presentation.pick("数据文件里还没有方案", "the store holds no plan") : .empty
  }

  // MARK: Honest time

  /// How old the data are, when they were read last, and the time now, of which the minute moves.
  private func drawFooter(in row: Region) {
    let (day, _) = wall.localTime(now, wall.zone)
    let time = DisplayText("\(day.weekday(presentation.language)) \(day.words(presentation.language)) \(clock(now))")
    let end = row.columns - row.width(time)
    row.write(time, column: end, style: Style(.strong, on: .plain, [.bold]))
    let newest = pages.map { pages in
      pages.reading.newestRecord.map { presentation.pick("最新记录 \($0)", "newest record \($0)") }
        ?? presentation.pick("尚无记录", "no records yet")
    }
    let read = wall.lastRead.map { presentation.pick("读取于 \(moment($0))", "read \(moment($0))") }
    let parts = [newest, read].compactMap { $0 }.map(\.string).joined(separator: presentation.language.pick("，", ", "))
    row.put(DisplayText(parts), width: max(0, end - 2), style: Style(.dim))
  }

  /// Why the figures may no longer hold, and since when.
  private func drawBanner(in region: Region) {
    let words: DisplayText
    if let fault = wall.fault {
      let reason = fault.reason.words(presentation.language)
      let since = moment(fault.since)
      let old = wall.lastRead.map {
        presentation.language.pick("以下是 \(moment($0)) 的数据。", " What follows was read \(moment($0)).")
      }
      words = presentation.pick(
        "\(since) 起读不到数据：\(reason)\(old ?? "")", "No data since \(since): \(reason)\(old ?? "")")
    } else if !wall.missing.isEmpty {
      let ids = wall.missing.joined(separator: presentation.language.pick("、", ", "))
      words = presentation.pick("数据文件里没有方案 \(ids)", "the store has no plan \(ids)")
    } else {
      return
    }
    let style = Style(.banner, on: .banner, [.bold])
    region.fill(style: style)
    let lines = words.wrapped(to: max(2, region.columns - 2), region.ambiguous).prefix(region.rows)
    for (row, line) in lines.enumerated() {
      region.write(line, row: row, column: 1, style: style)
    }
  }

  /// The time of day, and the day with it where that is another one.
  private func moment(_ instant: Instant) -> String {
    let day = wall.localTime(instant, wall.zone).day
    let isToday = day == wall.localTime(now, wall.zone).day
    return isToday ? clock(instant) : "\(day.words(presentation.language)) \(clock(instant))"
  }

  private func clock(_ instant: Instant, seconds: Bool = false) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let minute = wall.localTime(instant, wall.zone).minute
    let text = "\(two(minute / 60)):\(two(minute % 60))"
    return seconds ? text + ":" + two(Int(instant.milliseconds / 1000 % 60)) : text
  }
}
