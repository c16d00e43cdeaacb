import DubanCore
import DubanDiagnostics
import DubanDocuments
import DubanTUI

/// The views that can be chosen: those that come with the program and the person's own.
struct ViewCatalog {
  /// The views in the order of their digits, those without one behind.
  let views: [View]
  /// What is wrong in the person's files.
  let diagnostics: [Diagnostic]

  /// The program's own files, which are part of it.
  private static let shipped: [(id: String, bytes: [UInt8])] = [
    ("work", PackageResources.work_yaml), ("board", PackageResources.board_yaml),
    ("quarters", PackageResources.quarters_yaml),
    ("units", PackageResources.units_yaml), ("areas", PackageResources.areas_yaml),
    ("funding", PackageResources.funding_yaml),
    ("duties", PackageResources.duties_yaml), ("changes", PackageResources.changes_yaml),
    ("trend", PackageResources.trend_yaml), ("meeting", PackageResources.meeting_yaml),
    ("forecast", PackageResources.forecast_yaml), ("ledger", PackageResources.ledger_yaml),
    ("unit", PackageResources.unit_yaml),
    ("leader", PackageResources.leader_yaml),
  ]

  /// Where a person's own views lie; nil without a home.
  static var folder: String? { PersonalFolder.settings.map { $0 + "/views" } }

  init() {
    let own = ViewCatalog.files.map { ViewCatalog.read($0, id: ViewCatalog.id(of: $0), isOwn: true) }
    let shipped = ViewCatalog.shipped.compactMap { id, bytes in
      (try? YAMLReader.read(bytes, file: id + ".yaml")).flatMap {
        ViewReader.read($0, id: id, checksFilter: false).view
      }
    }
    let all = shipped.replacing(with: own.compactMap(\.view))
    views = all.isEmpty ? [.board] : all
    diagnostics = own.flatMap(\.diagnostics)
  }

  /// The person's files.
  private static var files: [String] {
    guard let folder else { return [] }
    return FolderListing.names(in: folder).filter { $0.hasSuffix(".yaml") && $0.first != "." }.map { "\(folder)/\($0)" }
  }

  /// The file's name without its folder and ending.
  private static func id(of path: String) -> String {
    let name = FilePath.name(of: path)
    return name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
  }

  /// The view in a file, and what is wrong with it.
  static func read(_ path: String, id: String? = nil, isOwn: Bool = false) -> (view: View?, diagnostics: [Diagnostic]) {
    do throws(Diagnostic) {
      let node = try PersonalFile(path: path).tree(isNamed: !isOwn)
      return ViewReader.read(node, id: id ?? ViewCatalog.id(of: path), isOwn: true)
    } catch {
      return (nil, [error])
    }
  }

  /// The first problem, with where the others are told; nil when there is none.
  func complaint(_ language: Language) -> String? {
    guard let first = diagnostics.first else { return nil }
    let file = ViewCatalog.id(of: first.place.file) + ".yaml"
    return language.pick(
      "视图文件 \(file):\(first.place.line):\(first.place.column) \(first.sentence(language))（共 \(diagnostics.count) 处，见 duban views check）",
      "view file \(file):\(first.place.line):\(first.place.column): \(first.sentence(language)) "
        + "(\(diagnostics.count) in all; see duban views check)")
  }

  // MARK: Writing

  /// Keeps `view` among the person's own and says so, or why not.
  static func answer(keeping view: View, replaces: Bool, _ language: Language) -> Message {
    do throws(Failure) {
      return try keep(view, replaces: replaces) ? .viewSaved(view) : .viewExists(view)
    } catch {
      let reason = error.words(language) ?? ""
      return .failed(language.pick("视图未存：\(reason)", "The view was not saved: \(reason)"))
    }
  }

  /// Writes the view's file; false when there is one of that name and it is not to be replaced.
  private static func keep(_ view: View, replaces: Bool) throws(Failure) -> Bool {
    guard let file = PersonalFile(view.id + ".yaml", in: folder) else { throw .noHome }
    guard replaces || !file.exists else { return false }
    try file.write(view.document)
    return true
  }
}
