import DubanCore
import DubanReports
import DubanScreen

/// Asks once before a circular goes out: which number it takes, of which span it tells, and into which file it is written.
struct IssueWindow: FileWindow {
  private let series: CircularSeries
  /// The day as of which it tells.
  private let asOf: Day
  /// Of what it tells.
  private let about: DisplayText
  /// Whether the paper names who issues it.
  private let hasOffice: Bool
  private var file: FileChooser

  /// What is to go out: the number that it takes, and its file.
  struct Choice: Equatable {
    let number: Int
    let request: ExportRequest
  }

  /// A window for the next circular of `series`, which tells of `about` as of `asOf`.
  ///
  /// - Parameters:
  ///   - plan: what the name of the file begins with.
  ///   - office: who issues it; empty where nobody is named.
  init(_ series: CircularSeries, asOf: Day, about: DisplayText, plan: String, office: String) {
    (self.series, self.asOf, self.about) = (series, asOf, about)
    hasOffice = !office.isEmpty
    file = FileChooser(
      stem: FileName.stem([plan, "circular", "\(series.next(asOf: asOf))"], on: asOf), ExportEnding.ofReport)
  }

  private var number: Int { series.next(asOf: asOf) }

  /// It stays until it is recorded and written.
  mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<Choice> {
    let number = number
    return file.handle(key, context).map { Choice(number: number, request: $0) }
  }

  mutating func ask(_ presentation: Presentation) { file.ask(presentation) }

  mutating func refuse(_ reason: DisplayText) { file.refuse(reason) }

  func draw(_ context: WindowContext, in region: Region) {
    let presentation = context.presentation
    let width = min(84, max(30, region.columns - 6))
    let told = facts(presentation).flatMap { $0.wrapped(to: width, region.ambiguous) }
    let rows = 2 + told.count + file.rows(columns: width, most: region.rows - 9 - told.count, region.ambiguous)
    let inside = WindowFrame(presentation.pick("印发通报", "Issue the circular"), size: Size(rows: rows, columns: width))
      .draw(in: region)
    let number = presentation.pick("第\(number)期", "No. \(number) of \(asOf.year)")
    let column = inside.write(DisplayText(series.name) + "  " + number, style: Style(.strong, on: .overlay)) + 2
    inside.put(about, column: column, width: max(0, inside.columns - column), style: Style(.dim, on: .overlay))
    for (row, line) in told.enumerated() { inside.write(line, row: 1 + row, style: Style(.text, on: .overlay)) }
    file.draw(context, writes: presentation.pick("印发", "issue"), in: inside.droppingRows(2 + told.count))
  }

  private func facts(_ presentation: Presentation) -> [DisplayText] {
    let span =
      series.last.map { last in
        presentation.pick(
          "期间 \(last.asOf)（上期，第\(last.number)期）至 \(asOf)", "from \(last.asOf) (the last, No. \(last.number)) to \(asOf)"
        )
      } ?? presentation.pick("截至 \(asOf)，此前没有印发过", "as of \(asOf); none went out before")
    var facts = [
      span,
      presentation.pick(
        "印发记入日志，期号不再收回；下期的变化从这天算起", "It is recorded and keeps its number; the next one tells what changed since"),
    ]
    if let last = series.last, series.isRepeat(asOf: asOf) {
      facts.append(
        presentation.pick(
          "注意：第\(last.number)期也截至这一天，其后没有新的记录",
          "Note: No. \(last.number) tells of this day too, and nothing was recorded since")
      )
    }
    if !hasOffice {
      facts.append(
        presentation.pick(
          "没有发文单位，文件不落款：方案没有共同的发文机关，可在版式文件里写 issuer",
          "It is signed by nobody: the plans have no issuer in common; name one by issuer in the style of papers"))
    }
    return facts
  }
}
