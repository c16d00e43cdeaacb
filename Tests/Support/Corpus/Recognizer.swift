import DubanCore
import DubanDocuments

/// The entrance that is measured: from the bytes of a file to what is understood of it.
package let recognizer: CorpusDocument.Recognizer = { bytes, file, today in
  PlanRecognizer.draft(of: try DocumentReader.read(bytes, file: file), today: today)
}
