import ArgumentParser
import DubanCore

/// `duban access revoke NAME|FINGERPRINT`
struct AccessRevokeCommand: DubanCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: "Let somebody in no more: all keys of a person, or one key.",
    discussion: "What is open already stays open until it is left. What the person recorded stays in the journal.")

  @Argument(help: ArgumentHelp("The person's name, or a fingerprint: SHA256:…", valueName: "name|fingerprint"))
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
  }
}
