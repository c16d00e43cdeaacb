import DubanCore
import DubanDocuments
import DubanExports
import DubanReports
import DubanStore

extension Failure {
  /// Of what could not be read, taken in or written: the sentence for it, and for what is no such thing that of a misuse.
  func ofFiles(_ language: Language) -> String? {
    switch self {
    case .filesRefused(let errors):
      language.pick("有 \(errors) 处错误，未导入任何内容。", "\(English.count(errors, "error")); nothing was taken in.")
    case .cannotRead(let file, let reason):
      language.pick(
        "无法读取 \(file)：\(reason.words(language))。请检查路径和权限。",
        "\(file) cannot be read: \(reason.words(language)). Check the path and the permissions.")
    case .planTwice(let id, let files):
      language.pick(
        "方案 \(id) 在 \(files.joined(separator: " 和 ")) 中内容不同。请只给其中一个。",
        "The plan \(id) differs between \(files.joined(separator: " and ")). Give only one of them.")
    case .realUpdates(let file):
      language.pick(
        "\(file) 没有注明 simulated: true。文件只能带入演示数据；真实进展请用 duban update 填报。",
        "\(file) does not say simulated: true. Files bring in made-up updates only; report real ones with duban update."
      )
    case .noSamples:
      language.pick(
        "没有找到示例方案。请把 DUBAN_SAMPLES 设为示例方案所在的文件夹。",
        "The sample plans were not found. Set DUBAN_SAMPLES to the folder that holds them.")
    case .noHome:
      language.pick(
        "不知道数据文件放在哪里：没有设置 HOME。请用 --store 指定。",
        "There is no telling where the store is, as HOME is not set. Name it with --store.")
    case .cannotMakeFolder(let folder, let reason):
      language.pick(
        "无法建立文件夹 \(folder)：\(reason.words(language))。",
        "The folder \(folder) cannot be made: \(reason.words(language)).")
    case .cannotKeep(let file, let reason):
      language.pick(
        "无法写入 \(file)：\(reason.words(language))。", "\(file) cannot be written: \(reason.words(language)).")
    case .noSpreadsheet(let problem): problem.words(language) + language.pick("。", ".")
    case .notExported(let problem): problem.words(language) + language.pick("。", ".")
    case .isStore(let file):
      language.pick(
        "\(file) 是数据文件（或属于数据文件），不能被别的内容覆盖，未写入。请换一个文件名。",
        "\(file) is a store, or belongs to one, and nothing else may be written there; give another name.")
    case .fileThere(let file):
      language.pick(
        "\(file) 已经存在，没有改动它；要覆盖请加 --replace。",
        "\(file) is there already and was left as it is; to overwrite it, add --replace.")
    case .folderThere(let folder):
      language.pick(
        "\(folder) 是文件夹；请写出文件名，如 \(FilePath.inside(folder, "plan.yaml"))。",
        "\(folder) is a folder; name a file in it, such as \(FilePath.inside(folder, "plan.yaml")).")
    case .noSuchCleaning(let number, let count):
      language.pick(
        "清理的地方里没有第 \(number) 处可以复原（共 \(count) 处）；用 --dry-run 查看编号。",
        "Of what was cleaned \(count == 0 ? "nothing" : "no number \(number)") can be had as it was"
          + "\(count == 0 ? "" : ", only 1 to \(count)"); --dry-run lists it.")
    case .readingStopped(let file):
      language.pick("已停止读取 \(file)，没有写入任何内容。", "The reading of \(file) was stopped; nothing was written.")
    case .reportNeedsPlan(let plans):
      plans.isEmpty
        ? language.pick(
          "数据文件里还没有方案，数字无处可填；请先导入方案。", "There is no plan in the store yet to report figures of; import one first.")
        : language.pick(
          "请用 --plan 指明填报哪个方案：\(plans.joined(separator: "、"))。",
          "Name the plan to report of with --plan: \(plans.joined(separator: ", ")).")
    case .reportNeedsDay(let file):
      language.pick(
        "\(file) 没有写明数字截至哪一天；请用 --on 指明，如 --on 2026-06-30。",
        "Nothing in \(file) tells for which day its figures hold; say so with --on, such as --on 2026-06-30.")
    case .ownFilesAreImported(let files):
      Failure.ownFiles(files, language)
    case .noFigures(let file):
      language.pick(
        "\(file) 里没有找到进展数字。", "No figures of progress were found in \(file).")
    case .notSure(let count):
      language.pick(
        "有 \(count) 处拿不准，未导入任何内容。用 --dry-run 查看，用 --accept 先导入并在看板上标明待核。",
        "\(count == 1 ? "one reading is" : "\(count) readings are") not sure; nothing was taken in. See them with --dry-run, or take them in as open questions with --accept."
      )
    case .sheetsNeedLook(let count):
      language.pick(
        "有 \(count) 处要人看，未写入任何内容。用 --dry-run 查看，用 --accept 写入其余。",
        "\(count == 1 ? "one place is" : "\(count) places are") for somebody to look at; nothing was written. See them with --dry-run, or record the rest with --accept."
      )
    case .nothingInFolder(let folder, let inner):
      inner.isEmpty
        ? language.pick("\(folder) 里没有文件。", "There is no file in \(folder).")
        : language.pick(
          "\(folder) 里没有文件，只有子文件夹，不往里读：\(inner.joined(separator: "、"))。请指明其中一个。",
          "There is no file in \(folder), only folders, which are not looked into: \(inner.joined(separator: ", ")). Name one of them."
        )
    case .alteredBackup(let path, let finding):
      language.pick(
        "\(path) 被改动过：\(finding.words(.chinese))。详见 duban check；仍要恢复请加 --even-so。",
        "\(path) was altered: \(finding.words(.english)). See duban check; --even-so takes it all the same.")
    case .noLog(let name):
      language.pick(
        "\(name) 不是 DUBAN_LOG 写成的调试日志。", "\(name) is no debug log; DUBAN_LOG=FILE duban writes one.")
    case .badPeriod(let text):
      language.pick(
        "“\(text)”不是起止时间；应如 2026、2024-2026 或 2026-01-01 2026-12-31。",
        "'\(text)' is no period; write 2026, 2024-2026 or 2026-01-01 2026-12-31.")
    case .cannotWrite(let reason):
      language.pick("无法输出：\(reason.words(language))。", "The output cannot be written: \(reason.words(language)).")
    case .issuedWithoutPaper(let number, let again, let failure):
      language.pick(
        "第\(number)期已记录为印发，但文件没有写成：\(failure.words(language) ?? "")再次输出同一期：\(again)",
        "No. \(number) is recorded as issued, but its file was not written: \(failure.words(language) ?? "") To write the "
          + "same one: \(again)")
    case .circularOfOtherDay(let number, let day):
      language.pick(
        "第\(number)期截至 \(day)，已经印发；同一期号不能出另一天的通报。去掉 --as-of 可再次输出这一期。",
        "No. \(number) went out as of \(day); one number stands on no two papers. Without --as-of it is written again.")
    case .cannotConfine(let obstacle, let reason):
      language.pick(
        "大屏没有启动：\(obstacle.words(language))（\(reason.words(language))）。请用 duban wall --check 查看。",
        "The wall was not started, for it could not give up \(obstacle.words(language)): \(reason.words(language)). "
          + "See duban wall --check.")
    default: ofMisuse(language)
    }
  }

  /// That `files` are imported as they are, with the command that does it.
  private static func ownFiles(_ files: [String], _ language: Language) -> String {
    let words = files.map { ShellWords.isQuotable($0) ? ShellWords.quoted($0) : $0 }.joined(separator: " ")
    let names = files.joined(separator: language.pick("、", ", "))
    let command = "duban import \(words)"
    switch language {
    case .chinese:
      return "\(names) 是 duban 自己的文件（方案或更新），不是通报，未写入任何内容。不带 --updates 导入即可：\(command)"
    case .english:
      return
        "\(names): files of duban's own (a plan or updates), no circular; nothing was written. Import without --updates: \(command)"
    }
  }
}
