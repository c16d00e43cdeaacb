import Foundation

extension Store {
  /// Makes the store at `path` what the backup at `backup` holds, for all who have it open too: they see it as one change.
  ///
  /// The backup is looked through first and brought up to date in a copy. What the store held is kept beside it in a new file,
  /// damaged or not; nothing is written over. Where there is no store yet it is made.
  /// - Returns: the path of the copy that was kept; nil when there was nothing to keep.
  /// - Throws: `damaged` when something is wrong with the backup, or an error of either file. The store is then as it was.
  package static func restore(_ backup: String, to path: String) throws(StoreError) -> String? {
    let (file, draft) = (StoreFile(path), StoreFile(path + ".restoring"))
    let permissions = file.permissions
    defer { draft.remove() }
    let source = try whole(copyOf: backup, at: draft, permissions: permissions)
    defer { source.close() }
    do {
      if [.absent, .empty].contains(try file.kind()) {
        try take(source, at: path)
        return nil
      }
      let store = try Store(opening: path, mode: .readWrite(create: false))
      defer { store.close() }
      let kept = try store.keepCopy()
      try store.take(source)
      return kept
    } catch {
      guard case .damaged = error else { throw error }
      // Nobody can have such a file open and read it; its place is all that is wanted of it.
      let kept = try file.moveAside()
      try file.claim(path, permissions: permissions)
      try take(source, at: path)
      return kept
    }
  }

  /// The backup in a copy of its own, sound and up to date.
  private static func whole(
    copyOf backup: String, at draft: StoreFile, permissions: mode_t
  ) throws(StoreError) -> Store {
    let source = try Store(opening: backup, mode: .readOnly)
    defer { source.close() }
    if let finding = try source.findings().first { throw .damaged(path: backup, detail: finding) }
    draft.remove()
    try draft.claim(draft.path, permissions: permissions)
    try take(source, at: draft.path)
    // Opening it anew brings an older one up to date.
    return try Store(opening: draft.path, mode: .readWrite(create: false))
  }

  private static func take(_ source: Store, at path: String) throws(StoreError) {
    let store = try Store(opening: path, mode: .readWrite(create: true))
    defer { store.close() }
    try store.take(source)
  }

  /// Keeps what the store holds in a new file beside it, and returns the path of that.
  private func keepCopy() throws(StoreError) -> String {
    let name = try StoreFile(path).claimName(".before")
    do throws(StoreError) {
      // Once more when somebody wrote meanwhile, so that nothing of it is lost.
      repeat { try Store.take(self, at: name) } while try hasChanged()
    } catch {
      StoreFile(name).remove()
      throw error
    }
    // A copy that nobody has open needs nothing beside it.
    for suffix in ["-wal", "-shm"] { unlink(name + suffix) }
    return name
  }
}

extension StoreFile {
  /// Removes the file, those beside it, and the copies that were kept when it was brought up to date.
  fileprivate func remove() {
    for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
    for version in 1...Schema.current.version { unlink(path + ".v\(version).bak") }
  }

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
