/// What concerns the program itself.
package enum ProgramCommand: String, CommandKind {
  case palette
  case importDocument = "import"
  case newPlan = "new-plan"
  case report
  case export
  case copyItem = "copy"
  case copyView = "copy-view"
  case mouse
  case theme
  case language
  case help
  case refresh
  case quit

  package var told: CommandWords {
    switch self {
    case .palette: CommandWords("命令", "按名称或拼音找命令和视图", "command", "Find a command or a view by name")
    case .importDocument: CommandWords("导入", "导入通知、表格或方案文件", "import", "Import a document or a plan file")
    case .newPlan: CommandWords("新方案", "自己写一个方案", "new plan", "Write a plan of one's own")
    case .report: CommandWords("通报", "看通报、一页通、两日对比、考核，可打印", "report", "See circular, brief, comparison, points")
    case .export: CommandWords("导出", "导出为 Word、Excel 等文件，可打印", "export", "Export to Word, Excel and others, print")
    case .copyItem: CommandWords("复制", "复制当前事项为文本", "copy", "Copy the item as text")
    case .copyView: CommandWords("复制视图", "复制当前栏为文本", "copy view", "Copy the pane as text")
    case .mouse: CommandWords("鼠标", "开启或关闭鼠标", "mouse", "Switch the mouse on or off")
    case .theme: CommandWords("主题", "选择配色主题", "theme", "Choose the colours")
    case .language: CommandWords("中/英", "切换中文和英文界面", "zh/en", "Switch between Chinese and English")
    case .help: CommandWords("帮助", "按键帮助", "help", "Show what the keys do")
    case .refresh: CommandWords("刷新", "重新读取并重画屏幕", "refresh", "Read again and repaint the screen")
    case .quit: CommandWords("退出", "退出", "quit", "Quit")
    }
  }
}
