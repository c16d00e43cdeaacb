import DubanCore
import DubanExports
import DubanDiagnostics
import DubanDocuments
import DubanReports
import DubanStore

extension Failure {
  /// The sentence for a person: what happened, where, and what to do. Nil where nothing is left to say.
  func words(_ language: Language) -> String? {
    switch self {
    case .store(.changedMeanwhile(let plan, let subject, let entries)):
      changedMeanwhile(ItemID.Global(plan: plan, item: subject).text, entries, language)
    case .store(let error): error.words(language)
    case .refused(let refusal, let item, let instead):
      "\(item): \(refusal.words(language))\(refusal.question?.optionWords(language) ?? "")"
        + language.pick("。未写入。", ". Nothing was written.")
        + (instead.map { language.pick("\($0.words(.chinese))。", " \($0.words(.english)).") } ?? "")
    case .unknownPerson(let name, let near):
      language.pick("没有「\(name)」的记录", "Nobody called '\(name)' recorded anything")
        + (near.isEmpty
          ? language.pick(",可用 duban list events 查看。", "; see duban list events.")
          : language.didYouMean(near, after: ","))
    case .unknown(let noun, let name, let nearest):
      language.pick("没有\(noun.words(language))「\(name)」", "There is no \(noun.words(language)) '\(name)'")
        + (nearest.map { language.didYouMean([$0], after: ",") } ?? noun.hint(language))
    case .versionAhead(let item, let version, let newest):
      language.pick(
        "\(item) 只到第 \(newest) 版,没有第 \(version) 版。未写入。",
        "\(item) has only come to version \(newest), not \(version). Nothing was written.")
    case .access(let problem): problem.words(language)
    case .serve(let problem): problem.words(language)
    case .filesRefused(let errors):
      language.pick("有 \(errors) 处错误,未导入任何内容。", "\(English.count(errors, "error")); nothing was taken in.")
    case .cannotRead(let file, let reason):
      language.pick(
        "无法读取 \(file):\(reason.words(language))。请检查路径和权限。",
        "\(file) cannot be read: \(reason.words(language)). Check the path and the permissions.")
    case .planTwice(let id, let files):
      language.pick(
        "方案 \(id) 在 \(files.joined(separator: " 和 ")) 中内容不同。请只给其中一个。",
        "The plan \(id) differs between \(files.joined(separator: " and ")). Give only one of them.")
    case .realUpdates(let file):
      language.pick(
        "\(file) 没有注明 simulated: true。文件只能带入演示数据;真实进展请用 duban update 填报。",
        "\(file) does not say simulated: true. Files bring in made-up updates only; report real ones with duban update."
      )
    case .changedSince(let direction, let entries): changedSince(direction, entries, language)
    case .nothingToReverse(.redo, let actor):
      language.pick("\(actor)没有可重做的操作。", "There is nothing of \(actor)'s to bring back.")
    case .nothingToReverse(.undo, let actor):
      language.pick("\(actor)名下没有可撤销的操作。", "There is nothing of \(actor)'s to take back.")
    case .noSamples:
      language.pick(
        "没有找到示例方案。请把 DUBAN_SAMPLES 设为示例方案所在的文件夹。",
        "The sample plans were not found. Set DUBAN_SAMPLES to the folder that holds them.")
    case .noHome:
      language.pick(
        "不知道数据文件放在哪里:没有设置 HOME。请用 --store 指定。",
        "There is no telling where the store is, as HOME is not set. Name it with --store.")
    case .cannotMakeFolder(let folder, let reason):
      language.pick(
        "无法建立文件夹 \(folder):\(reason.words(language))。",
        "The folder \(folder) cannot be made: \(reason.words(language)).")
    case .cannotKeep(let file, let reason):
      language.pick(
        "无法写入 \(file):\(reason.words(language))。", "\(file) cannot be written: \(reason.words(language)).")
    case .planNeeded:
      language.pick(
        "请指明方案,如 duban export huaian-2020;只有看板 (html、md、docx) 可汇总所有方案。",
        "Name a plan, as in duban export huaian-2020; only a board (html, md, docx) tells all plans.")
    case .nothingToReport(let unit):
      language.pick("「\(unit)」没有待填报的事项,未输出。", "'\(unit)' has nothing to report, so nothing was written.")
    case .noPlans:
      language.pick("数据文件中没有方案;用 duban import 导入。", "There is no plan in the store; take one in by duban import.")
    case .noAssessment(let plan):
      plan.map {
        language.pick("方案 \($0) 没有写考核规则(assessment)。", "The plan \($0) tells no rules of an assessment (assessment:).")
      } ?? language.pick("没有写了考核规则的方案。", "No plan tells rules of an assessment.")
    case .noSpreadsheet(let problem): problem.words(language) + language.pick("。", ".")
    case .notExported(let problem): problem.words(language) + language.pick("。", ".")
    case .isStore(let file):
      language.pick(
        "\(file) 是数据文件(或属于数据文件),不能被别的内容覆盖,未写入。请换一个文件名。",
        "\(file) is a store, or belongs to one, and nothing else may be written there; give another name.")
    case .fileThere(let file):
      language.pick(
        "\(file) 已经存在,没有改动它;要覆盖请加 --replace。",
        "\(file) is there already and was left as it is; to overwrite it, add --replace.")
    case .folderThere(let folder):
      language.pick(
        "\(folder) 是文件夹;请写出文件名,如 \(FilePath.inside(folder, "plan.yaml"))。",
        "\(folder) is a folder; name a file in it, such as \(FilePath.inside(folder, "plan.yaml")).")
    case .noSuchCleaning(let number, let count):
      language.pick(
        "清理的地方里没有第 \(number) 处可以复原(共 \(count) 处);用 --dry-run 查看编号。",
        "Of what was cleaned \(count == 0 ? "nothing" : "no number \(number)") can be had as it was"
          + "\(count == 0 ? "" : ", only 1 to \(count)"); --dry-run lists it.")
    case .readingStopped(let file):
      language.pick("已停止读取 \(file),没有写入任何内容。", "The reading of \(file) was stopped; nothing was written.")
    case .reportNeedsPlan(let plans):
      plans.isEmpty
        ? language.pick(
          "数据文件里还没有方案,数字无处可填;请先导入方案。", "There is no plan in the store yet to report figures of; import one first.")
        : language.pick(
          "请用 --plan 指明填报哪个方案:\(plans.joined(separator: "、"))。",
          "Name the plan to report of with --plan: \(plans.joined(separator: ", ")).")
    case .reportNeedsDay(let file):
      language.pick(
        "\(file) 没有写明数字截至哪一天;请用 --on 指明,如 --on 2026-06-30。",
        "Nothing in \(file) tells for which day its figures hold; say so with --on, such as --on 2026-06-30.")
    case .ownFilesAreImported(let files):
      Failure.ownFiles(files, language)
    case .noFigures(let file):
      language.pick(
        "\(file) 里没有找到进展数字。", "No figures of progress were found in \(file).")
    case .notSure(let count):
      language.pick(
        "有 \(count) 处拿不准,未导入任何内容。用 --dry-run 查看,用 --accept 先导入并在看板上标明待核。",
        "\(count) readings are not sure; nothing was taken in. See them with --dry-run, or take them in as open questions with --accept."
      )
    case .sheetsNeedLook(let count):
      language.pick(
        "有 \(count) 处要人看,未写入任何内容。用 --dry-run 查看,用 --accept 写入其余。",
        "\(count) places are for somebody to look at; nothing was written. See them with --dry-run, or record the rest with --accept."
      )
    case .nothingInFolder(let folder, let inner):
      inner.isEmpty
        ? language.pick("\(folder) 里没有文件。", "There is no file in \(folder).")
        : language.pick(
          "\(folder) 里没有文件,只有子文件夹,不往里读:\(inner.joined(separator: "、"))。请指明其中一个。",
          "There is no file in \(folder), only folders, which are not looked into: \(inner.joined(separator: ", ")). Name one of them."
        )
    case .alteredBackup(let path, let finding):
      language.pick(
        "\(path) 被改动过:\(finding.words(.chinese))。详见 duban check;仍要恢复请加 --even-so。",
        "\(path) was altered: \(finding.words(.english)). See duban check; --even-so takes it all the same.")
    case .noLog(let name):
      language.pick(
        "\(name) 不是 DUBAN_LOG 写成的调试日志。", "\(name) is no debug log; DUBAN_LOG=FILE duban writes one.")
    case .badPeriod(let text):
      language.pick(
        "「\(text)」不是起止时间;应如 2026、2024-2026 或 2026-01-01 2026-12-31。",
        "'\(text)' is no period; write 2026, 2024-2026 or 2026-01-01 2026-12-31.")
    case .newPlanNeeds(let option):
      language.pick("新方案缺 \(option)。", "A new plan needs \(option).")
    case .cannotWrite(let reason):
      language.pick("无法输出:\(reason.words(language))。", "The output cannot be written: \(reason.words(language)).")
    case .issuedWithoutPaper(let number, let again, let failure):
      language.pick(
        "第\(number)期已记录为印发,但文件没有写成:\(failure.words(language) ?? "")再次输出同一期:\(again)",
        "No. \(number) is recorded as issued, but its file was not written: \(failure.words(language) ?? "") To write the "
          + "same one: \(again)")
    case .circularOfOtherDay(let number, let day):
      language.pick(
        "第\(number)期截至 \(day),已经印发;同一期号不能出另一天的通报。去掉 --as-of 可再次输出这一期。",
        "No. \(number) went out as of \(day); one number stands on no two papers. Without --as-of it is written again.")
    case .doneUntold(let failure):
      language.pick("已完成并保存,请勿重复提交。", "It is done and safe; do not do it again. ") + (failure.words(language) ?? "")
    case .cannotConfine(let obstacle, let reason):
      language.pick(
        "大屏没有启动:\(obstacle.words(language))(\(reason.words(language)))。请用 duban wall --check 查看。",
        "The wall was not started, for it could not give up \(obstacle.words(language)): \(reason.words(language)). "
          + "See duban wall --check.")
    case .readerGone, .foundWrong: nil
    default: misuse(language)
    }
  }

