package import DubanCore
package import DubanScreen

/// What can be done in a review. Help and footer read this declaration.
package enum ReviewCommand: String, CaseIterable, Sendable {
  case up, down, pageUp, pageDown, top, bottom
  case switchPane
  case accept, edit, reject, take
  case split, merge, heading
  case addTask, addIndicator
  case moveUp, moveDown, nest, lift
  case reading
  case onlyUncertain
  case undo, publish, help, leave

  /// The keys that mean it; the first is the one that is told.
  package var keys: [Key] {
    switch self {
    case .up: [.character("k"), .up]
    case .down: [.character("j"), .down]
    case .pageUp: [.pageUp, .ctrl("b")]
    case .pageDown: [.pageDown, .ctrl("f")]
    case .top: [.home, .character("g")]
    case .bottom: [.end, .character("G")]
    case .switchPane: [.tab, .backTab, .left, .right]
    case .accept: [.enter, .character("a")]
    case .edit: [.character("e")]
    case .reject: [.character("x"), .delete]
    case .take: [.character("t")]
    case .split: [.character("s")]
    case .merge: [.character("m")]
    case .heading: [.character("h")]
    case .addTask: [.character("n")]
    case .addIndicator: [.character("i")]
    case .moveUp: [.character("K")]
    case .moveDown: [.character("J")]
    case .nest: [.character(">")]
    case .lift: [.character("<")]
    case .reading: "123456789".map { .character($0) }
    case .onlyUncertain: [.character("f")]
    case .undo: [.character("U"), .character("u")]
    case .publish: [.character("w")]
    case .help: [.character("?")]
    case .leave: [.character("q"), .escape]
    }
  }

  /// The command of `key`; nil when it means nothing.
  package init?(_ key: Key) {
    guard let command = ReviewCommand.allCases.first(where: { $0.keys.contains(key) }) else { return nil }
    self = command
  }

  /// How its key is told.
  package var label: String {
    self == .reading ? "1-9" : keys.first?.label ?? ""
  }

  /// A word for the footer.
  package func hint(_ language: Language) -> String {
    switch self {
    case .up: language.pick("上移", "up")
    case .down: language.pick("下移", "down")
    case .pageUp: language.pick("上页", "page up")
    case .pageDown: language.pick("下页", "page down")
    case .top: language.pick("开头", "top")
    case .bottom: language.pick("末尾", "bottom")
    case .switchPane: language.pick("换栏", "other pane")
    case .accept: language.pick("认可", "accept")
    case .edit: language.pick("改", "edit")
    case .reject: language.pick("不要", "reject")
    case .take: language.pick("收为事项", "make a task")
    case .split: language.pick("拆分", "split")
    case .merge: language.pick("并入上项", "merge")
    case .heading: language.pick("作标题", "heading")
    case .addTask: language.pick("新任务", "new task")
    case .addIndicator: language.pick("新指标", "new indicator")
    case .moveUp: language.pick("前移", "move up")
    case .moveDown: language.pick("后移", "move down")
    case .nest: language.pick("归入上项", "under the one before")
    case .lift: language.pick("升一级", "one level up")
    case .reading: language.pick("换读法", "other reading")
    case .onlyUncertain: language.pick("只看待核", "uncertain only")
    case .undo: language.pick("撤销", "undo")
    case .publish: language.pick("入库", "publish")
    case .help: language.pick("帮助", "help")
    case .leave: language.pick("离开", "leave")
    }
  }

  /// A sentence for the help.
  package func summary(_ language: Language) -> String {
    switch self {
    case .up, .down, .pageUp, .pageDown, .top, .bottom: hint(language)
    case .switchPane: language.pick("在条目与字段之间切换", "Go between the parts and the fields of one.")
    case .accept: language.pick("读得对:认可本条,到下一条待核的", "It reads right: go on to the next that is uncertain.")
    case .edit: language.pick("改这个字段;目标和节点照文件的说法写", "Change the field; targets and milestones in the words of plans.")
    case .reject: language.pick("不属于方案:原文留在「未采用」", "It does not belong: its text is kept under what is left aside.")
    case .take: language.pick("把未采用的一段收为事项", "What was left aside is a task.")
    case .split: language.pick("把一项拆成两项", "One task is two.")
    case .merge: language.pick("本项接在上一项后面", "The task goes on the one before.")
    case .heading: language.pick("本项是标题,后面的归它", "The task is a heading of what follows.")
    case .addTask: language.pick("在本项后面加一项任务", "Add a task behind this one.")
    case .addIndicator: language.pick("加一个指标,如 城镇化率达到72%", "Add an indicator, as in 城镇化率达到72%.")
    case .moveUp, .moveDown: language.pick("在同级里前后移动", "Move it among its siblings.")
    case .nest: language.pick("作上一项的子项", "Put it under the task before.")
    case .lift: language.pick("升为上一级", "Put it beside the task under which it stands.")
    case .reading: language.pick("换成另一种读法", "Take another of the readings.")
    case .onlyUncertain: language.pick("只列还要核的条目", "List only what is uncertain.")
    case .undo: language.pick("撤销上一步", "Take the last step back.")
    case .publish: language.pick("一次写入数据文件并打开", "Write all into the store at once and open it.")
    case .help: language.pick("这一页", "This page.")
    case .leave: language.pick("离开;已核的下次接着用", "Leave; what was decided is kept for the next time.")
    }
  }
}

extension ReviewCommand {
  /// Its key and word.
  func keyHint(_ language: Language) -> KeyHint {
    .fixed(DisplayText(label), DisplayText(hint(language)))
  }
}
