import ArgumentParser
import DubanCore
import Glibc

/// `duban access add NAME KEY --as CAPACITY`
struct AccessAddCommand: StoreCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add", abstract: Language.ofHelp.pick("凭公钥授权一个人登录。", "Let somebody in by a public key."),
      discussion: Language.ofHelp.pick(
        """
          duban access add 李明 liming.pub --as unit --unit 市住建局
          duban access add 王芳 "ssh-ed25519 AAAA… wangfang" --as office
        他人已用的密钥、私钥和过弱的密钥一律拒绝。加 --compare-key 则该行也写明密钥，由 duban serve 与 sshd 放行的密钥比对\
        （须设 ExposeAuthInfo yes）。该行写明您所用的语言或 --lang 的语言：来人看到的就是这种语言，不随本机区域设置。
        """,
        """
          duban access add 李明 liming.pub --as unit --unit 市住建局
          duban access add 王芳 "ssh-ed25519 AAAA… wangfang" --as office
        Refused are keys that somebody else has, private keys, and weak ones. With --compare-key the line names the key too, \
        and duban serve compares it with the one that sshd let in (ExposeAuthInfo yes). The line names the language in which \
        you work, or that of --lang: whoever comes in sees that one, whatever the locale of the machine is.
        """))
  }

  @Argument(help: ArgumentHelp("是谁：记录上署的姓名。", "Who it is: the name that the entries bear.", valueName: "name"))
  var name: String

  @Argument(
    help: ArgumentHelp("公钥，或存有公钥的文件。", "The public key, or the file that holds it.", valueName: "key"),
    completion: .file(extensions: ["pub"]))
  var key: String

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "以什么身份。", "In what capacity.", valueName: Capacity.allCases.map(\.rawValue).joined(separator: "|")))
  var capacity: Capacity

  @Option(help: ArgumentHelp("身份为单位时：哪个单位，写它的任一名称。", "Of a unit: which, by any of its names.", valueName: "unit"))
  var unit: String?

  @Option(
    help: ArgumentHelp("该行所启动的程序；不写则为本程序。", "The program as the line starts it; else this one.", valueName: "path"))
  var program: String?

  @Flag(help: ArgumentHelp("每次登录时比对密钥。", "Have the key compared at each login."))
  var compareKey = false

  @Flag(
    help: ArgumentHelp(
      "内核没有 Landlock 时也提供服务；这时写入范围不受限于数据文件所在文件夹。",
      "Serve on a kernel without Landlock too, where nothing holds the writing to the store's folder."))
  var evenWithoutLandlock = false

  @OptionGroup var place: AccessFileOption
  @OptionGroup var kept: StoreOption
  @OptionGroup var common: CommonOptions

  func perform(_ language: Language) throws {
    let actor = try AuthorName.name(name)
    let key = try publicKey()
    if let weakness = key.key.weakness { throw Failure.access(.weakKey(weakness)) }
    var line = ServeLine(actor: actor, capacity: capacity, unit: try unitKey(), store: try storePath())
    line.program = try programPath()
    line.isEvenWithoutLandlock = evenWithoutLandlock
    line.language = language
    if compareKey { line.key = try key.key.fingerprint }
    for (option, text) in [
      ("<name>", actor), ("--unit", line.unit), ("--store", line.store), ("--program", line.program),
      ("<key>", key.comment),
    ] where !(text.map(ShellWords.isQuotable) ?? true) { throw Failure.access(.badText(option: option)) }
    var file = try AccessFile(place.path)
    if let taken = file.lines.first(where: { $0.key?.key?.blob == key.key.blob }) {
      throw Failure.access(.keyTaken(taken.own?.actor, line: taken.number))
    }
    file.add(line.line(for: key.key, comment: key.comment))
    try file.write()
    let fingerprint = try key.key.fingerprint
    try Output.writeDone(
      Output.cleaned("\(actor)  \(capacity.words(language))  \(line.unit ?? "")  \(fingerprint)") + "\n")
    Output.tell(file.path + language.colon + capacity.mayDo(unit: line.unit, language))
  }

  /// The key, given as text or as the file that holds it.
  private func publicKey() throws -> (key: PublicKey, comment: String) {
    let isText = key.contains(" ") && !InputFile.exists(key)
    let text = isText ? key : String(decoding: try InputFile(key, isOwn: true).bytes, as: UTF8.self)
    if text.contains("PRIVATE KEY") { throw Failure.access(.privateKey) }
    let found = text.split(whereSeparator: \.isNewline).compactMap { AuthorizedKey($0) }
    guard found.count == 1, let only = found.first, only.options.isEmpty, let key = only.key else {
      throw Failure.access(.noKey)
    }
    return (key, only.comment)
  }

  /// The unit as entries hold it: its key in the plans that know it, or its name where they do not agree.
  private func unitKey() throws -> String? {
    guard capacity == .unit else {
      if unit != nil { throw Failure.access(.unitNotFor(capacity)) }
      return nil
    }
    guard let unit else { throw Failure.access(.unitNeeded) }
    let plans = try serviceForReading().plans()
    // A unit that is to come gets its keys beforehand; until then they let nobody report.
    let known = plans.compactMap {
      $0.unit(named: unit) ?? $0.unit(recorded: unit) ?? $0.withAllUnitChanges.unit(named: unit)
    }
    guard let first = known.first else {
      let names = plans.lazy.flatMap(\.units).map(\.name.chinese)
      throw Failure.access(.noSuchUnit(unit, nearest: nearestName(to: unit, among: names)))
    }
    return known.allSatisfy { $0.key == first.key } ? first.key : first.name.chinese
  }

  /// The store that the line names: whoever comes in works on this one, wherever a variable points and in whatever folder sshd
  /// starts the line. It is opened, since a line for a store that is not there lets nobody in.
  private func storePath() throws -> String {
    _ = try serviceForReading()
    return RightsCheck.whole(try StoreLocation(kept.store).path)
  }

  private func programPath() throws -> String {
    guard let path = program ?? ProgramStart.program.map(RightsCheck.whole) else {
      throw Failure.access(.noProgram("duban"))
    }
    guard FilePath.name(of: path) == "duban", program != nil || access(path, X_OK) == 0 else {
      throw Failure.access(.noProgram(path))
    }
    return path
  }
}
