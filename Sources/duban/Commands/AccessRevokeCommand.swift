import ArgumentParser
import DubanCore

/// `duban access revoke NAME|FINGERPRINT`
struct AccessRevokeCommand: DubanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "revoke",
      abstract: Language.ofHelp.pick(
        "取消授权：某人的全部密钥，或某一把密钥。", "Let somebody in no more: all keys of a person, or one key."),
      discussion: Language.ofHelp.pick(
        """
        已经打开的会话仍可使用和记录，直到退出或其进程被结束；办法见本命令的回答。此人记录的内容留在记录中。
        """,
        """
        What is open already stays open, and records, until it is left or its process is ended; the answer tells how. What the \
        person recorded stays in the journal.
        """))
  }

  @Argument(
    help: ArgumentHelp(
      "姓名，或密钥指纹：SHA256:…", "The person's name, or a fingerprint: SHA256:…", valueName: "name|fingerprint"))
  var who: String

  @OptionGroup var place: AccessFileOption
  @OptionGroup var common: CommonOptions

  func perform(_ language: Language) throws {
    var file = try AccessFile(place.path)
    let names = file.lines.compactMap { $0.own?.actor }
    let gone = try file.remove { try $0.own?.actor == who || $0.key?.key?.fingerprint == who }
    guard !gone.isEmpty else {
      throw Failure.access(.noSuchPerson(who, nearest: nearestName(to: who, among: names)))
    }
    try file.write()
    let lines = try gone.map { line in
      let fingerprint = try line.key?.key?.fingerprint ?? "-"
      return language.pick("已撤销 ", "revoked ") + "\(line.own?.actor ?? "-")  \(fingerprint)"
    }
    try Output.writeDone(lines.map { Output.cleaned($0) + "\n" }.joined())
    for actor in Set(gone.compactMap { $0.own?.actor }).sorted() {
      let command = AccessRevokeCommand.ending(actor)
      Output.tell(
        language.pick(
          "“\(actor)”已打开的会话仍可办理，直到退出；立即结束：\(command)",
          "Sessions that \(actor) has open go on until they end, and record; to end them now: \(command)"))
    }
  }

  /// What ends the open sessions of `actor`: the processes `duban serve --actor NAME`. The word behind the name keeps off those of
  /// whoever is called so and more.
  private static func ending(_ actor: String) -> String {
    // A dot stands for any sign in a pattern, so that none means anything to it or to a shell.
    let pattern = String(actor.map { $0.isASCII && !$0.isLetter && !$0.isNumber && $0 != " " ? "." : $0 })
    return "pkill -f 'duban serve --actor \(pattern) --as'"
  }
}
