package import DubanCore

extension StoreError {
  /// The sentence for a person: what happened, where, and what to do.
  package func words(_ language: Language) -> String {
    switch self {
    case .missing(let path):
      language.pick(
        "没有找到数据文件：\(path)。请检查路径，或先用 duban import 导入方案。",
        "There is no store at \(path). Check the path, or import a plan first with duban import.")
    case .folderMissing(let folder):
      language.pick(
        "文件夹不存在：\(folder)。请先建立该文件夹，或换一个路径。",
        "The folder \(folder) does not exist. Make it first, or give another path.")
    case .isDirectory(let path):
      language.pick(
        "\(path) 是文件夹，不是数据文件。请给出文件夹中的 .duban 文件。",
        "\(path) is a folder, not a store. Name the .duban file in it.")
    case .notAStore(let path):
      language.pick(
        "\(path) 不是督办数据文件，未作任何改动。请检查路径；方案文件请用 duban import 导入。",
        "\(path) is not a duban store; it was left as it is. Check the path; plan files are taken in with duban import."
      )
    case .damaged(let path, let detail):
      language.pick(
        "数据文件已损坏：\(path)（\(detail)）。请勿继续写入，用 duban restore 恢复最近的备份。",
        "The store \(path) is damaged (\(detail)). Write nothing more to it; restore the last backup with duban restore."
      )
    case .newerSchema(let path, let found, let known):
      language.pick(
        "\(path) 由更新版本的 duban 写成：文件版本 \(found)，本程序最高支持 \(known)。文件未改动，请升级 duban。",
        "\(path) was written by a newer duban: it has version \(found), this program knows up to \(known). "
          + "The file was left as it is; update duban.")
    case .olderSchema(let path, let found, let known):
      language.pick(
        "\(path) 是旧版本文件（版本 \(found)，现为 \(known)），只读打开时不能升级。请有写权限的人先打开一次。",
        "\(path) has the older version \(found) (now \(known)) and cannot be brought up to date while only reading. "
          + "Have someone with write permission open it once.")
    case .noPermission(let path, let writing):
      writing
        ? language.pick(
          "没有写入 \(path) 的权限。请管理员授权，或以只读方式打开。",
          "No permission to write \(path). Ask its owner for it, or open the store for reading only.")
        : language.pick(
          "没有读取 \(path) 的权限。请管理员授予文件及其文件夹的读权限。",
          "No permission to read \(path). Ask its owner for read permission on the file and its folder.")
    case .needsWriter(let path):
      language.pick(
        "\(path) 的最新记录还在旁边的 \(path)-wal 中。请有写权限的人先打开一次。",
        "The last updates of \(path) still lie in \(path)-wal beside it. Have someone with write permission open it once."
      )
    case .replaced(let path):
      language.pick(
        "\(path) 已被换成另一个文件，本次未写入。请核对现在的内容后重试。",
        "Another file lies at \(path) than the one that was open; nothing was written. Look at what it holds and try again."
      )
    case .vanished(let path):
      language.pick(
        "数据文件 \(path) 不见了，未写入。请放回该文件，或用 duban restore 从备份恢复。",
        "The store \(path) is gone; nothing was written. Put it back, or restore a backup with duban restore.")
    case .strayLog(let path):
      language.pick(
        "\(path)-wal 是原来那个文件的日志，与现在的文件不符，未打开。请在无人使用时删去 \(path)-wal 和 \(path)-shm，今后用 duban restore 恢复备份。",
        "\(path)-wal is the log of the file that lay there before, so the store was not opened. While nobody is inside, remove "
          + "\(path)-wal and \(path)-shm; next time restore a backup with duban restore.")
    case .openedForReading(let path):
      language.pick(
        "\(path) 是以只读方式打开的，不能写入。",
        "\(path) was opened for reading only and cannot be written.")
    case .diskFull(let path):
      language.pick(
        "磁盘已满，\(path) 未作改动。请腾出空间后重试。",
        "The disk is full; \(path) was left as it is. Make room and try again.")
    case .busy(let path, let seconds):
      language.pick(
        "另一程序正在写入 \(path)，等待 \(seconds) 秒仍未结束，未作改动。请稍后重试。",
        "Another program is writing \(path), which took longer than \(seconds) s; nothing was changed. Try again.")
    case .failed(let path, let detail):
      language.pick(
        "\(path) 操作失败：\(detail)。未作改动，请重试；仍不行请检查磁盘。",
        "\(path) could not be used: \(detail). Nothing was changed. Try again; if it stays so, check the disk.")
    case .noHash(let algorithm):
      language.pick(
        "系统的 libcrypto 不支持 \(algorithm)，未作改动。请安装带有该算法的 OpenSSL，或改用 sha256。",
        "The system's libcrypto has no \(algorithm); nothing was changed. Install an OpenSSL that has it, or use sha256."
      )
    case .changedMeanwhile(let plan, let subject, let entries):
      language.pick(
        "\(plan)/\(subject) 刚被他人更新（\(told(entries, .chinese))），本次未写入。请核对后重新提交。",
        "\(plan)/\(subject) was changed meanwhile (\(told(entries, .english))); nothing was written. "
          + "Look at the change and try again.")
    case .refused(let plan, let subject, let refusal):
      language.pick(
        "\(ItemID.Global(plan: plan, item: subject).text)：\(refusal.words(language))。未写入。",
        "\(ItemID.Global(plan: plan, item: subject).text): \(refusal.words(language)); nothing was written.")
    case .notAllowed(let refusal):
      language.pick("\(refusal.words(language))。未写入。", "\(refusal.words(language)); nothing was written.")
    case .unknownPlan(let id):
      language.pick(
        "没有编号为 \(id) 的方案。可用 duban list plans 查看。",
        "There is no plan \(id). See duban list plans.")
    case .unknownSubject(let plan, let subject):
      language.pick(
        "方案 \(plan) 中没有 \(subject)。可用 duban list tasks --plan \(plan) 查看编号。",
        "The plan \(plan) has no item \(subject). See duban list tasks --plan \(plan).")
    case .conflictingDefinition(let plan):
      language.pick(
        "方案 \(plan) 已存在且内容不同，未导入。如确需更正原文，请加 --replace。",
        "The plan \(plan) is there already with another content; nothing was imported. To correct it, add --replace.")
    case .subjectsWouldVanish(let plan, let subjects):
      language.pick(
        "方案 \(plan) 的新内容缺少已有记录的条目：\(subjects.joined(separator: "、"))。未替换，请在文件中保留这些编号。",
        "The new content of \(plan) lacks items that have a history: \(subjects.joined(separator: ", ")). "
          + "Nothing was replaced; keep these ids in the file.")
    case .amendedMeanwhile(let plan, let entries):
      language.pick(
        "方案 \(plan) 刚被他人调整（\(told(entries, .chinese))），未写入。请查看后重试。",
        "\(plan) was amended meanwhile (\(told(entries, .english))); nothing was written. Look at the change and try again."
      )
    case .figuresWouldBeLost(let plan, let lost):
      language.pick(
        "方案 \(plan) 的新内容中没有以下数值所属的名称：\(told(lost, .chinese))。未替换；",
        "The new content of \(plan) has no place for what was recorded: \(told(lost, .english)). Nothing was replaced; "
      )
        + (lost.allSatisfy(\.hasKey)
          ? language.pick("如系改名，请加 --renamed 旧名=新名。", "if they are called otherwise now, add --renamed OLD=NEW.")
          : language.pick(
            "目标、单位、地区改名的，请加 --renamed 旧名=新名；分项（其中）和节点自己的指标不能改名，请在文件中保留原名。",
            "of targets, units and areas that are called otherwise now add --renamed OLD=NEW; parts of a target and figures of "
              + "a milestone alone cannot be renamed, keep their names in the file."))
    case .recordsWouldBeLost(let plan, let lost):
      language.pick(
        "撤销后方案 \(plan) 中没有以下记录所属的单位：\(told(lost, .chinese))。未撤销；请先撤销这些记录，或另作机构调整。",
        "Without that version \(plan) lacks the units of what was recorded since: \(told(lost, .english)). "
          + "Nothing was undone; take these records back first, or tell another change of units.")
    case .unitChangeFails(let plan, let problem):
      language.pick("方案 \(plan) 未写入：", "nothing of \(plan) was written: ") + problem.words(language)
    case .namesExchanged(let plan, let exchange):
      language.pick(
        "方案 \(plan) 的 \(exchange.item) 中“\(exchange.names[0])”与“\(exchange.names[1])”像是互换了名称，已报数值会随之互换。未替换；"
          + "确系互换，请加 --renamed \(exchange.names[0])=\(exchange.names[1]) --renamed \(exchange.names[1])=\(exchange.names[0])；"
          + "名称未变，请加 --renamed \(exchange.names[0])=\(exchange.names[0]) --renamed \(exchange.names[1])=\(exchange.names[1])。",
        "In \(exchange.item) of \(plan) '\(exchange.names[0])' and '\(exchange.names[1])' seem to have exchanged their names, and "
          + "the figures recorded of them with these. Nothing was replaced; if they have, add --renamed "
          + "\(exchange.names[0])=\(exchange.names[1]) --renamed \(exchange.names[1])=\(exchange.names[0]); if the names stay, add "
          + "--renamed \(exchange.names[0])=\(exchange.names[0]) --renamed \(exchange.names[1])=\(exchange.names[1])."
      )
    case .renamesNothing(let old, let new):
      language.pick(
        "没有从“\(old)”改名为“\(new)”的指标、单位或区域，未导入。请核对 --renamed。",
        "Nothing called '\(old)' before is called '\(new)' in the new content; nothing was imported. Look at --renamed."
      )
    case .doubleItem(let plan, let subject):
      language.pick(
        "方案 \(plan) 中编号 \(subject) 重复，未导入。请改用不同的编号。",
        "In the plan \(plan) the id \(subject) stands twice; nothing was imported. Give each item its own id.")
    case .alreadyDemonstrated(let plan):
      language.pick(
        "方案 \(plan) 已有演示数据，未再次写入。",
        "The plan \(plan) has its made-up updates already; nothing was added.")
    case .circularTaken(let series, let number, let last):
      language.pick(
        "\(series)已印发到第\(last)期，第\(number)期未记录。请用第\(last + 1)期。",
        "The last \(series) is no. \(last); no. \(number) was not recorded. Take no. \(last + 1).")
    case .circularRepeated(let series, let number, let day):
      language.pick(
        "\(series)第\(number)期也截至 \(day)，其后没有新的记录，未再记录一期。确要再发一期请加 --again；只要同一份文件请用 --number \(number)。",
        "\(series) no. \(number) tells of \(day) too, and nothing was recorded since; no other was recorded. Add --again to "
          + "issue one all the same; --number \(number) without --issue writes the same paper.")
    case .circularAhead(let day, let today):
      language.pick(
        "\(day) 尚未到来（今天 \(today)），不能印发截至该日的通报，未记录。",
        "The day \(day) has not come (it is \(today)); no circular that tells of it was recorded.")
    case .circularBefore(let series, let number, let day):
      language.pick(
        "\(series)第\(number)期已截至 \(day)，不能再印发更早日期的一期，未记录。",
        "\(series) no. \(number) tells of \(day) already; one of an earlier day was not recorded.")
    case .unknownBatch(let batch):
      language.pick("没有第 \(batch) 号操作。", "There is no act with the number \(batch).")
    case .alreadyUndone(let batch):
      language.pick("第 \(batch) 号操作已经撤销。", "The act with the number \(batch) was taken back already.")
    }
  }

  private func told(_ lost: [LostRecord], _ language: Language) -> String {
    let shown = lost.prefix(StoreError.mostLost).map { $0.words(language) }.joined(separator: language.pick("、", ", "))
    return lost.count > StoreError.mostLost
      ? shown + language.pick("等 \(lost.count) 条", " and more, \(lost.count) in all") : shown
  }

  /// How many records are named.
  private static let mostLost = 8

  private func told(_ lost: [LostFigure], _ language: Language) -> String {
    lost.map { "\($0.item) \($0.name) \($0.figure)" }.joined(separator: language.semicolon)
  }

  private func told(_ entries: [Entry], _ language: Language) -> String {
    let words = EntryWords(among: entries)
    return entries.map { "\($0.actor) \($0.recorded) \(words.kind($0, language))" }
      .joined(separator: language.pick("；", "; "))
  }
}
