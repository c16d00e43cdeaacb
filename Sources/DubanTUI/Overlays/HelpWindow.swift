package import DubanScreen
import DubanCore
import DubanReports

/// The keys: every command that holds where the help was asked for, what cannot run now dimmed and saying why.
package struct HelpWindow: Window {
  private var top = 0
  private let contexts: [Keymap.Context]
  private let obstacles: [Command: DisplayText]
  /// What commands mean here, where that is not what they mean everywhere.
  private var meanings: [Command: String] = [:]

  /// The keys of `contexts`; what `obstacle` names is dimmed and says why.
  ///
  /// - Parameters:
  ///   - sideways: what left and right mean where the help was asked for; nil for what they mean everywhere.
  ///   - leaving: what the key means there that quits elsewhere; nil where it quits.
  package init(
    _ contexts: [Keymap.Context], sideways: (left: String, right: String)? = nil, leaving: String? = nil,
    obstacle: (Command) -> DisplayText?
  ) {
    self.contexts = contexts
    if let leaving { meanings[.program(.quit)] = leaving }
    if let sideways {
      meanings[.fold(.moveLeft)] = sideways.left
      meanings[.fold(.moveRight)] = sideways.right
    }
    var obstacles: [Command: DisplayText] = [:]
    for command in Command.allCases { obstacles[command] = obstacle(command) }
    self.obstacles = obstacles
  }

  /// Scrolls, or closes.
  package mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<Never> {
    if key == .enter { return .leave }
    switch context.keymap.menuCommand(for: key) {
    case .cancel, .help: return .leave
    // Kept inside of what there is, so that the next key the other way moves at once.
    case .move(let motion):
      let shown = HelpWindow.rows(on: context.bodyRows)
      top = motion.scrolled(top, of: lines(context.keymap, .english).count, shown: shown)
    case .accept, nil: break
    }
    return .stay
  }

  private enum Line {
    case heading(String)
    case row(Keymap.HelpRow)
    case sign(String, String)
    case light(Light)
    /// The tick of a bar.
    case tick
    case blank
  }

  private func lines(_ keymap: Keymap, _ language: Language) -> [Line] {
    var lines: [Line] = []
    for (title, rows) in keymap.help(language, in: contexts) {
      if !lines.isEmpty { lines.append(.blank) }
      lines.append(.heading(title))
      lines += rows.map(Line.row)
    }
    return contexts.contains(.list) ? lines + HelpWindow.signs(language) : lines
  }

  /// What the lights mean, the most urgent first, and what stands beside tasks and figures.
  private static func signs(_ language: Language) -> [Line] {
    [.blank, .heading(language.pick("灯", "Lights"))] + Light.byUrgency.map(Line.light) + [
      .blank, .heading(language.pick("记号", "Signs")), .tick,
      .sign("2+6", language.pick("单位牵头或负责 2 项，配合 6 项", "The unit answers for 2 tasks and cooperates in 6")),
      .sign(
        language.pick("配合", "coop"),
        language.pick(
          "副本：与牵头或责任单位下的是同一项任务，标记、填报只算一次", "A copy of the task under the unit that answers: one item, one mark")),
    ]
  }

  /// How many lines are shown at most where there are `rows`.
  private static func rows(on rows: Int) -> Int { max(4, rows - 6) }

  /// Draws it in the middle of `region`.
  package func draw(_ context: WindowContext, in region: Region) {
    let (presentation, keymap) = (context.presentation, context.keymap)
    let lines = lines(keymap, presentation.language)
    let width = min(104, region.columns - 4)
    let wanted = Size(rows: min(lines.count, HelpWindow.rows(on: region.rows)), columns: width)
    let title =
      presentation.pick("按键帮助   ", "Keys   ") + keymap.label(.window(.cancel), in: [.menu])
      + presentation.pick(" 关闭", " close")
    let inside = WindowFrame(title, size: wanted).draw(in: region)
    let first = max(0, min(top, lines.count - inside.rows))
    for (row, line) in lines[first...].prefix(inside.rows).enumerated() {
      draw(line, presentation, context.entry?.board.plan.settings ?? PlanSettings(), inside.row(row))
    }
    let edge = inside.columns - 1
    if first > 0 { inside.put(inside.glyphs.moreAbove, column: edge, width: 1, style: Style(.dim, on: .overlay)) }
    if first + inside.rows < lines.count {
      inside.put(
        inside.glyphs.moreBelow, row: inside.rows - 1, column: edge, width: 1, style: Style(.dim, on: .overlay))
    }
  }

  private func draw(_ line: Line, _ presentation: Presentation, _ settings: PlanSettings, _ row: Region) {
    let language = presentation.language
    switch line {
    case .blank: break
    case .light(let light):
      let (style, keys) = (LightStyle(light), min(24, row.columns / 3))
      row.put(style.label(language, row.glyphs), column: 2, width: keys, style: Style(style.role, on: .overlay))
      row.put(
        DisplayText(light.meaning(settings, language)), column: keys + 4, width: max(0, row.columns - keys - 5),
        style: Style(.text, on: .overlay))
    case .tick:
      draw(
        .sign("|", language.pick("进度条上的刻度：到今天应达到的位置", "On a bar: where it should be today")), presentation, settings,
        row)
    case .sign(let sign, let meaning):
      let keys = min(24, row.columns / 3)
      row.put(DisplayText(sign), column: 2, width: keys, style: Style(.key, on: .overlay))
      row.put(
        DisplayText(meaning), column: keys + 4, width: max(0, row.columns - keys - 5), style: Style(.text, on: .overlay)
      )
    case .heading(let title): row.write(DisplayText(title), style: Style(.heading, on: .overlay))
    case .row(let help):
      let obstacle = obstacles[help.command]
      let keys = min(24, row.columns / 3)
      row.put(
        DisplayText(help.keys), column: 2, width: keys, style: Style(obstacle == nil ? .key : .dim, on: .overlay))
      let column = row.write(
        DisplayText(meanings[help.command] ?? help.summary), column: keys + 4,
        style: Style(obstacle == nil ? .text : .dim, on: .overlay))
      if let obstacle {
        row.put(
          presentation.pick("（", "(") + obstacle + presentation.pick("）", ")"), column: column + 2,
          width: max(0, row.columns - column - 3),
          style: Style(.dim, on: .overlay))
      }
    }
  }
}
