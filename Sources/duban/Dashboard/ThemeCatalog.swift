import DubanCore
import DubanDiagnostics
import DubanDocuments
import DubanScreen

/// The themes that can be chosen: those that come with the program and the person's own.
struct ThemeCatalog {
  /// Every theme that could be read, in the order of their ids; the base theme alone where there is none.
  let themes: [Theme]
  /// What is wrong in their files.
  let diagnostics: [Diagnostic]
  /// The files by the themes' ids.
  private let files: [String: String]

  /// Reads all folders; a file of one's own goes before one of the program's of the same name.
  init() {
    let own = PersonalFolder.settings.map { $0 + "/themes" }
    var files: [String: String] = [:]
    for folder in [ResourceFolder.themes, own].compactMap({ $0 }) {
      for name in FolderListing.names(in: folder) where name.hasSuffix(".yaml") && name.first != "." {
        files[String(name.dropLast(5))] = "\(folder)/\(name)"
      }
    }
    var nodes: [(id: String, node: SourceNode)] = []
    var diagnostics: [Diagnostic] = []
    for (id, path) in files.sorted(by: { $0.key < $1.key }) {
      do throws(Diagnostic) {
        nodes.append((id, try PersonalFile(path: path).tree()))
      } catch {
        diagnostics.append(error)
      }
    }
    let (themes, found) = ThemeReader(nodes).read()
    self.themes = themes.isEmpty ? [Theme.base] : themes
    self.diagnostics = diagnostics + found
    self.files = files
  }

  /// The theme called `id`.
  ///
  /// - Throws: `Failure.unknown` with the nearest name when there is none.
  func theme(_ id: String) throws(Failure) -> Theme {
    if let theme = themes.first(where: { $0.id == id }) { return theme }
    throw .unknown(.theme, name: id, nearest: nearestName(to: id, among: themes.map(\.id)))
  }

  /// The theme to begin with: the one asked for, else `$DUBAN_THEME`, else what was chosen last, else the base theme.
  ///
  /// - Throws: `Failure.unknown` when the one asked for is not there. One chosen earlier that is gone stops nobody.
  func theme(choosing id: String?) throws(Failure) -> Theme {
    if let wanted = id ?? Environment.variable("DUBAN_THEME") { return try theme(wanted) }
    let ids = [ThemePreference().id, Theme.base.id].compactMap { $0 }
    return ids.lazy.compactMap { id in themes.first { $0.id == id } }.first ?? Theme.base
  }

  /// What is wrong in the file of the theme called `id`.
  func diagnostics(of id: String) -> [Diagnostic] { diagnostics.filter { $0.place.file == files[id] } }

  // MARK: For the line at the bottom of the dashboard

  /// The first error, with where the others are told; nil when there is none.
  func complaint(_ language: Language) -> String? {
    let errors = diagnostics.filter { $0.severity == .error }
    guard let first = errors.first else { return nil }
    let (place, sentence) = (first.place, first.sentence(language))
    let file = FilePath.name(of: place.file)
    return language.pick(
      "主题文件 \(file):\(place.line):\(place.column) \(sentence)（共 \(errors.count) 处，见 duban themes --check）",
      "theme file \(file):\(place.line):\(place.column): \(sentence) (\(errors.count) in all; see duban themes --check)"
    )
  }

  /// What to say when the theme chosen last is gone; nil when it is not.
  func loss(_ language: Language) -> String? {
    guard Environment.variable("DUBAN_THEME") == nil, let id = ThemePreference().id,
      !themes.contains(where: { $0.id == id })
    else { return nil }
    return language.pick("上次选用的主题“\(id)”已不在，暂用“夜航”", "the theme '\(id)' chosen last is gone; Night is used")
  }
}
