import ArgumentParser
import DubanCore
import DubanDiagnostics
import DubanWall

/// `duban wall [STORE]`
struct WallCommand: StoreCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "wall",
      abstract: Language.ofHelp.pick(
        "在大屏上只读显示各方案，按任何键都不起作用。", "Show the plans read-only on a wall screen (大屏), where no key does anything."),
      discussion: Language.ofHelp.pick(
        """
        在各方案之间轮播，直到连接断开。读方案之前先放弃写入、运行程序和联网的权限。\
        账号、登录行和屏幕的设置见 man duban-wall。
        播放单是 YAML 文件，键为 rotate、hours、plans、pages；下面的选项优先于它。
        """,
        """
        It turns pages over the plans until the connection is closed. Before it reads any plan it gives up writing, running \
        programs and connecting. How to set up the account, the line and the screen is told by: man duban-wall.
        A playlist is a YAML file with the keys rotate, hours, plans and pages; the options below go before it.
        """))
  }

  @Argument(
    help: ArgumentHelp("数据文件。", "The store (数据文件).", valueName: "store"), completion: .file(extensions: ["duban"]))
  var path: String?

  @Option(
    help: ArgumentHelp("播放单，YAML 文件。", "What to show in turn (播放单), a YAML file.", valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var playlist: String?

  @Option(
    help: ArgumentHelp(
      "轮播哪些页，用逗号分开：\(PageName.allCases.map(\.rawValue).joined(separator: "、"))。",
      "The pages, with commas between: \(PageName.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "pages"))
  var pages: String?

  @Option(
    help: ArgumentHelp(
      "轮播哪些方案，写编号，用逗号分开；不写则为全部。", "The plans (方案) by their ids, with commas between; else all.", valueName: "plans"))
  var plans: String?

  @Option(help: ArgumentHelp("每页停留多久：20s、2m；不写为 20s。", "How long a page stays: 20s, 2m; else 20s.", valueName: "time"))
  var rotate: String?

  @Option(help: ArgumentHelp("只在这些钟点显示，其余时间黑屏：07-22。", "Blank outside of these hours: 07-22.", valueName: "hours"))
  var hours: String?

  @Option(
    help: ArgumentHelp(
      "依次按下便退出的键：“ctrl-x ctrl-q”。", "Keys that leave when typed one after the other: \"ctrl-x ctrl-q\".",
      valueName: "keys"))
  var exitChord: String?

  @Flag(
    help: ArgumentHelp(
      "查看本账号对数据文件和本机有哪些权限；权限过大时退出码为 1。",
      "Tell what this account could do with the store and this machine; exit 1 when that is too much."))
  var check = false

  @OptionGroup var kept: StoreOption
  @OptionGroup var only: PlanOption
  @OptionGroup var display: DisplayOptions
  @OptionGroup var common: CommonOptions

  /// Whether `arguments` ask for the wall itself, at which no key does anything from the very beginning.
  static func isShown(by arguments: [String]) -> Bool {
    arguments.dropFirst().first == "wall" && !arguments.contains("--check") && !arguments.contains("--help")
  }

  func perform(_ language: Language) throws {
    if path != nil, kept.store != nil { throw Failure.storeTwice }
    let location = try StoreLocation(path ?? kept.store)
    let list = try playlist(language)
    let chord = try exitChord.map { text in
      guard let chord = ExitChord(text) else { throw wrong("exit-chord", text, .chord) }
      return chord
    }
    if check {
      guard try RightsCheck.perform(store: location.path, language) else { throw Failure.foundWrong }
      return
    }
    CleanEnvironment.clean()
    try WallLauncher.run(path: location.path, list, chord: chord, display, common)
  }

  /// What is to be shown; what is wrong in the file is told line by line.
  private func playlist(_ language: Language) throws -> Playlist {
    do {
      return try asked
    } catch let refused as Problems {
      for line in refused.errors.told(language, withSeverity: false) { Output.tell(line) }
      throw Failure.foundWrong
    }
  }

  /// The playlist with what the options say.
  private var asked: Playlist {
    get throws {
      var list = try playlist.map { try PlaylistFile.read($0) } ?? Playlist()
      if let rotate {
        guard let dwell = Dwell(rotate) else { throw wrong("rotate", rotate, .dwell) }
        list.dwell = dwell
      }
      if let hours {
        guard let span = OfficeHours(hours) else { throw wrong("hours", hours, .hours) }
        list.hours = span
      }
      if let pages {
        list.pages = try WallCommand.words(pages).map { word in
          guard let page = PageName(rawValue: word) else {
            throw wrong("pages", word, .oneOf(PageName.allCases.map(\.rawValue), nearestTo: word))
          }
          return Playlist.Entry(page, dwell: list.pages.first { $0.page == page }?.dwell)
        }
      }
      if let plans = plans ?? only.plan { list.plans = WallCommand.words(plans) }
      return list
    }
  }

  /// What stands between commas of either width, each once.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    let pieces = Folding.narrow(text).split(omittingEmptySubsequences: false) { $0 == "," || $0 == "、" }
    for word in pieces.map({ String($0).trimmed }) where !words.contains(word) { words.append(word) }
    return words
  }

  private func wrong(_ option: String, _ found: String, _ accepted: Diagnostic.Accepted) -> Failure {
    .wrongValue(option: option, found: found, accepted: accepted)
  }
}
