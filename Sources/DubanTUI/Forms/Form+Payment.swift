import DubanScreen
import DubanCore

/// The form for money: how much of it is paid in all so far.
extension Form {
  /// The money that the form is about; nil for every other form.
  func payment(_ board: Board) -> FundingLine? { purpose == .update ? board.fundingLine(subject) : nil }

  static let paid = valueKey(FigureDoubt.paid)

  func paymentFields(_ line: FundingLine, _ entry: PlanEntry) -> [FormField] {
    let unit = line.unit.map { presentation.language.pick("（\($0)）", " (\($0))") } ?? ""
    let whole = line.whole.map { Target.joined($0, line.unit) }
    let hint =
      whole.map { presentation.pick("总额 \($0)", "total \($0)") } ?? presentation.pick("未列总额", "no total stated")
    return [
      text(
        Form.paid, presentation.pick("累计已付\(unit)", "Paid in all\(unit)"), line.entry.paid?.description ?? "",
        hint: hint),
      dayField(presentation.pick("数据日期", "As of"), Form.lastDay(entry)), noteField(nil),
    ]
  }

  /// What the fields say was paid.
  func payment(_ line: FundingLine) throws(FormProblem) -> Change {
    guard let paid = try figure(Form.paid, FigureReader(unit: line.unit)) else { throw .missing(field: Form.paid) }
    guard paid >= .zero else { throw .negative(field: Form.paid) }
    return .pay(paid)
  }

  /// What is paid before and afterwards, and whether it is more than there is.
  func paymentPreview(_ line: FundingLine, _ drafts: [Draft]) -> [[Span]] {
    guard case .pay(let figure) = drafts.first?.change else { return [] }
    let before = line.entry.paid?.description ?? "-"
    let after = Target.joined(figure, line.unit)
    let share = line.whole.flatMap { figure.fraction.divided(by: $0.fraction) }
    let percent = share.map { "  \($0.percent())%" } ?? ""
    let told: [Span] = [
      Span(presentation.pick("已付 \(before)  →  ", "paid \(before)  →  "), .dim),
      Span(DisplayText(after + percent), Style(.strong, on: .overlay)),
    ]
    guard let share, share > .one, let whole = line.whole else { return [told] }
    let words = Target.joined(whole, line.unit)
    return [
      told,
      [
        Span(
          presentation.pick("高于总额 \(words)，仍可登记", "above the total of \(words); it can be recorded all the same"),
          .lightBehind)
      ],
    ]
  }
}
