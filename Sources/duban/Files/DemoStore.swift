import DubanCore
import DubanDiagnostics
import DubanStore
import Glibc

/// A store that is thrown away when it is let go: with the sample plans and their made-up updates, or a copy of another.
struct DemoStore: ~Copyable {
  let store: Store
  private let folder: String

  /// Fills a new store from the samples.
  init(_ language: Language) throws {
    DemoStore.sweep()
    let files = try SampleFolder().files
    let intake = try ImportBatch(files, language, today: try PlanClock().today) { _, _ in nil }
    guard intake.errors == 0 else { throw Problems(intake.reports.flatMap(\.diagnostics)) }
    let folder = try DemoStore.makeFolder()
    store = try DemoStore.fill(folder, from: intake)
    self.folder = folder
  }

  /// Fills a new store from the one at `original`, which is only read.
  init(copyOf original: StoreLocation, _ clock: PlanClock) throws {
    DemoStore.sweep()
    let folder = try DemoStore.makeFolder()
    store = try DemoStore.fill(folder, from: original, clock)
    self.folder = folder
  }

  private static func fill(_ folder: String, from original: StoreLocation, _ clock: PlanClock) throws -> Store {
    do {
      let path = folder + "/samples.duban"
      _ = try Store.restore(
        original.path, to: path, by: Author("replay"), at: clock.now, recorded: clock.today(in: PlanSettings().timeZone)
      )
      return try Store(opening: path, mode: .readWrite(create: false))
    } catch {
      remove(folder)
      throw error
    }
  }

  private static func fill(_ folder: String, from intake: ImportBatch) throws -> Store {
    do {
      let store = try Store(opening: folder + "/samples.duban", mode: .readWrite(create: true))
      _ = try PlanService(store: store, clock: try PlanClock())
        .publish(try intake.plans(), by: Author("演示"), demonstrations: try intake.demonstrations())
      return store
    } catch {
      remove(folder)
      throw error
    }
  }

  deinit {
    store.close()
    DemoStore.remove(folder)
  }

  // MARK: The folder

  private static let prefix = "duban-demo-"

  /// Where throw-away files go: in memory where the system offers that, as nothing here has to outlast a power cut.
  private static var temporaryFolder: String {
    if let named = Environment.variable("TMPDIR") { return named }
    return access("/dev/shm", R_OK | W_OK | X_OK) == 0 ? "/dev/shm" : "/tmp"
  }

  private static func makeFolder() throws -> String {
    var template = Array("\(temporaryFolder)/\(prefix)\(getpid())-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Failure.cannotMakeFolder(temporaryFolder, reason: SystemReason(errno))
    }
    return template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
  }

  /// Removes what a demonstration that was killed has left behind.
  private static func sweep() {
    for name in FolderListing.names(in: temporaryFolder) where name.hasPrefix(prefix) {
      let id = name.dropFirst(prefix.count).prefix { $0 != "-" }
      guard let process = Int32(id), kill(process, 0) != 0, errno == ESRCH else { continue }
      remove("\(temporaryFolder)/\(name)")
    }
  }

  /// Removes a demonstration's folder; a stranger's stays, as the system does not let it go.
  private static func remove(_ folder: String) {
    for name in FolderListing.names(in: folder) where name.hasPrefix("samples.duban") { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }
}
