package import DubanCore
import DubanDiagnostics
package import DubanDocuments
package import Foundation

/// A document with what a clerk reads out of it.
package struct CorpusDocument: Sendable {
  /// The name of its folder.
  package let name: String
  package let file: URL
  package let expected: ExpectedReading

  /// What reads a document: its bytes, its file's name, the day on which it is read.
  package typealias Recognizer = @Sendable ([UInt8], String, Day) throws -> PlanDraft

  /// Why the corpus could not be read.
  package enum Flaw: Error {
    case noDocument(String)
    case unreadable(String)
  }

  /// The documents of `Tests/Corpus`, in order; where there are `prefixes`, those alone whose name begins with one.
  package static func all(beginningWith prefixes: [String] = []) throws -> [CorpusDocument] {
    let folder = tests.appending(path: "Corpus")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.filter { name in
      name.first?.isNumber == true && (prefixes.isEmpty || prefixes.contains { name.hasPrefix($0) })
    }.map { name in
      let place = folder.appending(path: name)
      let files = try FileManager.default.contentsOfDirectory(atPath: place.path)
      guard let source = files.first(where: { $0.hasPrefix("source.") }) else { throw Flaw.noDocument(name) }
      do {
        let yaml = try [UInt8](Data(contentsOf: place.appending(path: "expected.yaml")))
        return CorpusDocument(
          name: name, file: place.appending(path: source),
          expected: try ExpectedReading(yaml: yaml, file: "\(name)/expected.yaml"))
      } catch let problem as Diagnostic {
        throw Flaw.unreadable(problem.words(.english))
      }
    }
  }

  /// The published texts in `folder` against the plans that were made of them by hand; none where there is no such folder.
  ///
  /// They are told by the number before their name. The texts are not ours to keep.
  package static func published(in folder: String?) throws -> [CorpusDocument] {
    guard let folder, let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return [] }
    let plans = ["huaian-district-2022", "suqian-2024", "yangxian-2023", "huaian-2020", "zhonglou-2022"]
    return try plans.enumerated().compactMap { index, id in
      guard let name = names.sorted().first(where: { $0.hasPrefix("00\(index)_") }) else { return nil }
      let file = tests.deletingLastPathComponent().appending(path: "SampleData/\(id).yaml")
      let reading = PlanFileReader.read([UInt8](try Data(contentsOf: file)), file: file.lastPathComponent)
      guard let plan = reading.value?.plan else { throw Flaw.unreadable(id) }
      return CorpusDocument(
        name: id, file: URL(filePath: folder).appending(path: name), expected: ExpectedReading(of: plan))
    }
  }

  /// How what `recognizer` understands compares with what is expected.
  package func comparison(by recognizer: Recognizer) throws -> Comparison {
    let bytes = [UInt8](try Data(contentsOf: file))
    let draft = try recognizer(bytes, file.lastPathComponent, expected.today)
    return Comparison(of: ExpectedReading(understood: draft), with: expected)
  }

  private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}
