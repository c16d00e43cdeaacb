import Corpus
import DubanCore
import DubanDocuments
import Foundation

/// Prints how well published documents are read: `make corpus`.
///
/// `SEEDS` names a folder with the five published texts, `DOCUMENT` the beginnings of documents' names, `FAULTS` asks for every
/// fault.
@main
enum CorpusRun {
  static func main() throws {
    let environment = ProcessInfo.processInfo.environment
    var documents = try CorpusDocument.all(
      beginningWith: (environment["DOCUMENT"] ?? "").split(separator: " ").map(String.init))
    documents += try CorpusDocument.published(in: environment["SEEDS"]?.isEmpty == false ? environment["SEEDS"] : nil)
    let table = CorpusTable(documents, by: recognizer)
    print(table.text)
    print("")
    print(table.worst)
    if environment["FAULTS"]?.isEmpty == false { print("\n" + table.faults) }
  }
}
