package import DubanCore
import Foundation

extension Store {
  /// Makes the store at `path` what the backup at `backup` holds, for all who have it open too: they see it as one change.
  ///
  /// The backup is looked through first and brought up to date in a copy. What the store held is kept beside it in a new file,
  /// damaged or not; nothing is written over. Where there is no store yet it is made. That one journal took the place of
  /// another is an entry of the one that is there now.
  /// - Parameters:
  ///   - author: who does it.
  ///   - at: the instant now.
  ///   - recorded: the day of that instant where the store lies.
  /// - Returns: the path of the copy that was kept; nil when there was nothing to keep.
  /// - Throws: `damaged` when something is wrong with the backup, or an error of either file. The store is then as it was.
  package static func restore(
    _ backup: String, to path: String, by author: Author, at: Instant, recorded: Day
  ) throws(StoreError) -> String? {
    if let refusal = Rights.refusal(of: .restore, by: author) { throw .notAllowed(refusal) }
    let file = StoreFile(path)
    let permissions = file.permissions
    let draft = try UnfinishedCopy(".restoring", beside: file, permissions: permissions)
    let source = try whole(copyOf: backup, at: draft.path)
    defer { source.close() }
    do {
      if [.absent, .empty].contains(try file.kind()) {
        try take(source, at: path)
        return nil
      }
      let store = try Store(opening: path, mode: .readWrite(create: false))
      defer { store.close() }
      let kept = try store.keepCopy()
      try source.noteRestoring(replacing: try store.journalEnd(), by: author, at: at, recorded: recorded)
      try store.take(source)
      return kept
    } catch {
      guard case .damaged = error else { throw error }
      // Nobody can have such a file open and read it; its place is all that is wanted of it.
      let kept = try file.moveAside()
      try file.claim(path, permissions: permissions)
      try source.noteRestoring(replacing: nil, by: author, at: at, recorded: recorded)
      try take(source, at: path)
      return kept
    }
  }

  /// The backup in a copy of its own, sound and up to date.
  private static func whole(
    copyOf backup: String, at draft: String
  ) throws(StoreError) -> Store {
    let source = try Store(opening: backup, mode: .readOnly, schema: .copied)
    defer { source.close() }
    if let finding = try source.fileFindings().first {
      throw .damaged(path: backup, detail: finding.words(.english))
    }
    try take(source, at: draft)
    // Opening it anew brings an older one up to date; the copy of that is nobody's wish.
    let whole = try Store(opening: draft, mode: .readWrite(create: false))
    for version in 1...Schema.current.version { unlink(draft + ".v\(version).bak") }
    return whole
  }

  /// Adds the entry that this journal takes the place of another, which ended at `end`; nil where that could not be read.
  private func noteRestoring(
    replacing end: JournalEnd?, by author: Author, at: Instant, recorded: Day
  ) throws(StoreError) {
    let own = try journalEnd()
    try write { db in
      var writer = try EntryWriter(db)
      let draft = Draft(plan: "", subject: "", on: recorded, change: .restored(replaced: end, restored: own), seen: 0)
      _ = try writer.add(
        draft, to: nil,
        EntryWriter.Circumstances(
          batch: writer.nextSeq, author: author, at: at, recorded: recorded, simulated: false))
    }
  }

  /// Where the journal ends: its last entry and the hash that stands for all before it.
  package func journalEnd() throws(StoreError) -> JournalEnd { try read { db in try ChainWriter.end(db) } }

  private static func take(_ source: Store, at path: String) throws(StoreError) {
    let store = try Store(opening: path, mode: .readWrite(create: true))
    defer { store.close() }
    try store.take(source)
  }

  /// Keeps what the store holds in a new file beside it, and returns the path of that.
  private func keepCopy() throws(StoreError) -> String {
    let file = StoreFile(path)
    let copy = try UnfinishedCopy(".before.bak", beside: file)
    // Once more when somebody wrote meanwhile, so that nothing of it is lost.
    repeat { try Store.take(self, at: copy.path) } while try hasChanged()
    return try copy.finish(as: ".before", of: file)
  }
}

extension StoreFile {
  /// Moves the file and those beside it to a free name, and returns that.
  fileprivate func moveAside() throws(StoreError) -> String {
    let name = try claimName(".damaged")
    for suffix in ["-wal", "-shm", ""] {
      guard rename(path + suffix, name + suffix) == 0 || (errno == ENOENT && !suffix.isEmpty) else {
        throw .noPermission(path: path, writing: true)
      }
    }
    return name
  }
}
