import ArgumentParser
import DubanCore
import DubanDiagnostics
import DubanDocuments
import DubanExports
import DubanReports
import DubanStore

/// `duban check FILE|STORE…`
struct CheckCommand: DubanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: Language.ofHelp.pick(
        "检查方案文件、公文、进展文件或数据文件有什么错误。", "Find what is wrong (体检) in plan files, documents, files of updates, or stores."),
      discussion: Language.ofHelp.pick(
        """
        什么也不改动。先列错误，写明文件、行、列，能确定的还写出正确的一行：列前二十处，其余计数（--format json 列出全部）。\
        再列提示：已发布的方案可以这样写，但应当看一看。每处写明规则编号，方案可以声明已知悉。公开发布的公文还说明哪些不确定、\
        缺少、未采用。文件夹则检查其中每个文件。有错误或有文件读不出时退出码为 1；其余文件照样检查。
        """,
        """
        Nothing is changed. Errors come first, with file, line and column, and where it is known with the line as it \
        would be right: the first twenty, the rest counted (--format json tells all). Then come remarks on what a \
        published plan may say but a reader should look at. Each bears the id of its rule, which a plan may acknowledge. \
        Of a published document what is uncertain, missing and left aside is told too. Of a folder every file in it is \
        looked at. The exit code is 1 when there is an error, or a file cannot be read; the others are told all the same.
        """))
  }

  @Argument(
    help: ArgumentHelp(
      "方案文件、进展文件、公开发布的公文、数据文件，或放有这些的文件夹；- 表示标准输入。",
      "Plan files, files of updates, published documents, stores, folders of them; - is the standard input.",
      valueName: "file"),
    completion: .file(extensions: CheckedFiles.endings))
  var files: [String]

  @OptionGroup var common: CommonOptions
  @OptionGroup var format: FormatOption

  func perform(_ language: Language) throws {
    let intake = try ImportBatch(
      CheckedFiles.names(files), language, keepsGoing: true, today: try PlanClock().today
    ) { id, file in neighbour(id, of: file) }
    var diagnostics: [Diagnostic] = []
    var summaries: [String] = []
    for report in intake.reports {
      let found = found(in: report)
      diagnostics += found
      summaries.append(summary(of: report.file, found, language))
      if case .store = report.content, let end = journalEnd(report.file, language) { summaries.append(end) }
    }
    let errors = diagnostics.filter { $0.severity == .error }
    let remarks = diagnostics.filter { $0.severity == .remark }
    switch format.format {
    case .table:
      let lines = diagnostics.told(language, withSeverity: true, withRule: true) + summaries
      try Output.write(lines.map { Output.cleaned($0) + "\n" }.joined())
    case .json: try Output.write(JSONWriter.text(table(of: errors + remarks, language)))
    case .csv: try Output.write(CommaSeparatedWriter.text(table(of: errors + remarks, language)))
    }
    if !errors.isEmpty { throw Failure.foundWrong }
  }

  // MARK: Looking

  private func found(in report: ImportBatch.Report) -> [Diagnostic] {
    switch report.content {
    case .store: storeProblems(report.file)
    case .document(let intake): report.diagnostics + intake.report.diagnostics(in: report.file)
    case .plan, .updates, .nothing: report.diagnostics
    }
  }

  /// The plan with `id` in a file beside that of its updates or in the folder above, as the samples lie.
  private func neighbour(_ id: String, of file: String) -> Plan? {
    let folder = FilePath.folder(of: file)
    // The updates may bear the plan's name themselves, so whatever is found is looked into.
    for found in ["\(folder)/\(id).yaml", "\(folder)/../\(id).yaml"] where InputFile.exists(found) {
      guard let input = try? InputFile(found, isOwn: true) else { continue }
      if case .plan(let node) = DocumentKind(input.bytes, file: found),
        let plan = PlanFileReader.read(node).value?.plan, plan.id == id
      {
        return plan
      }
    }
    return nil
  }

  /// What is wrong in the store at `path`: its file first, then the plans in it.
  private func storeProblems(_ path: String) -> [Diagnostic] {
    do throws(StoreError) {
      let store = try Store(opening: path, mode: .readOnly)
      let findings = try store.findings(program: Duban.judging)
      guard findings.isEmpty else {
        return findings.map { finding in
          Diagnostic(
            .start(of: path),
            .inconsistent(chinese: finding.words(.chinese), english: finding.words(.english)), rule: .store)
        }
      }
      // Every row is read once, so that what the file holds is known to be what the program understands.
      let plans = try store.plans()
      for plan in plans { _ = try store.entries(of: plan.id) }
      return plans.flatMap { PlanCheck.diagnostics(in: PlanSource(plan: $0, name: "\(path)/\($0.id)")) }
    } catch {
      return [
        Diagnostic(
          .start(of: path), .inconsistent(chinese: error.words(.chinese), english: error.words(.english)), rule: .store)
      ]
    }
  }

  // MARK: Telling

  /// Where the journal of the store at `path` ends: whoever writes the hash down elsewhere can tell later that nothing before it
  /// was changed.
  private func journalEnd(_ path: String, _ language: Language) -> String? {
    guard let store = try? Store(opening: path, mode: .readOnly), let end = try? store.journalEnd() else { return nil }
    return "\(path): "
      + language.pick(
        "日志至第 \(end.seq) 条，校验值 \(end.hash)", "the journal ends at entry \(end.seq), sealed by \(end.hash)")
  }

  private func summary(of file: String, _ diagnostics: [Diagnostic], _ language: Language) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let remarks = diagnostics.count - errors
    return "\(file): "
      + language.pick(
        "错误 \(errors) 处，提示 \(remarks) 处", "\(English.count(errors, "error")), \(English.count(remarks, "remark"))")
  }

  private func table(of diagnostics: [Diagnostic], _ language: Language) -> Table {
    let keys = [
      "file", "line", "column", "severity", "certainty", "rule", "item", "message", "correction", "advice", "other",
      "otherItem",
    ]
    return Table(
      title: Name("问题", english: "Problems"), columns: keys.map { Table.Column($0, Name($0)) },
      rows: diagnostics.map { diagnostic in
        [
          .text(diagnostic.place.file), .count(diagnostic.place.line), .count(diagnostic.place.column),
          .text(diagnostic.severity.rawValue), .text(diagnostic.certainty.rawValue), .text(diagnostic.rule.rawValue),
          .text(diagnostic.item), .text(diagnostic.sentence(language)), .text(diagnostic.correction?.text),
          .text(diagnostic.rule.advice(language)), diagnostic.other.map { .record($0.members) } ?? .empty,
          .text(diagnostic.otherItem),
        ]
      })
  }
}

extension SourceLocation {
  /// The place for scripts.
  fileprivate var members: [Table.Member] {
    [Table.Member("file", .text(file)), Table.Member("line", .count(line)), Table.Member("column", .count(column))]
  }
}