  /// An option as it is typed: `--to`; one that is told with its dashes stays so.
  private func dashed(_ option: String) -> String {
    option.hasPrefix("-") || option.contains(" ") ? option : "--" + option
  }

  private func misuse(_ language: Language) -> String? {
    switch self {
    case .noSuchCommand(let word, let nearest):
      language.pick("没有命令「\(word)」,也没有这个数据文件", "There is neither a command nor a store '\(word)'")
        + (nearest.map { language.didYouMean([$0]) }
          ?? language.pick("。可用 duban --help 查看。", "; see duban --help."))
    case .storeTwice:
      language.pick("数据文件写了两次,请只写一次。", "The store is named twice; name it once.")
    case .filterNotFor(let filter, let listing):
      language.pick(
        "list \(listing.rawValue) 没有 \(filter) 这一筛选。",
        "list \(listing.rawValue) has no filter \(filter).")
    case .badWord(let option, let found, let nearest, let accepted):
      language.pick("--\(option) 没有「\(found)」", "--\(option) has no '\(found)'")
        + (nearest.map { language.didYouMean([$0], after: ",") }
          ?? language.pick(
            ",可用:\(accepted.joined(separator: "、"))。", "; it takes \(accepted.joined(separator: ", "))."))
    case .wrongValue(let option, let found, let accepted):
      language.pick(
        "--\(option) 的「\(found)」不对,应为\(accepted.words(language))。",
        "--\(option) '\(found)' is not \(accepted.words(language)).")
    case .badRenaming(let found):
      language.pick(
        "「\(found)」不是改名:请写作 旧名=新名。", "'\(found)' tells of no renaming: write it as OLD=NEW.")
    case .badQuarter(let found):
      language.pick(
        "「\(found)」不是季度,应如 Q3 或 2020Q3。", "'\(found)' is not a quarter such as Q3 or 2020Q3.")
    case .noChange:
      language.pick(
        "没有要更新的内容。请用 --status、--value、--note 等说明;确无变化请加 --unchanged。",
        "Nothing to update. Give --status, --value or --note; if nothing has changed, say --unchanged.")
    case .figureNeedsName(let item, let measures):
      language.pick(
        "\(item) 有 \(measures.count) 项数值,请写成 名称=数值:\(measures.joined(separator: "、"))。",
        "\(item) has \(measures.count) measures; write NAME=FIGURE with one of \(measures.joined(separator: ", ")).")
    case .badFigure(let found, let diagnostic):
      language.pick("「\(found)」:\(diagnostic.words(.chinese))。", "'\(found)': \(diagnostic.words(.english)).")
    case .badDay(let found, let diagnostic):
      language.pick("「\(found)」:\(diagnostic.words(.chinese))。", "'\(found)': \(diagnostic.words(.english)).")
    case .dayNotBefore(let option, let day):
      language.pick(
        "--\(option) 的日期应早于截至日 \(day)。",
        "The day of --\(option) has to be before \(day), the day as of which is judged.")
    case .measureTwice(let name):
      language.pick("「\(name)」给了两个数值。", "'\(name)' is given two figures.")
    case .amendmentNeeds(let option):
      switch option {
      case "reason":
        language.pick("请用 --reason 写明理由。", "Say why with --reason.")
      case "approver":
        language.pick("请用 --approver 写明批准人。", "Say who approved it with --approver.")
      case "yes":
        language.pick("没有写入:这里无人可问,确认写入请加 --yes。", "Nothing was written: nobody can be asked here; --yes agrees.")
      default:
        language.pick("没有终端可编辑,请给出文件。", "There is no terminal for the editor; name a file.")
      }
    case .otherPlan(let found, let wanted):
      language.pick("文件写的是方案 \(found),不是 \(wanted)。", "The file tells of the plan \(found), not of \(wanted).")
    case .notAgreed: language.pick("没有写入。", "Nothing was written.")
    case .optionNeeds(let option, let other):
      language.pick(
        "\(dashed(option)) 须与 \(dashed(other)) 一起用。", "\(dashed(option)) needs \(dashed(other)) beside it.")
    case .optionsExclude(let option, let other):
      language.pick("--\(option) 不能和 --\(other) 一起用。", "--\(option) cannot be used with --\(other).")
    case .optionNotFor(let option, let kind):
      language.pick(
        "--\(option) 不用于此类事项(\(kind.words(language)))。",
        "--\(option) has no meaning for this item (\(kind.words(language))).")
    case .optionForOnePlan(let option):
      language.pick("--\(option) 一次只用于一个方案。", "--\(option) is for one plan at a time.")
    case .planNotUpdated(let id):
      language.pick(
        "\(id) 是整个方案,请写明其中的事项,如 \(id)/1-1。",
        "\(id) is a whole plan; name an item of it, such as \(id)/1-1.")
    case .idNeedsPlan(let id):
      language.pick(
        "「\(id)」前面缺方案编号,应如 huaian-2020/1-3。", "'\(id)' lacks its plan; write it as huaian-2020/1-3.")
    case .itemInSeveral(let id, let ids):
      language.pick(
        "「\(id)」在 \(ids.count) 个方案里都有,请写明方案:\(ids.prefix(5).joined(separator: "、"))\(ids.count > 5 ? " 等" : "")。",
        "\(ids.count) plans have '\(id)'; name the plan: \(ids.prefix(5).joined(separator: ", "))\(ids.count > 5 ? ", …" : "")."
      )
    case .noSuchFormat(let format, let known):
      language.pick(
        "不能导出为「\(format)」,可用:\(known.joined(separator: "、"))。",
        "There is no export as '\(format)'; there are \(known.joined(separator: ", ")).")
    case .invisibleCharacter(let option, let code):
      language.pick(
        "--\(option) 里有看不见的字符\(InvisibleCharacters.name(code))\(InvisibleCharacters.word(code).map { "(\($0.chinese))" } ?? ""),请删去。",
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
        "文件名「\(name)」不是 UTF-8 编码,此处无法写出。请改名,或用 - 从标准输入读入。",
        "The file name '\(name)' is no UTF-8, so it cannot be named here. Rename it, or send it in as - (standard input)."
      )
    case .argumentIsNoText(let position, let shown):
      language.pick(
        "第 \(position) 个参数「\(shown)」不是 UTF-8 编码。请以 UTF-8 输入;若是文件名,请改名,或用 - 从标准输入读入。",
        "Argument \(position), '\(shown)', is no UTF-8. Type it as UTF-8; if it is the name of a file, rename that, or send "
          + "the file in as - (standard input).")
    case .variableIsNoText(let name):
      language.pick(
        "环境变量 \(name) 不是 UTF-8 编码,请改正。", "The variable \(name) is no UTF-8; set it to text in UTF-8.")
    case .badInstant(let found):
      language.pick(
        "DUBAN_NOW 应如 2020-10-15T08:00:00Z,而不是「\(found)」。",
        "DUBAN_NOW should be an instant such as 2020-10-15T08:00:00Z, not '\(found)'.")
    case .noTerminal(let diagnostic): diagnostic.words(language)
    default: nil
    }
  }

