import DubanCore
import DubanDiagnostics
import DubanStore

extension Failure {
  /// The sentence for a person: what happened, where, and what to do. Nil where nothing is left to say.
  func words(_ language: Language) -> String? {
    switch self {
    case .store(.changedMeanwhile(let plan, let subject, let entries)):
      changedMeanwhile(ItemID.Global(plan: plan, item: subject).text, entries, language)
    case .store(let error): error.words(language)
    case .refused(let refusal, let item, let instead):
      item + language.colon + refusal.words(language) + "\(refusal.question?.optionWords(language) ?? "")"
        + language.pick("。未写入。", ". Nothing was written.")
        + (instead.map { language.pick("\($0.words(.chinese))。", " \($0.words(.english)).") } ?? "")
    case .unknownPerson(let name, let near):
      language.pick("没有“\(name)”的记录", "Nobody called '\(name)' recorded anything")
        + (near.isEmpty
          ? language.pick("，可用 duban list events 查看。", "; see duban list events.")
          : language.didYouMean(near, after: "，"))
    case .unknown(let noun, let name, let nearest):
      language.pick("没有\(noun.words(language))“\(name)”", "There is no \(noun.words(language)) '\(name)'")
        + (nearest.map { language.didYouMean([$0], after: "，") } ?? noun.hint(language))
    case .versionAhead(let item, let version, let newest):
      language.pick(
        "\(item) 只到第 \(newest) 版，没有第 \(version) 版。未写入。",
        "\(item) has only come to version \(newest), not \(version). Nothing was written.")
    case .access(let problem): problem.words(language)
    case .serve(let problem): problem.words(language)
    case .changedSince(let direction, let entries): changedSince(direction, entries, language)
    case .nothingToReverse(.redo, let actor):
      language.pick("\(actor)没有可重做的操作。", "There is nothing of \(actor)'s to bring back.")
    case .nothingToReverse(.undo, let actor):
      language.pick("\(actor)名下没有可撤销的操作。", "There is nothing of \(actor)'s to take back.")
    case .planNeeded:
      language.pick(
        "请指明方案，如 duban export huaian-2020；只有看板（html、md、docx）可汇总所有方案。",
        "Name a plan, as in duban export huaian-2020; only a board (html, md, docx) tells all plans.")
    case .nothingToReport(let unit):
      language.pick("“\(unit)”没有待填报的事项，未输出。", "'\(unit)' has nothing to report, so nothing was written.")
    case .noPlans:
      language.pick("数据文件中没有方案；用 duban import 导入。", "There is no plan in the store; take one in by duban import.")
    case .noAssessment(let plan):
      plan.map {
        language.pick("方案 \($0) 没有写考核规则（assessment）。", "The plan \($0) tells no rules of an assessment (assessment:).")
      } ?? language.pick("没有写了考核规则的方案。", "No plan tells rules of an assessment.")
    case .newPlanNeeds(let option):
      language.pick("新方案缺 \(option)。", "A new plan needs \(option).")
    case .doneUntold(let failure):
      language.pick("已完成并保存，请勿重复提交。", "It is done and safe; do not do it again. ") + (failure.words(language) ?? "")
    case .readerGone, .foundWrong: nil
    default: ofFiles(language)
    }
  }

  /// Who changed which item, so that the two can talk.
  private func changedSince(_ direction: Reversal.Direction, _ entries: [Entry], _ language: Language) -> String {
    let words = EntryWords(among: entries)
    let told = entries.map { entry in
      "\(ItemID.Global(plan: entry.plan, item: entry.subject).text) #\(entry.seq) \(entry.actor) \(entry.recorded) "
        + words.kind(entry, language) + language.comma + words.change(entry, language)
    }.joined(separator: language.pick("；", "; "))
    let word = direction == .undo ? language.pick("撤销", "taken back") : language.pick("重做", "brought back")
    return language.pick(
      "其后已有他人改动：\(told)。未\(word)任何一项；请与其核对，待其撤销后再试，或重新填报。",
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
        + (words.note(entry).map(language.bracketed) ?? "")
    }
    let newest =
      (items.count > 1 ? nil : entries.last).map {
        language.pick("，再用 --version \($0.seq) 提交", " and name --version \($0.seq)")
      } ?? ""
    return language.pick(
      "\(items.joined(separator: "、")) 已被他人更新：\(told.joined(separator: "；"))。未写入；请核对\(newest)。",
      "\(items.joined(separator: ", ")) was changed meanwhile: \(told.joined(separator: "; ")). Nothing was written; look at it\(newest)."
    )
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
    return command.map { language.pick("，可用 \($0) 查看。", "; see \($0).") } ?? language.pick("。", ".")
  }
}
