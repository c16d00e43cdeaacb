import DubanStore
import Glibc

/// Where the store is: the one named, else `$DUBAN_STORE`, else the usual place of the user's data.
struct StoreLocation {
  let path: String
  /// Whether it is the usual place, whose folders are made on the first write.
  private let isUsual: Bool

  /// The place `asked` for, or where it is looked for when nobody asks.
  init(_ asked: String?) throws {
    if let named = asked ?? Environment.variable("DUBAN_STORE") {
      guard InputFile.isText(named) || InputFile.exists(named) else { throw Failure.nameIsNoText(named) }
      path = named
      isUsual = false
    } else {
      // A relative path there is to be ignored, says the specification of the base folders.
      let data = Environment.variable("XDG_DATA_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
      guard let folder = data ?? Environment.variable("HOME").map({ $0 + "/.local/share" }) else {
        throw Failure.noHome
      }
      path = folder + "/duban/plans.duban"
      isUsual = true
    }
  }

  /// The store for reading. One that only a writer can bring up to date is opened for writing, where that is allowed.
  func openForReading(_ busyTimeout: BusyTimeout = .usual) throws -> Store {
    do {
      return try Store(opening: path, mode: .readOnly, busyTimeout: busyTimeout)
    } catch StoreError.olderSchema {
      return try Store(opening: path, mode: .readWrite(create: false), busyTimeout: busyTimeout)
    } catch StoreError.needsWriter {
      return try Store(opening: path, mode: .readWrite(create: false), busyTimeout: busyTimeout)
    } catch StoreError.folderMissing where isUsual {
      // Its folder is made with it, so the only thing to say is that there is no store yet.
      throw StoreError.missing(path: path)
    }
  }

  /// Where a store can be written that nobody has opened yet.
  func pathForWriting() throws -> String {
    try makeFolder()
    return path
  }

  /// The store for writing; `create` makes it where there is none.
  func openForWriting(create: Bool, _ busyTimeout: BusyTimeout = .usual) throws -> Store {
    if create { try makeFolder() }
    do {
      return told(try Store(opening: path, mode: .readWrite(create: create), busyTimeout: busyTimeout))
    } catch StoreError.folderMissing where isUsual {
      throw StoreError.missing(path: path)
    }
  }

  /// The store, after it was told what its opening set right.
  private func told(_ store: Store) -> Store {
    for note in store.notes { Output.tell(note.words(UsageError.language(CommandLine.arguments))) }
    return store
  }

  /// The store for what a screen writes in the end; it is made where there is none. A screen must answer keys, so it waits for
  /// other programs no longer than the dashboard does, and what was not written can be tried again.
  func openFromScreen() throws -> Store {
    try openForWriting(create: true, .ofDisplays.until(CursesTerminal.mustEnd))
  }

  /// Refuses at once where nothing could be written in the end, so that nobody works for an hour before it is said.
  func checkWritable() throws(StoreError) {
    let folder = FilePath.folder(of: path)
    guard access(folder, F_OK) == 0 else {
      if isUsual { return }
      throw .folderMissing(folder: folder)
    }
    let places = InputFile.exists(path) ? [path, folder] : [folder]
    if places.contains(where: { access($0, W_OK) != 0 }) { throw .noPermission(path: path, writing: true) }
  }

  /// The store for the dashboard: for writing where that is allowed, else for reading only. The usual store is made
  /// when there is none, so that the first start shows how to begin.
  func openForDashboard() throws -> Store {
    let busyTimeout = BusyTimeout.ofDisplays.until(CursesTerminal.mustEnd)
    do {
      return try openForWriting(create: isUsual, busyTimeout)
    } catch StoreError.noPermission(_, writing: true) {
      return try openForReading(busyTimeout)
    }
  }

  /// The usual place's folder is made with the store.
  private func makeFolder() throws {
    if isUsual { try PersonalFolder.make(FilePath.folder(of: path)) }
  }
}
