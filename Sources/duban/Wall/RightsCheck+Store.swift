import DubanCore
import DubanStore
import Glibc

extension RightsCheck {
  /// Whether it can do what it is for.
  var readingFinding: Finding {
    let title = Name("读数据", english: "read the store")
    do {
      let plans = try Store(opening: store, mode: .sealed).planHeadlines().count
      return Finding(
        "read", title, .good, Name("\(store)：\(plans) 个方案", english: "\(store): \(English.count(plans, "plan"))"))
    } catch {
      let sentences = Language.allCases.map { Failure.sentence(for: error, $0) }
      return Finding("read", title, .wrong, Name(store), advice: Name(sentences[0], english: sentences[1]))
    }
  }

  /// Whether it could change what it shows.
  var writingFinding: Finding {
    let title = Name("写数据", english: "write the store")
    let files = ["", "-wal", "-shm"].map { store + $0 }
    let changeable = files.filter(mayChange)
    guard changeable.isEmpty else {
      return Finding(
        "write", title, .wrong,
        Name("可以写 \(changeable.joined(separator: " "))", english: "may write \(changeable.joined(separator: " "))"),
        advice: Name(
          "chmod 640 \(store)*；所有者须是另一个账号", english: "chmod 640 \(store)*; another account must own them"))
    }
    return Finding("write", title, .good, Name("不能", english: "cannot"))
  }

  /// Whether it could put another file in its place.
  var folderFinding: Finding {
    let title = Name("换数据文件", english: "replace the store")
    guard let changeable = changeableFolder(above: store) else {
      return Finding("folder", title, .good, Name("不能", english: "cannot"))
    }
    return Finding(
      "folder", title, .wrong, Name("可以写文件夹 \(changeable)", english: "may write the folder \(changeable)"),
      advice: Name(
        "chmod 750 \(changeable)；所有者须是另一个账号", english: "chmod 750 \(changeable); another account must own it"))
  }
}
