import ArgumentParser
import DubanCore
import DubanExports
import DubanReports

/// `duban access list`
struct AccessListCommand: DubanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: Language.ofHelp.pick("列出谁已获授权、用哪把密钥、可以做什么。", "Tell who is let in, by which key, and what each may do."))
  }

  @OptionGroup var place: AccessFileOption
  @OptionGroup var common: CommonOptions
  @OptionGroup var format: FormatOption

  func perform(_ language: Language) throws {
    // A file that somebody names is meant to be there; the usual one comes with the first key.
    if let named = place.file { _ = try InputFile(named, isOwn: true) }
    let file = try AccessFile(place.path)
    let rows = try file.lines.compactMap { line -> [Table.Cell]? in
      guard let own = line.own else { return nil }
      return [
        .text(own.actor), .text(own.capacity.rawValue), .text(own.unit), .text(try line.key?.key?.fingerprint),
        .text(line.key?.key?.type), .text(line.key?.comment), .text(own.store),
        .text(own.capacity.mayDo(unit: own.unit, language)), .count(line.number),
        .text(own.language?.rawValue),
      ]
    }
    let table = Table(
      title: Name("授权", english: "Access"),
      columns: [
        .init("person", Name("人员", english: "Person")), .init("capacity", Name("身份", english: "Capacity")),
        .init("unit", Name("单位", english: "Unit")), .init("fingerprint", Name("密钥指纹", english: "Fingerprint")),
        .init("type", Name("类型", english: "Type")), .init("comment", Name("备注", english: "Comment")),
        .init("store", Name("数据文件", english: "Store")), .init("mayDo", Name("权限", english: "May do")),
        .init("line", Name("行", english: "Line")), .init("language", Name("语言", english: "Language")),
      ], rows: rows)
    switch format.format {
    case .json: try Output.write(JSONWriter.text(table))
    case .csv: try Output.write(CommaSeparatedWriter.text(table))
    case .table: try Output.write(lines(file, language).map { Output.cleaned($0) + "\n" }.joined())
    }
    let others = file.lines.count { $0.key != nil && !$0.isOwn }
    if others > 0 {
      Output.tell(
        language.pick(
          "另有 \(others) 行不归 duban 管；见 duban access check。",
          "\(English.count(others, "line")) more, not of duban's; see duban access check."))
    }
  }

  /// Two lines for each person: who it is by which key, then what that key may do.
  private func lines(_ file: AccessFile, _ language: Language) throws -> [String] {
    try file.lines.flatMap { line -> [String] in
      guard let own = line.own else { return [] }
      let fingerprint = try line.key?.key?.fingerprint ?? "-"
      let who = [
        own.actor, own.capacity.words(language), own.unit, own.language?.rawValue, fingerprint, line.key?.comment,
      ]
      return [
        who.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "  "),
        "    " + own.capacity.mayDo(unit: own.unit, language),
      ]
    }
  }
}
