import DubanCore
import DubanReports
import DubanScreen

/// How well a theme can be read: a row for each role on each ground, with the contrast at each number of colours.
struct ContrastTable {
  private let theme: Theme
  /// At each depth, in the same order of roles and grounds.
  private let columns: [[Contrast]]

  /// The depths with colours, most first.
  private static let depths: [ColourDepth] = [.direct, .indexed, .sixteen, .eight]

  init(_ theme: Theme) {
    self.theme = theme
    columns = ContrastTable.depths.map { theme.contrasts($0) }
  }

  /// Whether every ratio that can be known is enough.
  var isEnough: Bool { columns.joined().allSatisfy(\.isEnough) }

  /// The heading and the rows: all of them, or each role on the ground where it is faintest, and whatever is too faint.
  func text(all: Bool, _ language: Language, _ ambiguous: AmbiguousWidth) -> String {
    let heading = "\(theme.id)  \(theme.name.words(language))"
    guard columns.joined().contains(where: { $0.ratio != nil }) else {
      return heading + language.pick("：用终端自己的颜色，无从计算\n", ": the terminal's own colours, so nothing can be computed\n")
    }
    let table = TextTable(
      columns: [
        TextTable.Column(title: language.pick("角色", "role"), fit: .left),
        TextTable.Column(title: language.pick("底色", "ground"), fit: .left),
        TextTable.Column(title: "24bit", fit: .right), TextTable.Column(title: "256", fit: .right),
        TextTable.Column(title: "16", fit: .right), TextTable.Column(title: "8", fit: .right),
        TextTable.Column(title: language.pick("要求", "least"), fit: .right),
        TextTable.Column(title: language.pick("结论", "verdict"), fit: .left),
      ], rows: (all ? Array(columns[0].indices) : rows).map { row($0, language) })
    return heading + "\n" + table.text(width: nil, colours: Environment.showsColours, ambiguous: ambiguous)
  }

  /// Each role on the ground where it is faintest, and whatever is too faint.
  private var rows: [Int] {
    let first = columns[0]
    return ThemeRole.allCases.flatMap { role in
      let own = first.indices.filter { first[$0].role == role }
      let faintest = own.min { (first[$0].ratio ?? 22) < (first[$1].ratio ?? 22) }
      return own.filter { index in index == faintest || !columns.allSatisfy { $0[index].isEnough } }
    }
  }

  private func row(_ index: Int, _ language: Language) -> [TextTable.Shown] {
    let cells = columns.map { $0[index] }
    let isEnough = cells.allSatisfy(\.isEnough)
    let verdict = isEnough ? language.pick("合格", "pass") : language.pick("不足", "FAIL")
    return [TextTable.Shown(cells[0].role.rawValue), TextTable.Shown(cells[0].ground.rawValue)]
      + cells.map { TextTable.Shown($0.ratio.map(Contrast.text) ?? "-", light: $0.isEnough ? nil : .overdue) }
      + [TextTable.Shown(Contrast.text(cells[0].required)), TextTable.Shown(verdict, light: isEnough ? nil : .overdue)]
  }
}
