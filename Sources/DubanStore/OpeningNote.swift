package import DubanCore
import Foundation
import GRDB

/// What a writer found when it opened a store and set right, and what people must hear of it.
package enum OpeningNote: Equatable, Sendable {
  /// The log breaks off in the middle: so many acts lie behind that place and are passed over. It was kept as it was found.
  case lostLog(acts: Int, kept: String)
  /// These files were left behind by somebody who was stopped while he made them, and were taken away.
  case leftRemoved(paths: [String])

  /// The sentence: what happened, where, what to do.
  package func words(_ language: Language) -> String {
    switch self {
    case .lostLog(let acts, let kept):
      language.pick(
        "日志在中间断开，其后 \(acts) 次操作读不出来（最后一次也可能是断电时未写完的）。原日志已另存为 \(kept)；请核对最近的填报，缺失的重新填报，或用 duban restore 恢复备份。",
        "The log breaks off in the middle: \(acts) acts behind that place cannot be read (the last may be one that a power cut stopped). "
          + "The log was kept as \(kept); look at what was reported last, report again what is missing, or restore a backup with "
          + "duban restore.")
    case .leftRemoved(let paths):
      language.pick(
        "上次恢复或升级中断，留下的半成品已清除：\(paths.joined(separator: "、"))。数据文件未受影响；需要时请重新恢复。",
        "A restore or an upgrade was stopped before its end; what it left was removed: \(paths.joined(separator: ", ")). The store is as it "
          + "was; restore again if it is still wanted.")
    }
  }
}

extension Store {
  /// Keeps the log beside the store where it breaks off in the middle, before anything is written over what lies behind.
  ///
  /// Nobody writes meanwhile, and what could be read of it is brought into the file afterwards, so that it is told once.
  static func keepBrokenLog(_ queue: DatabaseQueue, _ file: StoreFile) throws(StoreError) -> OpeningNote? {
    guard file.hasLog else { return nil }
    return try file.speaking(writing: true) {
      try queue.writeWithoutTransaction { db in
        var lost: OpeningNote?
        try db.inTransaction(.immediate) {
          guard let broken = BrokenLog.find(at: file.log) else { return .rollback }
          let name = try file.claimName(".log")
          try Data(contentsOf: URL(fileURLWithPath: file.log)).write(to: URL(fileURLWithPath: name))
          lost = .lostLog(acts: broken.acts, kept: name)
          return .rollback
        }
        // It may have to wait for a reader's sake; then it is told, and kept, once more.
        if lost != nil { _ = try? db.checkpoint(.truncate) }
        return lost
      }
    }
  }
}
