import DubanCore
import DubanScreen

/// How many items show each light, each light in its place, whether any shows it or not.
///
/// Invariant 7: the counts add up to the total; headings, which have no light, are told beside it.
struct CountsBlock: Equatable {
  let title: Name
  let counts: LightCounts
  /// How many of the plan's items have a later day by an approved extension: told beside the sum, for it is no summand.
  var extended = 0

  /// The lights in their places: the most urgent first. 终止 has one where anything is given up, which is rare.
  private var lights: [ToldLight] { ToldLight.byUrgency.filter { !$0.isTerminated || counts[$0] > 0 } }

  /// Draws the sum and below it the lights, in as many columns as it takes to fit.
  func draw(_ presentation: Presentation, in region: Region) {
    let sum = presentation.pick("\(title.chinese) \(counts.judged) 项", "\(counts.judged) \(title.words(.english))")
    let parts =
      counts.headings == 0
      ? DisplayText.empty
      : presentation.pick(
        "  另有分类标题 \(counts.headings)", "  besides \(counts.headings) headings")
    let later =
      extended == 0 ? DisplayText.empty : presentation.pick("  延期 \(extended)", "  extended \(extended)")
    let column = region.write(sum, style: Style(.strong))
    region.write(parts + later, column: column, style: Style(.dim))
    let body = region.droppingRows(1)
    guard body.rows > 0 else { return }
    let lights = self.lights
    let columns = body.rows >= lights.count ? 1 : body.rows >= 5 ? 2 : 3
    let height = (lights.count + columns - 1) / columns
    let width = body.columns / columns
    // A large screen is not looked at from nearer by: what there is of room goes to the bars.
    let pitch = max(1, min(4, body.rows / height))
    for (index, light) in lights.enumerated() {
      let place = body.columns(from: index / height * width, count: width - (columns > 1 ? 2 : 0))
      let rows = Rect(row: index % height * pitch, column: 0, rows: max(1, pitch - 1), columns: place.columns)
      draw(light, presentation, in: place.part(rows))
    }
  }

  private func draw(_ light: ToldLight, _ presentation: Presentation, in region: Region) {
    let row = region.row(region.rows / 2)
    let face = LightStyle(light)
    let count = counts[light]
    let style = count == 0 ? Style(.dim) : Style(face.role, on: .plain, light.light == .overdue ? [.bold] : [])
    let label = LightStyle.labelWidth(presentation.language)
    row.put(face.label(presentation.language, presentation.glyphs), width: label, style: style)
    row.put(DisplayText("\(count)"), column: label, width: 7, style: style, align: .right)
    let bar = region.columns(from: label + 9, count: region.columns - label - 9)
    guard bar.columns >= 6, count > 0, counts.judged > 0 else { return }
    ReversedBar(
      pieces: [
        ReversedBar.Piece(share: Fraction(Int128(count), Int128(counts.judged)), role: face.role)
      ], showsRest: false
    ).draw(in: bar)
  }
}
