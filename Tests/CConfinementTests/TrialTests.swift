import CConfinement
import Foundation
import StorySupport
import Testing

/// What a child process can still do after it gave up what a display has no use for. Each act is also seen to work, or not
/// to be there at all, in a child that gave up nothing.
@Suite struct `Giving up rights` {
  private static let hasLandlock = cc_landlock_abi() > 0

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The acts by name, so that a failure says which.
  private static let acts: [(name: String, bit: Int)] = [
    ("write", CC_ACT_WRITE), ("create", CC_ACT_CREATE), ("remove", CC_ACT_REMOVE), ("rename", CC_ACT_RENAME),
    ("truncate", CC_ACT_TRUNCATE), ("change", CC_ACT_CHANGE), ("folder", CC_ACT_FOLDER), ("read", CC_ACT_READ),
    ("execute", CC_ACT_EXECUTE), ("fork", CC_ACT_FORK), ("socket", CC_ACT_SOCKET), ("connect", CC_ACT_CONNECT),
    ("type", CC_ACT_TYPE), ("signal", CC_ACT_SIGNAL), ("trace", CC_ACT_TRACE), ("memory", CC_ACT_MEMORY),
    ("kernel", CC_ACT_KERNEL), ("dump", CC_ACT_DUMP), ("foreign", CC_ACT_FOREIGN),
    ("outside", CC_ACT_OUTSIDE), ("owner", CC_ACT_OWNER), ("read folder", CC_ACT_READ_FOLDER),
    ("thread", CC_ACT_THREAD), ("wait", CC_ACT_WAIT), ("terminal", CC_ACT_TERMINAL), ("raise", CC_ACT_RAISE),
  ]

  /// What a store needs in its folder that is written.
  private static let writing = ["write", "create", "remove", "truncate", "change"]

  private static let allowed = ["read folder", "thread", "wait", "terminal", "raise"]

  private func names(_ bits: UInt32) -> [String] {
    Self.acts.filter { bits & UInt32($0.bit) != 0 }.map(\.name)
  }

  private func `try`(_ how: Int) throws -> (measures: Int, tried: [String], worked: [String]) {
    var trial = cc_trial()
    try #require(cc_try(folder.url.path, Int32(how), &trial) == 0, "no trial: \(String(cString: strerror(errno)))")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [], "something was left behind")
    return (Int(trial.measures), names(trial.tried), names(trial.worked))
  }

  @Test func `without it nearly everything works, so that a trial can tell`() throws {
    let free = try self.try(CC_FREE)
    // A container may refuse these by itself; the others nobody does.
    let uncertain: Set = ["type", "trace", "kernel", "foreign"]
    let missing = Self.acts.map(\.name).filter { !free.worked.contains($0) && !uncertain.contains($0) }
    #expect(missing == [])
    let untried = Self.acts.map(\.name).filter { uncertain.contains($0) && !free.worked.contains($0) }
    if !untried.isEmpty { print("Not to be had here anyway, so that nothing is shown of: \(untried)") }
  }

  @Test func `the filter alone refuses all but reading elsewhere`() throws {
    let trial = try self.try(CC_WITHOUT_LANDLOCK)
    #expect(trial.measures == CC_PRIVILEGES | CC_CALLS | CC_CORES | CC_SIZE)
    #expect(trial.worked == (trial.tried.contains("read") ? ["read"] : []) + Self.allowed)
  }

  @Test(.enabled(if: hasLandlock, "this kernel has no Landlock"))
  func `with Landlock nothing outside the folder can be read either`() throws {
    let trial = try self.try(CC_CONFINED)
    #expect(trial.worked == Self.allowed)
    var expected = CC_PRIVILEGES | CC_CALLS | CC_CORES | CC_SIZE | CC_FILES
    for (version, measure) in [(3, CC_TRUNCATING), (4, CC_PORTS), (5, CC_DEVICES), (6, CC_OTHERS)]
    where cc_landlock_abi() >= version {
      expected |= measure
    }
    #expect(trial.measures == expected)
  }

  @Test(.enabled(if: hasLandlock, "this kernel has no Landlock"))
  func `where a store is written, files of its folder can be made, written, cut off and removed, and nothing else`()
    throws
  {
    let trial = try self.try(CC_WRITING)
    #expect(Set(trial.worked) == Set(Self.writing + Self.allowed))
    #expect(
      trial.measures & (CC_PRIVILEGES | CC_CALLS | CC_CORES | CC_FILES) == CC_PRIVILEGES | CC_CALLS | CC_CORES
        | CC_FILES)
    #expect(trial.measures & CC_SIZE == 0, "the log of a store may grow")
  }

  @Test func `what the kernel lacks is said`() throws {
    if !Self.hasLandlock { print("This kernel has no Landlock: reading elsewhere is not refused, and not tested.") }
    let trial = try self.try(CC_CONFINED)
    #expect((trial.measures & CC_FILES != 0) == Self.hasLandlock)
    #expect(trial.worked.contains("read") == (!Self.hasLandlock && trial.tried.contains("read")))
  }

  @Test func `a folder that cannot be written gives no trial, and says why`() {
    var trial = cc_trial()
    #expect(cc_try("/proc", Int32(CC_CONFINED), &trial) == -1)
    #expect(errno != 0 && trial.tried == 0)
  }
}
