import ArgumentParser
import CTerminal
import DubanCore
import DubanDiagnostics
import DubanStore
import Glibc

/// `duban serve`
struct ServeCommand: StoreCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "serve",
      abstract: Language.ofHelp.pick(
        "为经 SSH 登录的人提供看板，或执行一条命令。", "Serve somebody who came in over SSH (为 SSH 来人服务): the dashboard, or one command."),
      discussion: Language.ofHelp.pick(
        """
        它写在 authorized_keys 中，由 duban access add 写入。来人是谁、以什么身份、代表哪个单位，由该行说明；\
        每条记录都署上这些和密钥指纹。经 SSH 要求的命令，在该身份的清单上才执行，否则拒绝。读任何内容之前，\
        先放弃数据文件所在文件夹以外的文件、运行程序和联网的权限。
        """,
        """
        It stands in authorized_keys, where duban access add puts it. Who it is, in what capacity and for which unit is \
        told by the line; every entry bears it, with the fingerprint of the key. What was asked for over SSH is run when it \
        stands on the list of the capacity, else refused. It gives up all files but those in the store's folder, programs \
        and connections before it reads anything.
        """))
  }

  @Option(help: ArgumentHelp("来人是谁。", "Who it is.", valueName: "name"))
  var actor: String

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "以什么身份。", "In what capacity.", valueName: Capacity.allCases.map(\.rawValue).joined(separator: "|")))
  var capacity: Capacity

  @Option(help: ArgumentHelp("身份为单位时：哪个单位，写它在方案中的键。", "Of a unit: which, by its key in the plans.", valueName: "unit"))
  var unit: String?

  @Option(help: ArgumentHelp("密钥必须具有的指纹。", "The fingerprint that the key must have.", valueName: "fingerprint"))
  var key: String?

  @Option(help: ArgumentHelp("多少分钟没有按键便退出。", "Leave after so many minutes without a key.", valueName: "minutes"))
  var idle = ServeCommand.usualIdle

  @Flag(
    help: ArgumentHelp(
      "内核没有 Landlock 时也提供服务；这时写入范围不受限于数据文件所在文件夹。",
      "Serve on a kernel without Landlock too, where nothing holds the writing to the store's folder."))
  var evenWithoutLandlock = false

  @OptionGroup var kept: StoreOption
  @OptionGroup var only: PlanOption
  @OptionGroup var display: DisplayOptions
  @OptionGroup var common: CommonOptions

  /// Half an hour: a long telephone call.
  private static let usualIdle = 30

  func perform(_ language: Language) throws {
    let asked = Environment.variable("SSH_ORIGINAL_COMMAND")
    let fingerprint = try LoginKey.fingerprint(Environment.variable("SSH_USER_AUTH"))
    CleanEnvironment.clean(records: true)
    let session = try session(fingerprint)
    let folder = try folder(of: session.store)
    if let key, let fingerprint, key != fingerprint {
      try confine(folder)
      session.record(.otherKey(fingerprint), asked: asked ?? "")
      throw Failure.serve(.otherKey(fingerprint))
    }
    // Whatever is loaded late is loaded now, and what lies elsewhere is read.
    for algorithm in HashAlgorithm.allCases { _ = try? algorithm.hash([]) }
    _ = Settings.current
    _ = HouseFile.ofSettings
    Confinement.forgetCrashHandlers()
    guard let asked else {
      guard Environment.isInteractive else {
        try confine(folder)
        let service = PlanService(store: try Store(opening: session.store, mode: .readOnly), clock: try PlanClock())
        return try Portfolio.write(service, plan: only.plan, asOf: nil, .table, common)
      }
      return try ServeLauncher.run(session, idle: idle, plan: only.plan, display, common) { try confine(folder) }
    }
    try confine(folder)
    do {
      var command = try session.command(try session.arguments(of: asked))
      try command.run()
    } catch Failure.serve(let problem) {
      session.record(problem, asked: asked)
      // Whoever asked for an answer in his own language has the refusal in it.
      let failure = Failure.serve(problem)
      let own = UsageError.named(ShellWords.split(asked) ?? []) ?? language
      if let sentence = failure.words(own) { Output.tell(sentence) }
      throw ExitCode(failure.exitCode)
    }
  }

  /// Who came in; refused where the line makes no sense.
  private func session(_ fingerprint: String?) throws -> ServeSession {
    guard (capacity == .unit) == (unit != nil) else { throw Failure.serve(.unitNeeded) }
    guard ServeCommand.idleMinutes.contains(idle) else {
      throw Failure.wrongValue(
        option: "idle", found: "\(idle)", accepted: .described("1 到 1440 的整数", "a whole number from 1 to 1440"))
    }
    if key != nil, fingerprint == nil { throw Failure.serve(.keyUnknown) }
    let author = Author(try AuthorName.name(actor), capacity: capacity, unit: unit, fingerprint: fingerprint)
    let path = RightsCheck.whole(try StoreLocation(kept.store).path)
    return ServeSession(author: author, capacity: capacity, store: path, language: common.lang)
  }

  private static let idleMinutes = 1...1_440

  /// The folder in which may be written: that of the store alone.
  ///
  /// - Throws: where more lies in it than a store, by which somebody could let himself in.
  private func folder(of store: String) throws -> String {
    let folder = FilePath.folder(of: store)
    let home = RightsCheck.whole(Environment.variable("HOME") ?? Account.current.home)
    let inside = folder == "/" ? "/" : folder + "/"
    guard !(home + "/").hasPrefix(inside) else { throw Failure.serve(.openFolder(folder)) }
    return folder
  }

  /// Gives up everything but the store's folder, for good.
  private func confine(_ folder: String) throws {
    let measures = try Confinement.confine(writing: folder)
    guard measures.contains(.files) || evenWithoutLandlock else { throw Failure.serve(.noLandlock) }
  }
}
