import ArgumentParser
import DubanExports

/// How papers are set and who issues them.
struct PaperOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "本单位公文版式：页边距、字体、红头、发文机关；不写则用设置中的，再不然用 GB/T 9704。",
      "The house's own style of papers (版式): margins, fonts, red head, issuer; else that of the settings, else GB/T 9704.",
      valueName: "file"), completion: .file(extensions: ["yaml", "yml"]))
  var paper: String?

  /// The style that holds.
  ///
  /// - Throws: `Problems` with what is wrong in its file.
  func house() throws -> HouseStyle { try HouseFile.style(named: paper) }
}
