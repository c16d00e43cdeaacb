package import DubanCore

extension StoreFinding {
  /// The sentence: what is wrong, and where.
  package func words(_ language: Language) -> String {
    switch self {
    case .page(let words): words
    case .orphan(let table, let row, let parent):
      language.pick("\(table) 第 \(row) 行所指的 \(parent) 不存在", "\(table), row \(row): refers to nothing in \(parent)")
    case .logBroken(let acts):
      language.pick(
        "日志在中间断开，其后 \(acts) 次操作读不出来；写入前请另存 -wal 文件",
        "the log breaks off in the middle, and \(acts) acts behind that place cannot be read; keep the -wal file before anybody writes"
      )
    case .guardRemoved(let name):
      language.pick("防改触发器 \(name) 缺失或被改动", "the trigger \(name), which forbids changes, is missing or was changed")
    case .triggerAdded(let name):
      language.pick(
        "触发器 \(name) 不是本程序所建，可能改动数据", "the trigger \(name) was made by no duban and may change what is recorded")
    case .partChanged(let name, let isIndex):
      isIndex
        ? language.pick(
          "索引 \(name) 缺失或被改动", "the index \(name) is missing or was changed")
        : language.pick(
          "视图 \(name) 缺失或被改动，按它看到的不可信",
          "the view \(name) is missing or was changed, so nothing that it shows can be believed")
    case .lookup(let table, let key):
      language.pick(
        "对照表 \(table) 第 \(key) 行被改动、缺失或多余",
        "row \(key) of the table of words \(table) was changed, is missing or was added")
    case .altered(let entry):
      language.pick("第 \(entry) 条记录被改动，与其校验值不符", "entry \(entry) was altered: it does not give the hash that it bears")
    case .replaced(let entry):
      language.pick(
        "第 \(entry) 条记录被替换，与其后的记录不相接", "entry \(entry) was replaced: the next one was recorded after another")
    case .missing(let entries):
      entries.count == 1
        ? language.pick("第 \(entries.lowerBound) 条记录缺失", "entry \(entries.lowerBound) is missing")
        : language.pick(
          "第 \(entries.lowerBound) 至 \(entries.upperBound) 条记录缺失",
          "the entries \(entries.lowerBound) to \(entries.upperBound) are missing")
    case .behindEnd(let entry):
      language.pick(
        "第 \(entry) 条记录不在日志末端之内，非本程序所记", "entry \(entry) stands behind the journal's end: no program recorded it")
    case .end(let entry):
      language.pick("日志末端与第 \(entry) 条记录不符", "the journal's end does not fit entry \(entry)")
    case .origin:
      language.pick("升级前已有的方案原文与日志起点不符", "the definitions from before the journal do not fit its beginning")
    case .definition(let plan, let version):
      language.pick(
        "方案 \(plan) 第 \(version) 版原文被改动", "version \(version) of the plan \(plan) is not what was published")
    case .definitionMissing(let plan, let version, let entry):
      language.pick(
        "方案 \(plan) 第 \(version) 版原文缺失（第 \(entry) 条记录）",
        "version \(version) of the plan \(plan), published by entry \(entry), is missing")
    case .plan(let plan, let column):
      language.pick("方案 \(plan) 的 \(column) 与原文不符", "\(column) of the plan \(plan) is not what its definition says")
    case .item(let plan, let id):
      language.pick(
        "方案 \(plan) 的事项 \(id.isEmpty ? "（方案本身）" : id) 与原文不符",
        "the item \(id.isEmpty ? "for the plan itself" : id) of the plan \(plan) is not what its definition says")
    case .state(let plan, let id):
      language.pick("\(plan)/\(id) 的状态与其记录不符", "the state of \(plan)/\(id) does not follow from its entries")
    case .search(let plan):
      language.pick("方案 \(plan) 的检索内容与原文不符", "what is searched of the plan \(plan) does not follow from its definition")
    case .summary(let plan):
      language.pick(
        "方案 \(plan) 的总览数字与其记录不符", "the portfolio's line of the plan \(plan) does not follow from its entries")
    case .demonstrationChanged(let plan):
      language.pick(
        "方案 \(plan) 的演示说明或演示日被改动", "the notice of the demonstration \(plan), or its review day, was changed")
    case .demonstrationAdded(let plan):
      language.pick(
        "方案 \(plan) 被标为演示，但没有一条演示记录", "plan \(plan) is called a demonstration, but nothing in it is made up")
    case .demonstrationMissing(let plan):
      language.pick(
        "方案 \(plan) 有演示记录，但没有注明是演示", "the plan \(plan) has made-up entries, but nothing says that it is a demonstration"
      )
    }
  }
}
