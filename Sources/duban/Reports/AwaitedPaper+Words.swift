import DubanCore
import DubanStore
import Glibc

extension AwaitedPaper {
  /// Whether its file is there: one of that name that was written since the circular was recorded.
  var stands: Bool {
    var status = stat()
    guard stat(file, &status) == 0 else { return false }
    return Int64(status.st_mtim.tv_sec + 1) * 1_000 > entry.at.milliseconds
  }

  /// What happened, and what writes it; nil for what is no circular.
  func sentence(_ language: Language) -> String? {
    guard case .circular(let series, let number, let plan) = entry.change else { return nil }
    let command = ReprintCommand(number: number, plan: plan, series: series, output: ["-o", file]).line
    return language.pick(
      "\(series)第\(number)期（截至 \(entry.on)）已记录为印发，但文件 \(file) 没有写成；补写：\(command)",
      "No. \(number) of \(series) as of \(entry.on) is recorded as issued, but its file \(file) was not written. To write it: \(command)"
    )
  }
}

extension PlanService {
  /// The circulars that were recorded and whose files never came to stand, told in `language`.
  func unwrittenPapers(_ language: Language, where isAsked: (Entry) -> Bool = { _ in true }) throws -> [String] {
    try store.awaitedPapers().filter { isAsked($0.entry) && !$0.stands }.compactMap { $0.sentence(language) }
  }
}
