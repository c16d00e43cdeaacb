import DubanCore
import DubanStore
import Testing

@Suite struct `Refusals in words` {
  private static let closed = Entry(
    seq: 9, batch: 9, at: Sample.instant, recorded: Sample.day, on: Sample.day, actor: "王芳", plan: "p", subject: "1-3",
    change: .close, note: nil, simulated: false)

  @Test(arguments: [
    (
      StoreError.missing(path: "/a.duban"), "没有找到数据文件：/a.duban。请检查路径，或先用 duban import 导入方案。",
      "There is no store at /a.duban. Check the path, or import a plan first with duban import."
    ),
    (
      .folderMissing(folder: "/a"), "文件夹不存在：/a。请先建立该文件夹，或换一个路径。",
      "The folder /a does not exist. Make it first, or give another path."
    ),
    (
      .isDirectory(path: "/a"), "/a 是文件夹，不是数据文件。请给出文件夹中的 .duban 文件。",
      "/a is a folder, not a store. Name the .duban file in it."
    ),
    (
      .notAStore(path: "/a"), "/a 不是督办数据文件，未作任何改动。请检查路径；方案文件请用 duban import 导入。",
      "/a is not a duban store; it was left as it is. Check the path; plan files are taken in with duban import."
    ),
    (
      .damaged(path: "/a", detail: "x"), "数据文件已损坏：/a（x）。请勿继续写入，用 duban restore 恢复最近的备份。",
      "The store /a is damaged (x). Write nothing more to it; restore the last backup with duban restore."
    ),
    (
      .newerSchema(path: "/a", found: 3, known: 1), "/a 由更新版本的 duban 写成：文件版本 3，本程序最高支持 1。文件未改动，请升级 duban。",
      "/a was written by a newer duban: it has version 3, this program knows up to 1. "
        + "The file was left as it is; update duban."
    ),
    (
      .olderSchema(path: "/a", found: 1, known: 2), "/a 是旧版本文件（版本 1，现为 2），只读打开时不能升级。请有写权限的人先打开一次。",
      "/a has the older version 1 (now 2) and cannot be brought up to date while only reading. "
        + "Have someone with write permission open it once."
    ),
    (
      .noPermission(path: "/a", writing: true), "没有写入 /a 的权限。请管理员授权，或以只读方式打开。",
      "No permission to write /a. Ask its owner for it, or open the store for reading only."
    ),
    (
      .noPermission(path: "/a", writing: false), "没有读取 /a 的权限。请管理员授予文件及其文件夹的读权限。",
      "No permission to read /a. Ask its owner for read permission on the file and its folder."
    ),
    (
      .needsWriter(path: "/a"), "/a 的最新记录还在旁边的 /a-wal 中。请有写权限的人先打开一次。",
      "The last updates of /a still lie in /a-wal beside it. Have someone with write permission open it once."
    ),
    (
      .replaced(path: "/a"), "/a 已被换成另一个文件，本次未写入。请核对现在的内容后重试。",
      "Another file lies at /a than the one that was open; nothing was written. Look at what it holds and try again."
    ),
    (
      .vanished(path: "/a"), "数据文件 /a 不见了，未写入。请放回该文件，或用 duban restore 从备份恢复。",
      "The store /a is gone; nothing was written. Put it back, or restore a backup with duban restore."
    ),
    (
      .strayLog(path: "/a"), "/a-wal 是原来那个文件的日志，与现在的文件不符，未打开。请在无人使用时删去 /a-wal 和 /a-shm，今后用 duban restore 恢复备份。",
      "/a-wal is the log of the file that lay there before, so the store was not opened. While nobody is inside, remove "
        + "/a-wal and /a-shm; next time restore a backup with duban restore."
    ),
    (
      .openedForReading(path: "/a"), "/a 是以只读方式打开的，不能写入。", "/a was opened for reading only and cannot be written."
    ),
    (
      .diskFull(path: "/a"), "磁盘已满，/a 未作改动。请腾出空间后重试。",
      "The disk is full; /a was left as it is. Make room and try again."
    ),
    (
      .busy(path: "/a", seconds: 60), "另一程序正在写入 /a，等待 60 秒仍未结束，未作改动。请稍后重试。",
      "Another program is writing /a, which took longer than 60 s; nothing was changed. Try again."
    ),
    (
      .failed(path: "/a", detail: "x"), "/a 操作失败：x。未作改动，请重试；仍不行请检查磁盘。",
      "/a could not be used: x. Nothing was changed. Try again; if it stays so, check the disk."
    ),
    (
      .changedMeanwhile(plan: "p", subject: "1-3", entries: [closed]),
      "p/1-3 刚被他人更新（王芳 2020-04-02 销号），本次未写入。请核对后重新提交。",
      "p/1-3 was changed meanwhile (王芳 2020-04-02 closed); nothing was written. Look at the change and try again."
    ),
    (
      .unknownPlan(id: "p"), "没有编号为 p 的方案。可用 duban list plans 查看。", "There is no plan p. See duban list plans."
    ),
    (
      .unknownSubject(plan: "p", subject: "9"), "方案 p 中没有 9。可用 duban list tasks --plan p 查看编号。",
      "The plan p has no item 9. See duban list tasks --plan p."
    ),
    (
      .conflictingDefinition(plan: "p"), "方案 p 已存在且内容不同，未导入。如确需更正原文，请加 --replace。",
      "The plan p is there already with another content; nothing was imported. To correct it, add --replace."
    ),
    (
      .subjectsWouldVanish(plan: "p", subjects: ["1", "2"]), "方案 p 的新内容缺少已有记录的条目：1、2。未替换，请在文件中保留这些编号。",
      "The new content of p lacks items that have a history: 1, 2. Nothing was replaced; keep these ids in the file."
    ),
    (
      .doubleItem(plan: "p", subject: "1"), "方案 p 中编号 1 重复，未导入。请改用不同的编号。",
      "In the plan p the id 1 stands twice; nothing was imported. Give each item its own id."
    ),
    (
      .alreadyDemonstrated(plan: "p"), "方案 p 已有演示数据，未再次写入。",
      "The plan p has its made-up updates already; nothing was added."
    ),
    (
      .circularTaken(series: "督查通报", number: 2, last: 3), "督查通报已印发到第3期，第2期未记录。请用第4期。",
      "The last 督查通报 is no. 3; no. 2 was not recorded. Take no. 4."
    ),
    (
      .circularAhead(asOf: Day(2030, 8, 1)!, today: Day(2026, 6, 30)!),
      "2030-08-01 尚未到来（今天 2026-06-30），不能印发截至该日的通报，未记录。",
      "The day 2030-08-01 has not come (it is 2026-06-30); no circular that tells of it was recorded."
    ),
    (
      .circularRepeated(series: "督查通报", number: 3, asOf: Day(2026, 6, 30)!),
      "督查通报第3期也截至 2026-06-30，其后没有新的记录，未再记录一期。确要再发一期请加 --again；只要同一份文件请用 --number 3。",
      "督查通报 no. 3 tells of 2026-06-30 too, and nothing was recorded since; no other was recorded. Add --again to issue one "
        + "all the same; --number 3 without --issue writes the same paper."
    ),
    (
      .circularBefore(series: "督查通报", number: 3, asOf: Day(2026, 6, 30)!),
      "督查通报第3期已截至 2026-06-30，不能再印发更早日期的一期，未记录。",
      "督查通报 no. 3 tells of 2026-06-30 already; one of an earlier day was not recorded."
    ),
    (.unknownBatch(7), "没有第 7 号操作。", "There is no act with the number 7."),
    (.alreadyUndone(batch: 7), "第 7 号操作已经撤销。", "The act with the number 7 was taken back already."),
  ])
  func `each says what, where and what to do`(error: StoreError, chinese: String, english: String) {
    #expect(error.words(.chinese) == chinese)
    #expect(error.words(.english) == english)
  }
}