  /// Who changed which item, so that the two can talk.
  private func changedSince(_ direction: Reversal.Direction, _ entries: [Entry], _ language: Language) -> String {
    let words = EntryWords(among: entries)
    let told = entries.map { entry in
      "\(ItemID.Global(plan: entry.plan, item: entry.subject).text) #\(entry.seq) \(entry.actor) \(entry.recorded) "
        + words.kind(entry, language) + ", " + words.change(entry, language)
    }.joined(separator: language.pick(";", "; "))
    let word = direction == .undo ? language.pick("撤销", "taken back") : language.pick("重做", "brought back")
    return language.pick(
      "其后已有他人改动:\(told)。未\(word)任何一项;请与其核对,待其撤销后再试,或重新填报。",
      "Others changed items since: \(told). Nothing was \(word); talk to them: once theirs is undone it can be done, or "
        + "report anew.")
  }

  /// What the other one changed, so that the author can look at it and decide.
  private func changedMeanwhile(_ item: String, _ entries: [Entry], _ language: Language) -> String {
    let items = Set(entries.map { ItemID.Global(plan: $0.plan, item: $0.subject).text }).union([item]).sorted()
    let words = EntryWords(among: entries)
    let told = entries.map { entry in
      (items.count > 1 ? entry.subject + " " : "")
        + "#\(entry.seq) \(entry.actor) \(entry.on) \(words.sentence(entry, language))"
        + (words.note(entry).map { " (\($0))" } ?? "")
    }
    let newest =
      (items.count > 1 ? nil : entries.last).map {
        language.pick(",再用 --version \($0.seq) 提交", " and name --version \($0.seq)")
      } ?? ""
    return language.pick(
      "\(items.joined(separator: "、")) 已被他人更新:\(told.joined(separator: ";"))。未写入;请核对\(newest)。",
      "\(items.joined(separator: ", ")) was changed meanwhile: \(told.joined(separator: "; ")). Nothing was written; look at it\(newest)."
    )
  }
}

