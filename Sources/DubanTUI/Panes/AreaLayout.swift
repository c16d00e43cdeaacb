import DubanCore

/// How wide the texts of a matrix are, which the size of the screen does not change.
struct AreaWidths: Equatable, Sendable {
  /// The names of the areas, as they are told.
  let areas: [DisplayText]
  /// The widest share, sum, target, and difference; 0 where everything adds up.
  let value: Int
  let sum: Int
  let whole: Int
  let gap: Int

  private static let widest = 18

  init(_ rows: [AreaMatrix.Row], _ context: PaneContext) {
    func widest(_ texts: some Sequence<DisplayText>, _ heading: Int) -> Int {
      min(AreaWidths.widest, max(heading, texts.lazy.map { $0.width(.narrow) }.max() ?? 0))
    }
    areas = context.plan.areas.map { context.look.text($0.name) }
    value = rows.lazy.flatMap(\.shares).compactMap { $0?.value.description.utf8.count }.max() ?? 1
    sum = widest(rows.lazy.map { DisplayText($0.sum?.description ?? "-") }, 4)
    whole = widest(rows.lazy.map { DisplayText($0.target.words(context.language)) }, 6)
    gap = widest(rows.lazy.compactMap { $0.gapWords(context.look) }, 0)
  }
}

/// How the matrix is divided: the title at the left and the sum at the right always, areas as there is room.
struct AreaLayout {
  let title: Int
  /// The columns of an area with the gap before it.
  let slot: Int
  /// How many areas are on the screen.
  let shown: Int
  let sum: ColumnLayout.Slot?
  let whole: ColumnLayout.Slot?
  /// The column for what does not add up; nil when everything does.
  let gap: ColumnLayout.Slot?
  let above: Int
  let rows: Int
  let foot: Int

  private static let smallestTitle = 20

  /// The column after the last area.
  var end: Int { title + shown * slot }

  init(_ size: Size, _ widths: AreaWidths) {
    let areas = widths.areas
    let (sums, wholes, gaps) = (widths.sum, widths.whole, widths.gap)
    let right = sums + wholes + 5 + (gaps > 0 ? gaps + 2 : 0) + 1
    let width = AreaLayout.width(areas, widths.value, room: size.columns - right - AreaLayout.smallestTitle)
    slot = width + 2
    above = areas.map { $0.wrapped(to: width, .narrow).count }.max().map { min($0, AreaLayout.mostLines) } ?? 1
    shown = max(1, min(max(1, areas.count), (size.columns - right - AreaLayout.smallestTitle) / slot))
    title = max(0, size.columns - right - shown * slot)
    var start = title + shown * slot + 3
    sum = ColumnLayout.Slot(start: start, width: sums)
    start += sums + 2
    whole = ColumnLayout.Slot(start: start, width: wholes)
    start += wholes + 2
    gap = gaps > 0 ? ColumnLayout.Slot(start: start, width: gaps) : nil
    foot = size.rows >= above + 6 ? 2 : 0
    rows = max(0, size.rows - above - foot)
  }

  private static let mostLines = 3

  /// The width in which every name takes few lines, no word of it is broken, and every figure fits: the widest in which all
  /// areas stand on the screen at once; where they do not anyhow, one in which short names take one line.
  private static func width(_ names: [DisplayText], _ values: Int, room: Int) -> Int {
    let words = names.flatMap { $0.string.split(separator: " ") }.filter { $0.utf8.count == $0.count }
    let narrowest = max(6, values, words.map(\.count).max() ?? 0)
    let widths = narrowest...max(narrowest, 12)
    func isReadable(_ width: Int) -> Bool { names.allSatisfy { $0.wrapped(to: width, .narrow).count <= mostLines } }
    return widths.last { isReadable($0) && ($0 + 2) * names.count <= room }
      ?? widths.first { $0 >= 8 && isReadable($0) } ?? widths.upperBound
  }
}
