import DubanScreen
import DubanCore

/// Figures by area and by year, and what is counted within a target: fields below those that every report has, since few fill
/// them in.
extension Form {
  /// A target that is reported by area or year too.
  private struct Divided {
    /// The measure of the whole.
    let measure: String
    let target: Target
    let places: [(measure: DubanCore.Measure, name: Name, share: Figure?)]
  }

  /// The targets of the item that the plan divides among areas or years and that are reported here.
  private func divided(_ board: Board) -> [Divided] {
    if let entry = board.task(subject) {
      return zip(entry.task.targets, entry.assessment.targets).compactMap { target, assessed in
        let places = target.sameAs == nil ? assessed.asked(target.key) : []
        return places.isEmpty ? nil : Divided(measure: target.key, target: target, places: places)
      }
    }
    guard let entry = board.indicator(subject), entry.indicator.target.sameAs == nil else { return [] }
    let places = entry.assessment.target.asked(IndicatorAssessment.measure)
    return places.isEmpty
      ? [] : [Divided(measure: IndicatorAssessment.measure, target: entry.indicator.target, places: places)]
  }

  /// The fields for what is counted within targets, and for areas and years.
  func placeFields(_ board: Board) -> [FormField] {
    let state = board.state(of: subject)
    func field(_ measure: String, _ label: DisplayText, _ value: Figure?, _ unit: String?) -> FormField {
      let goal = value.map { Target.joined($0, unit) }
      return text(
        Form.valueKey(measure), label, state.values[measure]?.latest.value.description ?? "",
        hint: goal.map { presentation.pick("目标 \($0)", "target \($0)") } ?? .empty)
    }
    let targets = board.task(subject)?.task.targets ?? board.indicator(subject).map { [$0.indicator.target] } ?? []
    let names = board.task(subject)?.task.partMeasures ?? targets.flatMap(\.parts).map(\.name.chinese)
    let parts = targets.filter(\.isMeasured).flatMap { target in
      target.parts.filter { names.contains($0.name.chinese) }.map { part in
        field(
          part.name.chinese, presentation.pick("其中 ", "of which ") + presentation.words(part.name), part.value,
          part.unit ?? target.unit)
      }
    }
    let all = divided(board)
    let places = all.flatMap { divided in
      divided.places.map { place in
        let name = presentation.words(place.name)
        return field(
          place.measure.text,
          all.count == 1 ? name : presentation.words(divided.target.name) + " " + name,
          place.share, divided.target.unit)
      }
    }
    return (parts + places).map { field in
      var field = field
      field.isFolded = true
      return field
    }
  }

  /// What the areas or years add up to beside the total that is stated, and who has not reported, as the fields now stand.
  func placeRemarks(_ entry: PlanEntry) -> [DisplayText] {
    guard purpose == .update, group == nil, payment(entry.board) == nil else { return [] }
    return divided(entry.board).compactMap { divided in
      let figures = divided.places.map { place in
        ((try? figure(Form.valueKey(place.measure.text), FigureReader(place.measure.text, of: subject, on: entry.board)))
          ?? nil)
      }
      let told = figures.compactMap(\.self)
      guard !told.isEmpty else { return nil }
      let silent = zip(divided.places, figures).filter { $1 == nil }.map { $0.0.name.words(presentation.language) }
      let whole = (try? figure(Form.valueKey(divided.measure), FigureReader(divided.target))) ?? nil
      var parts = [presentation.words(divided.target.name)]
      if divided.target.basis == .amount, let sum = Figure.sum(told) {
        parts.append(presentation.pick("分项合计 \(sum)", "adds up to \(sum)"))
        if let whole {
          parts.append(
            whole == sum
              ? presentation.pick("与总数相符", "which is the total")
              : presentation.pick("总数填 \(whole)", "the total says \(whole)"))
        }
      }
      if !silent.isEmpty {
        parts.append(
          presentation.pick("未填报：", "not reported: ")
            + DisplayText(silent.joined(separator: presentation.language.pick("、", ", "))))
      }
      guard parts.count > 1 else { return nil }
      return parts.dropFirst(2).reduce(parts[0] + " " + parts[1]) { $0 + presentation.pick("；", "; ") + $1 }
    }
  }
}