extension Failure.TerminalProblem {
  fileprivate func words(_ language: Language) -> String {
    switch self {
    case .notATerminal:
      language.pick("看板需要终端;用 duban list 可取得同样的数据。", "The dashboard needs a terminal; duban list tells the same.")
    case .unknownType:
      language.pick(
        "系统没有终端数据库,请安装 ncurses-base,或把 TERM 设为 vt100。",
        "There is no terminal database here; install ncurses-base, or set TERM=vt100.")
    case .cannotPlaceCursor:
      language.pick(
        "TERM 所写的终端不能定位光标,无法显示看板;请设为 xterm-256color 等。",
        "The terminal type in TERM cannot place its cursor, so there is no dashboard; set it to xterm-256color or the like."
      )
    }
  }
}

extension Failure {
  /// The sentence for whatever went wrong behind the dashboard.
  static func sentence(for error: any Error, _ language: Language) -> String {
    switch error {
    case let failure as Failure: failure.words(language) ?? ""
    case let problems as Problems: problems.errors.first.map { $0.words(language) } ?? ""
    case let error as StoreError: Failure.store(error).words(language) ?? ""
    default: "\(error)"
    }
  }
}

extension Failure {
  /// That `files` are imported as they are, with the command that does it.
  private static func ownFiles(_ files: [String], _ language: Language) -> String {
    let words = files.map { ShellWords.isQuotable($0) ? ShellWords.quoted($0) : $0 }.joined(separator: " ")
    let names = files.joined(separator: language.pick("、", ", "))
    let command = "duban import \(words)"
    switch language {
    case .chinese:
      return "\(names) 是 duban 自己的文件(方案或更新),不是通报,未写入任何内容。不带 --updates 导入即可:\(command)"
    case .english:
      return
        "\(names): files of duban's own (a plan or updates), no circular; nothing was written. Import without --updates: \(command)"
    }
  }
}

extension Failure.Noun {
  fileprivate func words(_ language: Language) -> String {
    switch self {
    case .plan: language.pick("方案", "plan")
    case .item: language.pick("事项", "item")
    case .unit: language.pick("单位", "unit")
    case .leader: language.pick("分管领导", "leader")
    case .area: language.pick("地区", "area")
    case .section: language.pick("章节", "section")
    case .theme: language.pick("主题", "theme")
    case .slip: language.pick("督办件", "slip")
    }
  }

  /// Where to look when nothing is near.
  fileprivate func hint(_ language: Language) -> String {
    let command: String? =
      switch self {
      case .plan: "duban list plans"
      case .item: "duban list tasks"
      case .unit: "duban list units"
      case .area: "duban list areas"
      case .theme: "duban themes"
      case .slip: "duban list slips"
      case .leader, .section: nil
      }
    return command.map { language.pick(",可用 \($0) 查看。", "; see \($0).") } ?? language.pick("。", ".")
  }
}
