import Glibc

/// What is fed, as `FUZZ_READER` names it.
private enum Fed: String, CaseIterable {
  case text, csv, html, docx, xlsx, answer, plan, updates, recognition

  func feed(_ bytes: [UInt8]) {
    switch self {
    case .text: ReaderFuzz.read(bytes, "f.txt")
    case .csv: ReaderFuzz.read(bytes, "f.csv")
    case .html: ReaderFuzz.read([UInt8]("<html>".utf8) + bytes, "f.html")
    case .docx: ReaderFuzz.readWord(bytes)
    case .xlsx: ReaderFuzz.readSheet(bytes)
    case .answer: ReaderFuzz.answer(bytes)
    case .plan: PlanFuzz.plan(bytes)
    case .updates: PlanFuzz.updates(bytes)
    case .recognition: RecognitionFuzz.recognize(bytes)
    }
  }
}

private let fed: Fed = {
  guard let name = getenv("FUZZ_READER"), let fed = Fed(rawValue: String(cString: name)) else {
    fatalError("FUZZ_READER is one of \(Fed.allCases.map(\.rawValue).joined(separator: " "))")
  }
  return fed
}()

/// Takes what libFuzzer makes up.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  fed.feed([UInt8](UnsafeBufferPointer(start: start, count: count)))
  return 0
}
