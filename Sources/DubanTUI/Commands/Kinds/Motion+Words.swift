package import DubanScreen

extension Motion: CommandKind {
  package var told: CommandWords {
    switch self {
    case .moveUp: CommandWords("上移", "上移一行", "up", "Move up a row")
    case .moveDown: CommandWords("下移", "下移一行", "down", "Move down a row")
    case .pageUp: CommandWords("上页", "上翻一页", "page up", "Move up a page")
    case .pageDown: CommandWords("下页", "下翻一页", "page down", "Move down a page")
    case .scrollUp: CommandWords("上滚", "画面上滚一行", "scroll up", "Scroll up a row")
    case .scrollDown: CommandWords("下滚", "画面下滚一行", "scroll down", "Scroll down a row")
    case .top: CommandWords("首行", "到第一行", "top", "Go to the first row")
    case .bottom: CommandWords("末行", "到最后一行", "bottom", "Go to the last row")
    }
  }
}
