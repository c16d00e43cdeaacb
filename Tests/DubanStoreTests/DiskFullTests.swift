import DubanCore
import DubanStore
import Foundation
import Testing

@Suite struct `A full disk` {
  /// A file system of one megabyte in memory.
  private static func mount(_ path: String) -> Bool {
    run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", path)
  }

  private static func run(_ arguments: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  private static let canMount: Bool = {
    guard geteuid() == 0, let folder = try? Folder(), mount(folder.path) else { return false }
    return run("umount", folder.path)
  }()

  @Test(.enabled(if: canMount, "needs root, to mount a small file system"))
  func `is named, and the store stays as it was`() throws {
    let folder = try Folder()
    #expect(Self.mount(folder.path))
    defer { #expect(Self.run("umount", folder.path)) }
    let store = try folder.makeStore()
    let first = try store.record(Sample.remark("1-1", "开工"))
    let long = Sample.remark("1-2", String(repeating: "很长的备注", count: 100_000))
    #expect(throws: StoreError.diskFull(path: folder.store)) { try store.record(long) }
    #expect(try store.steps() == first)
    // A small update may still find room, and reading always does.
    #expect(try Store(opening: folder.store, mode: .readOnly).steps() == first)
    let filler = FileManager.default.createFile(atPath: folder["filler"], contents: nil)
    #expect(filler)
    let descriptor = open(folder["filler"], O_WRONLY)
    let block = [UInt8](repeating: 1, count: 1024)
    while write(descriptor, block, block.count) > 0 {}
    close(descriptor)
    #expect(throws: StoreError.diskFull(path: folder["new.duban"])) {
      _ = try Store(opening: folder["new.duban"], mode: .readWrite(create: true))
    }
    #expect(try !folder.names.contains { $0.hasPrefix("new.duban") })
    unlink(folder["filler"])
    try store.record(Sample.remark("1-1", seen: 2, "完成"))
    #expect(try store.lastSeq() == 3)
    store.close()
  }
}
