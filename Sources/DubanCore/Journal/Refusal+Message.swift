extension Refusal {
  /// The sentence: what cannot be done, why, what to do.
  package func words(_ language: Language) -> String {
    switch self {
    case .noSuchItem(let id, let nearest):
      language.pick("没有事项“\(id)”", "there is no item '\(id)'")
        + (nearest.map { language.didYouMean([$0]) } ?? "")
    case .notFor(let item, let change):
      language.pick(
        "\(item.words(language))不能\(change.words(language))",
        "a \(item.words(language)) takes no '\(change.words(language))'")
    case .toldElsewhere(let name, let item):
      language.pick(
        "“\(name)”与 \(item) 是同一个数，请在 \(item) 填报", "'\(name)' is the same quantity as in \(item); report it there")
    case .noSuchMeasure(let name, let known):
      known.isEmpty
        ? language.pick("该事项没有可填报的数值", "this item has no values to report")
        : language.pick(
          "没有数值“\(name)”，可填：\(known.joined(separator: "、"))",
          "there is no value '\(name)'; it has \(known.joined(separator: ", "))")
    case .negative(let name):
      language.pick(
        "\(name.map { "“\($0)”" } ?? "拨付金额")不能小于零",
        "\(name.map { "'\($0)'" } ?? "what is paid") cannot be less than zero")
    case .decision(let status):
      language.pick("“\(status.words(language))”由督查室决定", "'\(status.words(language))' is the office's decision")
    case .extensionTooLate(let due):
      language.pick("已过期限（\(due)），不能再延期", "the due day \(due) has passed; it can no longer be extended")
    case .extensionNotLater(let due):
      language.pick("新期限须晚于 \(due)", "the new due day must be after \(due)")
    case .extensionPast(let due, let passed):
      language.pick("新期限 \(due) 晚于", "the new due day \(due) lies behind ")
        + passed.map { $0.words(language) }.joined(separator: language.pick("、", ", "))
    case .noApprover: language.pick("延期须写明批准人", "an extension needs the name of its approver")
    case .noNote(let step): noNote(step, language)
    case .notYetAssigned: language.pick("尚未交办", "it is not assigned yet")
    case .notAssigned(let unit): language.pick("没有交办给“\(unit)”", "it was not assigned to '\(unit)'")
    case .alreadyHandedBack(let unit, let day):
      language.pick("“\(unit)”已于 \(day) 退办", "'\(unit)' handed it back on \(day)")
    case .onlyCooperates(let unit, let answering):
      language.pick(
        "“\(unit)”是本项配合单位：状态、数值、延期申请和退回后的重报由\(answering.joined(separator: "、"))填报，本单位可填报进展说明或写备注",
        "'\(unit)' only cooperates in it: status, figures, requests for more time and what was sent back are told by "
          + "\(answering.joined(separator: ", ")); report a wording, or write a note")
    case .returnNotAnswered(let reason):
      language.pick(
        "已退回，不能报“无变化”；请按退回原因\(reason.map { "（\($0)）" } ?? "")改后重报",
        "it was sent back\(reason.map { " (\($0))" } ?? ""), so 'no change' is no answer; report what was asked for")
    case .alreadyAcknowledged(let unit, let day):
      language.pick("“\(unit)”已于 \(day) 签收", "'\(unit)' acknowledged it on \(day)")
    case .handBackTooLate(let day):
      language.pick("退办期限为 \(day)，已过；请填报或申请延期", "it could be handed back until \(day); report or ask for an extension")
    case .handBackToNobody: language.pick("退办须写明应由哪个单位承办", "say which other unit should have it")
    case .nobodyAnswers: language.pick("该事项没有责任单位，请写明交办给谁", "no unit answers for it; say to whom it is assigned")
    case .noSuchUnit(let unit, let nearest):
      language.pick("方案中没有单位“\(unit)”", "the plan has no unit '\(unit)'") + language.didYouMean(nearest)
    case .limitPassed(let day):
      language.pick("签收期限 \(day) 早于交办日", "the limit \(day) lies before the day of assignment")
    case .alreadyApplied(let day):
      language.pick("已于 \(day) 申请销号，待督查室决定", "it was asked to be closed on \(day); the office decides")
    case .noRequest: language.pick("没有待决定的延期申请", "nobody asked for an extension")
    case .notYours(let step, let capacity):
      language.pick(
        "“\(step.words(.chinese))”由\(step.row.side.words(.chinese))办理，\(capacity.words(.chinese))不能办",
        "'\(step.words(.english))' is a step of \(step.row.side.words(.english)), not of a \(capacity.words(.english))")
    case .notYourAct(let act, let capacity):
      language.pick(
        "\(capacity.words(.chinese))不能\(act.words(.chinese))",
        "a \(capacity.words(.english)) may not \(act.words(.english))")
    case .notOfUnit(let unit):
      language.pick("该事项不是“\(unit)”的", "this item is not one of '\(unit)'")
    case .notOfPlan(let unit):
      language.pick("方案中没有单位“\(unit)”", "the plan has no unit '\(unit)'")
    case .already(_, let status):
      language.pick("已是“\(status?.words(language) ?? "")”", "it is already \(status?.words(language) ?? "so")")
    case .alreadyConfirmed(let day):
      language.pick("该节点已于 \(day) 确认", "this milestone was confirmed on \(day)")
    case .notSuspended: language.pick("没有暂缓或销号，无须恢复", "it is neither suspended nor closed")
    case .nothingReported: language.pick("尚未填报，无可退回", "nothing was reported that could be sent back")
    case .nothingToRepeat:
      language.pick(
        "该事项从未填报，没有可沿用的内容，不能报“无变化”；请填报状态、数值或进展说明",
        "nothing was ever reported of it, so 'no change' says nothing; report a status, figures or a wording")
    case .beforeReport(let step, let day, let reported):
      language.pick(
        "“\(step.words(.chinese))”的日期 \(day) 早于最近一次填报的 \(reported)，请写不早于该日的日期",
        "'\(step.words(.english))' is dated \(day), before the last report, which is of \(reported); date it on that day or later"
      )
    case .notOwed(let unit, let span):
      language.pick("“\(unit)”在 \(span) 没有此项报送", "'\(unit)' owes nothing for the span ending \(span)")
    case .spanNotBegun(let span, let start):
      language.pick("\(span) 一期 \(start) 才开始，不能提前报送", "the span ending \(span) begins only on \(start)")
    case .handedInAlready(let unit, let span, let day):
      language.pick(
        "“\(unit)”\(span) 一期已\(day.map { "于 \($0) " } ?? "")报送",
        "'\(unit)' handed in for the span ending \(span)\(day.map { " on \($0)" } ?? "") already")
    case .figuresAgainst(let criteria):
      language.pick("所列数值尚未达到：", "required figures not reached: ")
        + criteria.map { $0.words(language) }.joined(separator: language.pick("；", "; "))
    case .sumAgainst(let name, let both):
      language.pick(
        "“\(name)”总数 \(both.stated)，各地区（年度）合计 \(both.sum)，两者不符",
        "the total of '\(name)' is \(both.stated), its areas or years add up to \(both.sum)")
    case .unlikely(let doubts):
      doubts.map { $0.words(language) }.joined(separator: language.pick("；", "; "))
    case .openParts(let parts, let period):
      language.pick("其中未完成：", "open in it: ") + Refusal.list(parts, in: period, language)
    case .closed: language.pick("已销号；先恢复再修改", "it is closed; resume it first")
    case .tooLate(let day):
      language.pick("日期 \(day) 尚未到来", "the day \(day) has not come yet")
    case .tooEarly(let day, let start):
      language.pick(
        "日期 \(day) 早于方案起始日 \(start)", "the day \(day) lies before the plan's first, \(start)")
    case .evidenceNotFor(let step):
      language.pick("“\(step.words(.chinese))”不附佐证", "'\(step.words(.english))' takes no evidence")
    case .tooMuchEvidence(let most): language.pick("佐证不超过 \(most) 项", "no more than \(most) pieces of evidence")
    case .badEvidence(let text):
      language.pick(
        "佐证“\(text)”应为文号、网址或文件名加 sha256: 校验值，不超过 \(Evidence.longest) 字",
        "evidence '\(text)' must be the number of a paper, an address, or a file with sha256: and its hash, of up to \(Evidence.longest) characters"
      )
    case .noEvidence:
      language.pick(
        "本方案规定销号须有佐证（文号、网址或文件名）", "this plan closes work only with evidence: a number, an address or the name of a file"
      )
    case .answerDayPassed, .slipGoesDown, .slipBefore, .noLeader, .noSuchDirective, .alreadySettled, .alreadyWithdrawn,
      .beforeDirective, .notNamed, .alreadyAnswered, .notAnswered, .openDirectives:
      ofDirective(language)
    }
  }

  /// The first of `parts`, and how many more there are: a task of many milestones must not hide what to do about it.
  private static func list(_ parts: [OpenPart], in period: Period, _ language: Language) -> String {
    let told = parts.prefix(mostParts).map { $0.words(language, in: period) }
    let list = told.joined(separator: language.pick("、", ", "))
    let rest = parts.count - told.count
    return rest == 0 ? list : list + language.pick("等 \(parts.count) 处", " and \(rest) more")
  }

  private static let mostParts = 8

  private func noNote(_ step: Step, _ language: Language) -> String {
    switch step {
    case .sendBack: language.pick("退回须写明原因", "sending back needs a reason")
    case .close: language.pick("销号须写明依据", "closing needs a note: what shows that the work is done")
    case .handBack: language.pick("退办须写明理由", "handing back needs a reason")
    case .apply: language.pick("申请销号须写明完成情况", "asking to close needs a note: what was done")
    case .terminate: language.pick("终止须写明依据", "terminating needs a note: on what ground")
    case .requestExtension:
      language.pick("申请延期须写明理由和进展", "asking for an extension needs the reason and how far the work is")
    case .refuseExtension: language.pick("不予延期须写明理由", "refusing an extension needs a reason")
    case .issueSlip: language.pick("督办单须写明办理要求", "a slip needs a text: what is required")
    case .instruct: language.pick("批示须写明内容", "an instruction needs its text")
    case .inspect:
      language.pick("督查检查须写明发现的问题和整改要求", "an inspection needs a text: what was found and is to be rectified")
    case .answer: language.pick("答复须写明办理情况", "an answer needs a text: what was done")
    case .returnAnswer: language.pick("退回答复须写明原因", "sending an answer back needs a reason")
    case .withdraw: language.pick("撤回须写明原因", "withdrawing needs a reason")
    case .assign, .acknowledge, .report, .confirm, .suspend, .resume, .extend, .handIn, .pay, .remark, .settle:
      language.pick("\(step.words(.chinese))须写明内容", "'\(step.words(.english))' needs a text")
    }
  }
}
