import DubanCore
import DubanStore
import Glibc

extension Doctor {
  /// The store: whether it is there, can be read, and can be written.
  var storeFinding: Finding {
    let title = Name("数据文件", english: "store")
    func wrong(_ error: any Error) -> Finding {
      let sentences = Language.allCases.map { Failure.sentence(for: error, $0) }
      return Finding(
        "store", title, .wrong, Name((try? StoreLocation(store).path) ?? "-"),
        advice: Name(sentences[0], english: sentences[1]))
    }
    let location: StoreLocation
    do { location = try StoreLocation(store) } catch { return wrong(error) }
    guard InputFile.exists(location.path) else {
      return Finding(
        "store", title, .good, Name("还没有 \(location.path)", english: "none yet at \(location.path)"),
        advice: Name("duban import 方案.yaml 会建立它", english: "duban import PLAN.yaml makes it"))
    }
    do {
      let plans = try Store(opening: location.path, mode: .readOnly).planHeadlines().count
      let mayWrite = access(location.path, W_OK) == 0 && access(FilePath.folder(of: location.path), W_OK) == 0
      return Finding(
        "store", title, .good,
        mayWrite
          ? Name(
            "\(location.path)：\(plans) 个方案，可读可写",
            english: "\(location.path): \(English.count(plans, "plan")), read and write")
          : Name(
            "\(location.path)：\(plans) 个方案，只读", english: "\(location.path): \(English.count(plans, "plan")), read only")
      )
    } catch {
      return wrong(error)
    }
  }
}
