import DubanCore
import DubanScreen

/// The plan in figures: how many are completed of all, how many overdue, and how the lights stand.
struct HeadlinePage: Page {
  /// What is counted: tasks, or the indicators of a plan that has no tasks.
  private let main: CountsBlock
  /// The indicators beside the tasks; nil where there are none to tell.
  private let second: CountsBlock?
  /// How much of the agenda is overdue: what the page of the overdue items lists.
  private let overdue: Int

  init(_ reading: PlanSnapshot) {
    let board = reading.board
    let tasks = CountsBlock(
      title: Name("任务", english: "tasks"), counts: board.taskCounts, extended: board.extendedCount)
    let indicators = CountsBlock(title: Name("指标", english: "indicators"), counts: board.indicatorCounts)
    let hasTasks = board.taskCounts.judged > 0
    main = hasTasks ? tasks : indicators
    second = hasTasks && board.indicatorCounts.total > 0 ? indicators : nil
    overdue = reading.agenda.overdueCount
  }

  func title(_ presentation: Presentation) -> DisplayText {
    DisplayText(PageName.headline.words(presentation.language))
  }

  func parts(in size: Size) -> Int { 1 }

  /// Tasks and indicators together.
  private var counts: LightCounts {
    var counts = main.counts
    if let second { counts.add(second.counts) }
    return counts
  }

  private var completed: Int { counts[.done] + counts[.closed] }

  func draw(part: Int, _ presentation: Presentation, in region: Region) {
    let height = drawFigures(presentation, in: region)
    let body = region.droppingRows(height)
    guard let second else { return main.draw(presentation, in: body) }
    guard body.columns >= 90 else {
      // Where there is no room for both, the indicators are told in the last line.
      main.draw(presentation, in: body.droppingLastRows(2))
      let name = presentation.pick(
        "指标 \(second.counts.judged) 项  ", "\(English.count(second.counts.judged, "indicator"))  ")
      let spans = [Span(name, .dim)] + second.counts.spans(presentation, words: false)
      body.row(body.rows - 1).write(spans)
      return
    }
    let half = body.columns / 2
    main.draw(presentation, in: body.columns(from: 0, count: half - 2))
    second.draw(presentation, in: body.columns(from: half, count: body.columns - half))
  }

  /// The columns that the words below the overdue ones take at most.
  private static let label = 20

  /// The big figures with their words below; returns the rows that they take.
  private func drawFigures(_ presentation: Presentation, in region: Region) -> Int {
    let done = BigDigits("\(completed)/\(counts.judged)")
    let late = BigDigits("\(overdue)")
    let gap = 6
    // Both in one size, the overdue ones beside the completed ones; where that cannot be, the completed ones alone.
    let largest: BigDigits.Pixel = region.rows >= 40 ? .tall : .usual
    let both = [BigDigits.Pixel.tall, .usual, .narrow].drop { $0 != largest }.first {
      done.size($0).columns + gap + max(late.size($0).columns, HeadlinePage.label) <= region.columns
    }
    guard let pixel = both ?? done.pixel(fitting: region.columns) else {
      let words = presentation.pick(
        "已完成 \(completed)/\(counts.judged)", "\(completed)/\(counts.judged) completed")
      region.write(words, style: Style(.strong))
      return 2
    }
    let height = done.size(pixel).rows
    done.draw(pixel, completed > 0 ? .lightDone : .lightUnreported, in: region)
    // Headings have no light, and what is counted here says so.
    let all = main.counts.headings == 0 ? presentation.pick("全部", "all ") : presentation.pick("有灯的", "")
    let light = main.counts.headings == 0 ? DisplayText.empty : presentation.pick("", " with a light")
    let and = presentation.language.pick("和", " and ")
    let unit = DisplayText(
      ([main] + (second.map { [$0] } ?? [])).map { $0.title.words(presentation.language) }.joined(separator: and))
    let words = presentation.pick("已完成（含销号）/ ", "done or closed / ") + all + unit + light
    guard both != nil else {
      region.write(words, row: height, style: Style(.strong))
      return height + 2
    }
    let start = region.columns - max(late.size(pixel).columns, HeadlinePage.label)
    let right = region.columns(from: start, count: region.columns - start)
    let isLate = overdue > 0
    late.draw(pixel, isLate ? .lightOverdue : .lightDone, in: right)
    region.columns(from: 0, count: start - 1).put(words, row: height, style: Style(.strong))
    let label =
      LightStyle(.overdue).label(presentation.language, presentation.glyphs) + presentation.pick("事项", " items")
    right.put(
      isLate ? label : presentation.pick("没有逾期", "none overdue"), row: height,
      style: isLate ? Style(.lightOverdue, on: .plain, [.bold]) : Style(.dim))
    return height + 2
  }
}
