import DubanCore

/// A published document as it was read, cleaned and understood: all that is done before anything is known of other plans.
package struct UnderstoodDocument: Equatable, Sendable {
  /// The blocks of all files, cleaned; what was cleaned away is listed.
  package var source: SourceDocument
  /// The plan that it tells.
  package var draft: PlanDraft
  /// The figures that it tells, where it says how far a plan has come.
  package var progress: ProgressReport?

  /// What was made of a document.
  package init(source: SourceDocument, draft: PlanDraft, progress: ProgressReport? = nil) {
    self.source = source
    self.draft = draft
    self.progress = progress
  }

  /// Reads and understands what `request` brings.
  ///
  /// - Throws: why it is no document; of another file than the first with its name.
  package init(reading request: ReadingRequest) throws(DocumentProblem) {
    let read = try SourceDocument(joining: request.files)
    ReadingProgress.tell(.cleaning, 0, of: 1)
    // What was cleaned is told, so it is done before recognising, which leaves alone what is clean.
    source = DocumentCleaner.clean(read, keeping: request.keeping)
    ReadingProgress.tell(.understanding, 0, of: 1)
    (draft, progress) = PlanRecognizer.understood(source, today: request.today, isReport: request.isReport)
  }
}

extension SourceDocument {
  /// The documents in `files` as one, in their order: a notice with the annexes that were published beside it. What stands in
  /// another file than the first bears its name.
  package init(joining files: [ReadingRequest.File]) throws(DocumentProblem) {
    guard let first = files.first else { throw .empty }
    self = try DocumentReader.read(first.bytes, file: first.name)
    for file in files.dropFirst() {
      let other: SourceDocument
      do throws(DocumentProblem) {
        other = try DocumentReader.read(file.bytes, file: file.name)
      } catch {
        throw .inFile(file.name, error)
      }
      append(other.inside(file.name))
    }
  }

  /// The same with every place told to be in `file`.
  private func inside(_ file: String) -> SourceDocument {
    var document = self
    document.blocks = blocks.map { block in
      switch block {
      case .paragraph(var paragraph):
        paragraph.origin = paragraph.origin.inside(file)
        return .paragraph(paragraph)
      case .table(var table):
        for index in table.cells.indices { table.cells[index].origin = table.cells[index].origin.inside(file) }
        return .table(table)
      }
    }
    for index in cleanings.indices { document.cleanings[index].origin = cleanings[index].origin.inside(file) }
    return document
  }

  private mutating func append(_ other: SourceDocument) {
    blocks += other.blocks
    cleanings += other.cleanings
    remarks += other.remarks
  }
}
