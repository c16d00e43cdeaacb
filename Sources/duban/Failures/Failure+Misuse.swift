import DubanCore
import DubanDiagnostics
import DubanDocuments
import DubanReports

extension Failure {
  /// Of a command line that makes no sense, and of a terminal on which there is no dashboard.
  func ofMisuse(_ language: Language) -> String? {
    switch self {
    case .noSuchCommand(let word, let nearest):
      language.pick("没有命令“\(word)”，也没有这个数据文件", "There is neither a command nor a store '\(word)'")
        + (nearest.map { language.didYouMean([$0]) }
          ?? language.pick("。可用 duban --help 查看。", "; see duban --help."))
    case .storeTwice:
      language.pick("数据文件写了两次，请只写一次。", "The store is named twice; name it once.")
    case .filterNotFor(let filter, let listing):
      language.pick(
        "list \(listing.rawValue) 没有 \(filter) 这一筛选。",
        "list \(listing.rawValue) has no filter \(filter).")
    case .badWord(let option, let found, let nearest, let accepted):
      language.pick("--\(option) 没有“\(found)”", "--\(option) has no '\(found)'")
        + (nearest.map { language.didYouMean([$0], after: "，") }
          ?? language.pick(
            "，可用：\(accepted.joined(separator: "、"))。", "; it takes \(accepted.joined(separator: ", "))."))
    case .wrongValue(let option, let found, let accepted):
      language.pick(
        "--\(option) 的“\(found)”不对，应为\(accepted.words(language))。",
        "--\(option) '\(found)' is not \(accepted.words(language)).")
    case .badRenaming(let found):
      language.pick(
        "“\(found)”不是改名：请写作 旧名=新名。", "'\(found)' tells of no renaming: write it as OLD=NEW.")
    case .badQuarter(let found):
      language.pick(
        "“\(found)”不是季度，应如 Q3 或 2020Q3。", "'\(found)' is not a quarter such as Q3 or 2020Q3.")
    case .noChange:
      language.pick(
        "没有要更新的内容。请用 --status、--value、--note 等说明；确无变化请加 --unchanged。",
        "Nothing to update. Give --status, --value or --note; if nothing has changed, say --unchanged.")
    case .figureNeedsName(let item, let measures):
      language.pick(
        "\(item) 有 \(measures.count) 项数值，请写成 名称=数值：\(measures.joined(separator: "、"))。",
        "\(item) has \(measures.count) measures; write NAME=FIGURE with one of \(measures.joined(separator: ", ")).")
    case .badFigure(let found, let diagnostic):
      language.pick("“\(found)”：\(diagnostic.words(.chinese))。", "'\(found)': \(diagnostic.words(.english)).")
    case .badDay(let found, let diagnostic):
      language.pick("“\(found)”：\(diagnostic.words(.chinese))。", "'\(found)': \(diagnostic.words(.english)).")
    case .dayNotBefore(let option, let day):
      language.pick(
        "--\(option) 的日期应早于截至日 \(day)。",
        "The day of --\(option) has to be before \(day), the day as of which is judged.")
    case .measureTwice(let name):
      language.pick("“\(name)”给了两个数值。", "'\(name)' is given two figures.")
    case .amendmentNeeds(let option):
      switch option {
      case "reason":
        language.pick("请用 --reason 写明理由。", "Say why with --reason.")
      case "approver":
        language.pick("请用 --approver 写明批准人。", "Say who approved it with --approver.")
      case "yes":
        language.pick("没有写入：这里无人可问，确认写入请加 --yes。", "Nothing was written: nobody can be asked here; --yes agrees.")
      default:
        language.pick("没有终端可编辑，请给出文件。", "There is no terminal for the editor; name a file.")
      }
    case .otherPlan(let found, let wanted):
      language.pick("文件写的是方案 \(found)，不是 \(wanted)。", "The file tells of the plan \(found), not of \(wanted).")
    case .notAgreed: language.pick("没有写入。", "Nothing was written.")
    case .optionNeeds(let option, let other):
      language.pick(
        "\(dashed(option)) 须与 \(dashed(other)) 一起用。", "\(dashed(option)) needs \(dashed(other)) beside it.")
    case .optionsExclude(let option, let other):
      language.pick("--\(option) 不能和 --\(other) 一起用。", "--\(option) cannot be used with --\(other).")
    case .optionNotFor(let option, let kind):
      language.pick(
        "--\(option) 不用于此类事项（\(kind.words(language))）。",
        "--\(option) has no meaning for this item (\(kind.words(language))).")
    case .optionForOnePlan(let option):
      language.pick("--\(option) 一次只用于一个方案。", "--\(option) is for one plan at a time.")
    case .planNotUpdated(let id):
      language.pick(
        "\(id) 是整个方案，请写明其中的事项，如 \(id)/1-1。",
        "\(id) is a whole plan; name an item of it, such as \(id)/1-1.")
    case .idNeedsPlan(let id):
      language.pick(
        "“\(id)”前面缺方案编号，应如 huaian-2020/1-3。", "'\(id)' lacks its plan; write it as huaian-2020/1-3.")
    case .itemInSeveral(let id, let ids):
      language.pick(
        "“\(id)”在 \(ids.count) 个方案里都有，请写明方案：\(ids.prefix(5).joined(separator: "、"))\(ids.count > 5 ? " 等" : "")。",
        "\(ids.count) plans have '\(id)'; name the plan: \(ids.prefix(5).joined(separator: ", "))\(ids.count > 5 ? ", …" : "")."
      )
    case .noSuchFormat(let format, let known):
      language.pick(
        "不能导出为“\(format)”，可用：\(known.joined(separator: "、"))。",
        "There is no export as '\(format)'; there are \(known.joined(separator: ", ")).")
    case .invisibleCharacter(let option, let code):
      language.pick(
        "--\(option) 里有看不见的字符\(InvisibleCharacters.name(code))\(InvisibleCharacters.word(code).map { "（\($0.chinese)）" } ?? "")，请删去。",
        "--\(option) holds an invisible character \(InvisibleCharacters.name(code))\(InvisibleCharacters.word(code).map { " (\($0.english))" } ?? ""); take it out."
      )
    case .badActor:
      language.pick(
        "操作人须为 1 至 \(AuthorName.longestName) 个字的文字。",
        "The actor must be a text of 1 to \(AuthorName.longestName) characters.")
    case .badNote:
      language.pick(
        "说明须为 1 至 \(AuthorName.longestNote) 个字。", "The note must have 1 to \(AuthorName.longestNote) characters.")
    case .nameIsNoText(let name):
      language.pick(
        "文件名“\(name)”不是 UTF-8 编码，此处无法写出。请改名，或用 - 从标准输入读入。",
        "The file name '\(name)' is no UTF-8, so it cannot be named here. Rename it, or send it in as - (standard input)."
      )
    case .argumentIsNoText(let position, let shown):
      language.pick(
        "第 \(position) 个参数“\(shown)”不是 UTF-8 编码。请以 UTF-8 输入；若是文件名，请改名，或用 - 从标准输入读入。",
        "Argument \(position), '\(shown)', is no UTF-8. Type it as UTF-8; if it is the name of a file, rename that, or send "
          + "the file in as - (standard input).")
    case .variableIsNoText(let name):
      language.pick(
        "环境变量 \(name) 不是 UTF-8 编码，请改正。", "The variable \(name) is no UTF-8; set it to text in UTF-8.")
    case .badInstant(let found):
      language.pick(
        "DUBAN_NOW 应如 2020-10-15T08:00:00Z，而不是“\(found)”。",
        "DUBAN_NOW should be an instant such as 2020-10-15T08:00:00Z, not '\(found)'.")
    case .noTerminal(let diagnostic): diagnostic.words(language)
    default: nil
    }
  }

  /// An option as it is typed: `--to`; one that is told with its dashes stays so.
  private func dashed(_ option: String) -> String {
    option.hasPrefix("-") || option.contains(" ") ? option : "--" + option
  }
}

extension Failure.TerminalProblem {
  fileprivate func words(_ language: Language) -> String {
    switch self {
    case .notATerminal:
      language.pick("看板需要终端；用 duban list 可取得同样的数据。", "The dashboard needs a terminal; duban list tells the same.")
    case .unknownType:
      language.pick(
        "系统没有终端数据库，请安装 ncurses-base，或把 TERM 设为 vt100。",
        "There is no terminal database here; install ncurses-base, or set TERM=vt100.")
    case .cannotPlaceCursor:
      language.pick(
        "TERM 所写的终端不能定位光标，无法显示看板；请设为 xterm-256color 等。",
        "The terminal type in TERM cannot place its cursor, so there is no dashboard; set it to xterm-256color or the like."
      )
    }
  }
}
