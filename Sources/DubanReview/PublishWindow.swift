import DubanCore
import DubanDocuments
import DubanScreen
import DubanTUI

/// Asks once before the plan is written.
struct PublishWindow: Window {
  let uncertain: Int
  let tasks: Int

  /// Chosen is that it is written.
  func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<Void> {
    switch context.keymap.menuCommand(for: key) {
    case .accept: tasks > 0 ? .chose(()) : .leave
    case .cancel: .leave
    case .move, .help, nil: .stay
    }
  }

  func draw(_ context: WindowContext, in region: Region) {
    let presentation = context.presentation
    let lines: [DisplayText] =
      tasks == 0
      ? [presentation.pick("还没有一项任务，不能入库", "There is no task yet; nothing can be published")]
      : [
        presentation.pick("\(tasks) 项任务一次写入数据文件", "\(English.count(tasks, "task")) written into the store at once"),
        uncertain == 0
          ? presentation.pick("没有待核的了", "Nothing is uncertain")
          : presentation.pick(
            "\(uncertain) 处还没核，入库后在看板上标“待核”", "\(uncertain) are uncertain still and are marked so on the board"),
      ]
    let width = max(30, lines.map { region.width($0) }.max() ?? 0)
    let inside = WindowFrame(presentation.pick("入库", "Publish"), size: Size(rows: lines.count + 2, columns: width))
      .draw(
        in: region)
    for (row, line) in lines.enumerated() { inside.write(line, row: row, style: Style(.text, on: .overlay)) }
    let accept: [(WindowCommand, DisplayText)] = tasks == 0 ? [] : [(.accept, presentation.pick("入库", "publish"))]
    KeyLine(context.keymap.hints(accept + [(.cancel, presentation.pick("再看看", "back"))], in: .menu)).draw(
      in: inside.row(inside.rows - 1))
  }
}
