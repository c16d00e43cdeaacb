import ArgumentParser
import DubanExports

/// How papers are set and who issues them.
struct PaperOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The house's own style of papers (版式): margins, fonts, red head, issuer; else that of the settings, else GB/T 9704.",
      valueName: "file"), completion: .file(extensions: ["yaml", "yml"]))
  var paper: String?

  /// The style that holds.
  ///
  /// - Throws: `Problems` with what is wrong in its file.
  func house() throws -> HouseStyle { try HouseFile.style(named: paper) }
}
