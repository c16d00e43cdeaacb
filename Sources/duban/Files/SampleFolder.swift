/// The folder with the sample plans.
struct SampleFolder {
  let path: String

  /// `$DUBAN_SAMPLES`, else what was installed beside the program, else the `SampleData` of the checkout that it was
  /// built in.
  init() throws {
    guard let found = SampleFolder.candidates.first(where: { !SampleFolder.files(in: $0).isEmpty }) else {
      throw Failure.noSamples
    }
    path = found
  }

  /// The plan files, then the files of updates, each by name.
  var files: [String] { SampleFolder.files(in: path) + SampleFolder.files(in: path + "/updates") }

  private static var candidates: [String] {
    ResourceFolder.candidates(source: "SampleData", installed: "samples", variable: "DUBAN_SAMPLES")
  }

  private static func files(in folder: String) -> [String] {
    FolderListing.names(in: folder).filter { $0.hasSuffix(".yaml") }.map { "\(folder)/\($0)" }
  }
}
