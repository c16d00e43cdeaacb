import DubanCore
import DubanTUI

@testable import duban

/// The manual page in Chinese: what the commands say of themselves, the keymap, and the few sections that are written here.
enum ChineseManual {
  /// The page in the macros of man(7).
  static func page() throws -> String {
    guard let tree = Description.tree(.chinese) else { return "" }
    var lines = [
      #".\" 由程序的帮助生成，请勿手改；测试核对它与程序一致。"#,
      ".TH DUBAN 1 \"\" \"duban \(Duban.version)\" 用户命令", ".ad l", ".nh", ".SH 名称",
      #"duban \- \#(escaped(tree.abstract ?? ""))"#,
      ".SH 概要", #"\fBduban\fR [\fI选项\fR] [\fI数据文件\fR]"#, ".br", #"\fBduban\fR \fI命令\fR …"#, ".SH 说明",
    ]
    lines += paragraphs(tree.discussion)
    let common = commonArguments(tree)
    lines += [".SH 通用选项", "以下选项多数命令都有；一条命令有没有，见 \\fBduban help \\fI命令\\fR。"] + common.flatMap(row)
    lines += [".SH 命令", "各命令的选项也可用 \\fBduban help \\fI命令\\fR 查看。"]
    for command in tree.subcommands ?? [] where command.commandName != "help" {
      lines += section(command, [], Set(common.map { $0.label + $0.words(.chinese) }))
    }
    lines += [".SH 看板按键", "以下为默认按键；可在设置中改，改后的按键用 \\fBduban keys\\fR 查看。"]
    for (title, rows) in Keymap.standard.help(.chinese) {
      lines.append(".SS \(escaped(title))")
      for row in rows { lines += [".TP", "\\fB\(escaped(row.keys))\\fR", escaped(row.summary)] }
    }
    for (title, rows) in written {
      lines.append(".SH \(title)")
      for (name, text) in rows { lines += [".TP", "\\fB\(escaped(name))\\fR", escaped(text)] }
    }
    lines += [
      ".SH 参见", "\\fBduban\\-wall\\fR(7)，英文手册 \\fBLANG=C man duban\\fR 另有各步骤、格式和 SSH 服务的详细说明。",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func shown(_ command: Description) -> [Description.Argument] {
    command.arguments.filter { $0.shouldDisplay && !["help", "version"].contains($0.names?.last?.name) }
  }

  private static func row(_ argument: Description.Argument) -> [String] {
    [".TP", "\\fB\(escaped(argument.label))\\fR", escaped(argument.words(.chinese))]
  }

  /// What is the same in so many commands is told once.
  private static func commonArguments(_ tree: Description) -> [Description.Argument] {
    var (counts, all): ([String: Int], [Description.Argument]) = ([:], [])
    for argument in (tree.subcommands ?? []).flatMap(shown) where argument.kind != "positional" {
      counts[argument.label + argument.words(.chinese), default: 0] += 1
      if counts[argument.label + argument.words(.chinese)] == 5 { all.append(argument) }
    }
    return all
  }

  private static func section(_ command: Description, _ path: [String], _ common: Set<String>) -> [String] {
    let path = path + [command.commandName]
    var lines = [".SS \(escaped(path.joined(separator: " ")))", escaped(command.abstract ?? "")]
    if command.discussion != nil { lines += [".PP"] + paragraphs(command.discussion) }
    for argument in shown(command) where !common.contains(argument.label + argument.words(.chinese)) {
      lines += row(argument)
    }
    for sub in command.subcommands ?? [] where sub.commandName != "help" { lines += section(sub, path, common) }
    return lines
  }

  /// Prose as paragraphs, lines that are typed as they are.
  private static func paragraphs(_ text: String?) -> [String] {
    var lines: [String] = []
    var isTyped = false
    for line in (text ?? "").split(separator: "\n") {
      if line.hasPrefix("  ") != isTyped {
        isTyped.toggle()
        lines.append(isTyped ? ".PP\n.nf" : ".fi\n.PP")
      } else if !isTyped, !lines.isEmpty {
        lines.append(".br")
      }
      lines.append(escaped(String(line)))
    }
    return lines + (isTyped ? [".fi"] : [])
  }

  /// A text that nothing in it steers, with the places where Chinese may go on in the next line: groff knows of none itself.
  private static func escaped(_ text: String) -> String {
    let wide: (Character) -> Bool = { ($0.unicodeScalars.first?.value ?? 0) >= 0x2E80 || "“”…".contains($0) }
    var safe = ""
    var last: Character?
    for character in text {
      if let last, wide(last) || wide(character), last != " ", character != " ", !"，。；：、？！）》”…".contains(character),
        !"（《“".contains(last)
      {
        safe += "\\:"
      }
      switch character {
      case "\\": safe += "\\e"
      case "-": safe += "\\-"
      case "\n": safe += " "
      default: safe.append(character)
      }
      last = character
    }
    return safe.hasPrefix(".") || safe.hasPrefix("'") ? "\\&" + safe : safe
  }

  /// What neither commands nor keys tell.
  static let written: [(title: String, rows: [(name: String, text: String)])] = [
    (
      "环境变量",
      [
        ("DUBAN_STORE", "没有写明时所用的数据文件。"), ("DUBAN_ACTOR", "没有写 --actor 时的操作人。"),
        ("DUBAN_THEME", "没有写 --theme 时的配色主题。"),
        ("DUBAN_SAMPLES, DUBAN_THEMES", "示例方案和主题的文件夹，不用程序旁边的那些时设置。"),
        (
          "DUBAN_LOG, DUBAN_LOG_TEXT",
          "调试日志文件：看板写入按键及时间、窗口大小、向数据文件要求了哪些步骤、他人的变更和画面用时；输入和粘贴的文字只记长度，DUBAN_LOG_TEXT=1 时才记内容。文件只有本人可读，写满 8 MiB 即止。"
        ),
        ("DUBAN_NOW", "现在的时刻，如 2020-10-15T08:00:00Z，供测试和截图；不设则用系统时钟。"),
        ("TMPDIR", "demo 的数据文件放在哪里；不设而系统又能够时放在内存中。"),
        ("XDG_DATA_HOME", "默认数据文件所在的文件夹；不设为 ~/.local/share。"),
        ("XDG_CONFIG_HOME", "个人设置、按键、主题所在的文件夹；不设为 ~/.config。"),
        ("XDG_STATE_HOME", "程序为个人记住的内容所在的文件夹；不设为 ~/.local/state。"),
        ("LC_ALL, LC_MESSAGES, LANG", "界面语言：中文区域为中文，其余为英文。"),
        ("COLUMNS", "终端上表格的宽度，与终端宽度不同时设置。"), ("ACCESSIBLE", "不为空也不为 0 时，各视图逐行写出，不用全屏。"),
        ("TERM, NO_COLOR", "终端的能力；NO_COLOR 设为任何值即不用颜色。"),
      ]
    ),
    (
      "文件",
      [
        ("$XDG_DATA_HOME/duban/plans.duban", "默认的数据文件。旁边以 -wal 和 -shm 结尾的两个文件属于它，不可删除。"),
        ("$XDG_CONFIG_HOME/duban/settings.yaml", "个人设置。"), ("$XDG_CONFIG_HOME/duban/views", "自己的视图，一个视图一个 YAML 文件。"),
        ("$XDG_CONFIG_HOME/duban/themes", "自己的配色主题。"),
      ]
    ),
    (
      "退出码",
      [
        ("0", "完成。"), ("1", "发现错误，或被拒绝。"), ("64", "命令行有误。"), ("74", "已办理，但结果未能写出。"),
      ]
    ),
  ]
}
