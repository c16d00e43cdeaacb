import DubanCore
import DubanDocuments
import DubanTUI

/// The themes that can be chosen: those that come with the program and the person's own.
struct ThemeShelf {
  /// The folders in which theme files are looked for; a later one's file goes before an earlier one's of the same name.
  private var folders: [String] { [ResourceFolder.themes, own].compactMap { $0 } }

  /// The person's own themes.
  private var own: String? {
    let config = Environment.variable("XDG_CONFIG_HOME") ?? Environment.variable("HOME").map { $0 + "/.config" }
    return config.map { $0 + "/duban/themes" }
  }

  /// The theme called `id` (nil: `$DUBAN_THEME`, else the base theme) and all there are.
  ///
  /// - Throws: `Failure.unknown` when there is no such theme.
  func themes(choosing id: String?) throws -> (Theme, all: [Theme]) {
    let found = read().themes
    let all = found.isEmpty ? [Theme.base] : found
    guard let wanted = id ?? Environment.variable("DUBAN_THEME") else {
      return (all.first { $0.id == Theme.base.id } ?? Theme.base, all)
    }
    guard let theme = all.first(where: { $0.id == wanted }) else {
      throw Failure.unknown(.theme, name: wanted, nearest: nearestName(to: wanted, among: all.map(\.id)))
    }
    return (theme, all)
  }

  /// Every theme that can be read, by name, and what is wrong in their files.
  func read() -> (themes: [Theme], problems: [Problem]) {
    var files: [String: String] = [:]
    for folder in folders {
      for name in FolderListing.names(in: folder) where name.hasSuffix(".yaml") {
        files[String(name.dropLast(5))] = "\(folder)/\(name)"
      }
    }
    var nodes: [(id: String, node: MarkedNode)] = []
    var problems: [Problem] = []
    for (id, path) in files.sorted(by: { $0.key < $1.key }) {
      guard let file = try? InputFile(path) else { continue }
      do {
        nodes.append((id, try YAMLReader.read(file.bytes, file: path)))
      } catch {
        problems.append(error)
      }
    }
    let (themes, found) = ThemeReader(nodes).read()
    return (themes, problems + found)
  }
}
