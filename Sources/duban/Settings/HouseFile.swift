import DubanDiagnostics
import DubanDocuments
import DubanExports

/// The file in which an office says how its papers look (版式文件).
enum HouseFile {
  /// The style that the file `named` tells, else the one that the person's settings name, else the national standard.
  ///
  /// - Throws: `Problems` with all that is wrong in the file: no paper goes out in a style that nobody meant.
  static func style(named: String?) throws -> HouseStyle {
    guard let named else { return try ofSettings.get() }
    guard let path = TextFile.path(named) else { throw Failure.noHome }
    return try style(at: path)
  }

  /// That of the person's settings. It is read once: who serves somebody reads it before all rights are given up.
  static let ofSettings = Result<HouseStyle, any Error> {
    guard let name = Settings.current.settings.paper else { return HouseStyle() }
    guard let path = TextFile.path(besideSettings(name)) else { throw Failure.noHome }
    return try style(at: path)
  }

  private static func style(at path: String) throws -> HouseStyle {
    let node: SourceNode
    do throws(Diagnostic) {
      node = try PersonalFile(path: path).tree(isNamed: true)
    } catch {
      throw Problems([error])
    }
    let (style, diagnostics) = PaperReader.read(node)
    guard let style else { throw Problems(diagnostics) }
    return style
  }

  /// A name in the settings is seen from the folder in which they lie, wherever the program is started.
  private static func besideSettings(_ name: String) -> String {
    guard !name.hasPrefix("/"), !name.hasPrefix("~"), let folder = PersonalFolder.settings else { return name }
    return "\(folder)/\(name)"
  }
}
