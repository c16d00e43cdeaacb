import DubanCore
import DubanDiagnostics
import DubanDocuments
import DubanTUI

/// The file of a person's settings: all its keys are read here, and a new one is added here.
enum SettingsFile {
  /// The file; nil without a home.
  private static var file: PersonalFile? { PersonalFile("settings.yaml", in: PersonalFolder.settings) }

  /// Where it lies; nil without a home.
  static var path: String? { file?.path }

  /// What the file says, and what is wrong with it. Without a file everything is as usual; what is wrong is left out.
  static func read() -> (settings: Settings, diagnostics: [Diagnostic]) {
    guard let file, file.exists else { return (Settings(), []) }
    if let bytes = try? file.bytes(), isEmpty(bytes) { return (Settings(), []) }
    do throws(Diagnostic) {
      return read(try file.tree())
    } catch {
      return (Settings(), [error])
    }
  }

  /// Whether nothing is set: every line is blank or a remark.
  private static func isEmpty(_ bytes: some Sequence<UInt8>) -> Bool {
    String(decoding: Array(bytes), as: UTF8.self).split(whereSeparator: \.isNewline).allSatisfy { line in
      line.first { !$0.isWhitespace }.map { $0 == "#" } ?? true
    }
  }

  /// What the file's tree says.
  static func read(_ node: SourceNode) -> (settings: Settings, diagnostics: [Diagnostic]) {
    var fields = MappingReader(node)
    var settings = Settings()
    settings.language = fields.word("language", Language.self)
    settings.ambiguous = fields.word("ambiguous", AmbiguousChoice.self)
    settings.ascii = fields.truth("ascii")
    settings.mouse = fields.truth("mouse")
    settings.clipboard = fields.word("clipboard", Settings.Clipboard.self)
    settings.paper = fields.text("paper")
    let (unit, leader) = (fields.text("unit"), fields.text("leader"))
    if unit != nil, let leader, let place = fields.node("leader")?.place {
      fields.report(
        Diagnostic(
          place,
          .inconsistent(
            chinese: "unit 和 leader 只能写一个（写了“\(leader)”）", english: "either a unit or a leader, not both ('\(leader)')")
        ))
    }
    settings.ownPart = unit.map(WorkReader.unit) ?? leader.map(WorkReader.leader)
    if let keys = fields.node("keys") {
      let (keymap, diagnostics) = KeymapReader.read(keys)
      settings.ownKeymap = keymap
      fields.report(diagnostics)
    }
    return (settings, fields.finish())
  }

  /// Sets `key` to `value`, leaving all else in the file as it stands, remarks too.
  ///
  /// - Throws: `Failure` when the file cannot be written, `Problems` when what is in it is wrong already.
  static func set(_ key: String, to value: String) throws {
    guard let file else { throw Failure.noHome }
    let old = file.exists ? try file.bytes() : []
    if !isEmpty(old) { _ = try file.tree() }
    var lines = String(decoding: old, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    if lines.last == "" { lines.removeLast() }
    let line = "\(key): \(value)"
    if let index = lines.firstIndex(where: { $0.hasPrefix(key + ":") }) {
      lines[index] = line
    } else {
      lines.append(line)
    }
    try file.write(lines.joined(separator: "\n") + "\n")
  }

  /// The first problem, for the line at the bottom of the dashboard; nil when there is none.
  static func complaint(_ diagnostics: [Diagnostic], _ language: Language) -> String? {
    guard let first = diagnostics.first else { return nil }
    return language.pick(
      "设置文件 \(first.words(.chinese))（共 \(diagnostics.count) 处，见 duban doctor）",
      "settings \(first.words(.english)) (\(diagnostics.count) in all; see duban doctor)")
  }
}
