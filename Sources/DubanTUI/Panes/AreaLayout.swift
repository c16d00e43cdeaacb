import DubanScreen
import DubanCore

/// How wide the texts of a matrix are, which the size of the screen does not change.
struct AreaWidths: Equatable, Sendable {
  /// The names of the areas, as they are told.
  let areas: [DisplayText]
  /// The widest share with what is reached of it, sum, target, and difference; 0 where everything adds up.
  let value: Int
  let sum: Int
  let whole: Int
  let gap: Int

  private static let widest = 18

  init(_ rows: [AreaMatrix.Row], _ context: PaneContext) {
    func widest(_ texts: some Sequence<DisplayText>, _ heading: Int) -> Int {
      min(AreaWidths.widest, max(heading, texts.lazy.map { $0.width(.narrow) }.max() ?? 0))
    }
    areas = context.plan.areas.map { context.presentation.words($0.name) }
    value =
      rows.lazy.flatMap { row in row.shares.indices.lazy.compactMap { row.cell($0)?.utf8.count } }.max() ?? 1
    sum = widest(rows.lazy.map { DisplayText($0.sum?.description ?? "-") }, 4)
    whole = widest(rows.lazy.map { DisplayText($0.target.words(context.language)) }, 6)
    gap = widest(rows.lazy.compactMap { $0.gapWords(context.presentation) }, 0)
  }
}

/// How the matrix is divided: the title at the left, sum and target at the right, areas as there is room.
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
  /// Whether the last of the lines above tells how many of an area's targets are behind.
  let hasCounts: Bool
  let rows: Int
  let foot: Int

  /// The columns that a title keeps before another area is shown, and before sum and target go.
  private static let smallestTitle = 20
  private static let leastTitle = 16

  /// The column after the last area.
  var end: Int { title + shown * slot }

  init(_ size: Size, _ widths: AreaWidths) {
    let areas = widths.areas
    let slots = AreaLayout.kept(widths, columns: size.columns)
    let right = AreaLayout.width(of: slots)
    let room = size.columns - right - AreaLayout.smallestTitle
    let width = AreaLayout.width(areas, narrowest: AreaLayout.narrowest(widths), room: room)
    slot = width + 2
    let heads = areas.map { $0.wrapped(to: width, .narrow).count }.max().map { min($0, AreaLayout.mostLines) } ?? 1
    hasCounts = size.rows >= heads + 7
    above = heads + (hasCounts ? 1 : 0)
    shown = max(1, min(max(1, areas.count), room / slot))
    title = max(0, size.columns - right - shown * slot)
    var start = title + shown * slot + 3
    func place(_ width: Int) -> ColumnLayout.Slot? {
      guard width > 0 else { return nil }
      defer { start += width + 2 }
      return ColumnLayout.Slot(start: start, width: width)
    }
    sum = place(slots[0])
    whole = place(slots[1])
    gap = place(slots[2])
    foot = size.rows >= above + 6 ? 2 : 0
    rows = max(0, size.rows - above - foot)
  }

  private static let mostLines = 3

  /// The widths of sum, target and difference, 0 for what goes so that a title can be read beside an area: the target first,
  /// then the sum. The line below tells both of the chosen row.
  private static func kept(_ widths: AreaWidths, columns: Int) -> [Int] {
    var slots = [widths.sum, widths.whole, widths.gap]
    for index in [1, 0] where columns - width(of: slots) - narrowest(widths) - 2 < leastTitle { slots[index] = 0 }
    return slots
  }

  /// What the columns at the right take, with what is free beside them.
  private static func width(of slots: [Int]) -> Int { slots.filter { $0 > 0 }.reduce(2) { $0 + $1 + 2 } }

  /// The columns in which no figure is cut and no word of a name broken.
  private static func narrowest(_ widths: AreaWidths) -> Int {
    let words = widths.areas.flatMap { $0.string.split(separator: " ") }.filter { $0.utf8.count == $0.count }
    return max(6, widths.value, words.map(\.count).max() ?? 0)
  }

  /// The width in which every name takes few lines, no word of it is broken, and every figure fits: the widest in which all
  /// areas stand on the screen at once; where they do not anyhow, one in which short names take one line.
  private static func width(_ names: [DisplayText], narrowest: Int, room: Int) -> Int {
    let widths = narrowest...max(narrowest, 12)
    func isReadable(_ width: Int) -> Bool { names.allSatisfy { $0.wrapped(to: width, .narrow).count <= mostLines } }
    return widths.last { isReadable($0) && ($0 + 2) * names.count <= room }
      ?? widths.first { $0 >= 8 && isReadable($0) } ?? widths.upperBound
  }
}
