package import DubanCore

extension Command {
  /// What it does, in the help: sentence case, no full stop, at most 40 columns.
  package func summary(_ language: Language) -> String { words(language).summary }

  /// What it does in a word, for the footer: at most 12 columns.
  package func hint(_ language: Language) -> String { words(language).hint }

  private func words(_ language: Language) -> (hint: String, summary: String) {
    let both = language == .chinese ? chinese : english
    return (both.0, both.1)
  }

  private var chinese: (String, String) {
    switch self {
    case .moveUp: ("上移", "上移一行")
    case .moveDown: ("下移", "下移一行")
    case .moveLeft: ("收起", "收起当前组，或回到上一级")
    case .moveRight: ("展开", "展开当前组，或进入下一级")
    case .pageUp: ("上页", "上翻一页")
    case .pageDown: ("下页", "下翻一页")
    case .top: ("首行", "到第一行")
    case .bottom: ("末行", "到最后一行")
    case .nextPane: ("下一栏", "到下一栏")
    case .previousPane: ("上一栏", "到上一栏")
    case .selectView: ("视图", "到对应数字的视图")
    case .open: ("打开", "打开选中的事项")
    case .back: ("返回", "返回上一屏")
    case .fold: ("折叠", "收起或展开当前组")
    case .foldAll: ("全部折叠", "收起或展开所有组")
    case .search: ("查找", "查找文字或数字")
    case .nextMatch: ("下一处", "到下一处查找结果")
    case .previousMatch: ("上一处", "到上一处查找结果")
    case .groupBy: ("分组", "按单位、领导、地区等分组")
    case .asOf: ("截至日", "改变截至日期")
    case .update: ("填报", "填报进展：状态、数值、说明")
    case .nothingChanged: ("无变化", "一键填报“无变化”")
    case .confirm: ("确认节点", "确认节点已完成")
    case .note: ("备注", "添加备注")
    case .undo: ("撤销", "撤销自己最近一次操作")
    case .redo: ("重做", "重做撤销的操作")
    case .office: ("处理", "督查室处理：销号、退回、延期等")
    case .close: ("销号", "认可办结，予以销号")
    case .sendBack: ("退回", "退回填报并说明理由")
    case .suspend: ("暂缓", "同意暂缓")
    case .resume: ("恢复", "恢复推进")
    case .extend: ("延期", "批准新的完成时限")
    case .accept: ("确定", "确定")
    case .cancel: ("取消", "取消，不作改动")
    case .nextField: ("下一项", "到下一项")
    case .previousField: ("上一项", "到上一项")
    case .theme: ("主题", "选择配色主题")
    case .language: ("中/英", "切换中文和英文界面")
    case .help: ("帮助", "按键帮助")
    case .refresh: ("刷新", "重新读取并重画屏幕")
    case .quit: ("退出", "退出")
    }
  }

  private var english: (String, String) {
    switch self {
    case .moveUp: ("up", "Move up a row")
    case .moveDown: ("down", "Move down a row")
    case .moveLeft: ("fold", "Fold the group, or go to the one above")
    case .moveRight: ("unfold", "Unfold the group, or go into it")
    case .pageUp: ("page up", "Move up a page")
    case .pageDown: ("page down", "Move down a page")
    case .top: ("top", "Go to the first row")
    case .bottom: ("bottom", "Go to the last row")
    case .nextPane: ("next pane", "Go to the next pane")
    case .previousPane: ("prev pane", "Go to the previous pane")
    case .selectView: ("view", "Go to the view of that number")
    case .open: ("open", "Open the selected item")
    case .back: ("back", "Go back to the screen before")
    case .fold: ("fold", "Fold or unfold the group")
    case .foldAll: ("fold all", "Fold or unfold all groups")
    case .search: ("search", "Search texts and numbers")
    case .nextMatch: ("next match", "Go to the next match")
    case .previousMatch: ("prev match", "Go to the previous match")
    case .groupBy: ("group", "Group by unit, leader, area and so on")
    case .asOf: ("as of", "Judge the board as of another day")
    case .update: ("update", "Report progress: status, figures, note")
    case .nothingChanged: ("no change", "Report that nothing has changed")
    case .confirm: ("confirm", "Confirm that the milestone stands")
    case .note: ("note", "Add a note")
    case .undo: ("undo", "Undo your latest change")
    case .redo: ("redo", "Redo what was undone")
    case .office: ("office", "Decide for the office: close, extend")
    case .close: ("close", "Accept the work and close the item")
    case .sendBack: ("send back", "Send the report back with a reason")
    case .suspend: ("suspend", "Consent to putting it off")
    case .resume: ("resume", "Take it up again")
    case .extend: ("extend", "Approve a new due day")
    case .accept: ("accept", "Accept")
    case .cancel: ("cancel", "Leave without changing anything")
    case .nextField: ("next field", "Go to the next field")
    case .previousField: ("prev field", "Go to the previous field")
    case .theme: ("theme", "Choose the colours")
    case .language: ("zh/en", "Switch between Chinese and English")
    case .help: ("help", "Show what the keys do")
    case .refresh: ("refresh", "Read again and repaint the screen")
    case .quit: ("quit", "Quit")
    }
  }
}
