import DubanCore
import DubanStore
import Glibc

/// What the account under which a wall runs could do beside showing the store, if somebody took it over. To be run as that
/// account; it changes nothing and starts no program. One file for each matter.
struct RightsCheck {
  /// The path of the store.
  let store: String
  let account: Account
  /// What sshd is told to do with the account.
  let sshd: SshdConfig

  /// Looks as the account that runs the program.
  init(store: String, account: Account = .current, sshd: (Account) -> SshdConfig = SshdConfig.ofSystem) {
    self.store = RightsCheck.whole(store)
    self.account = account
    self.sshd = sshd(account)
  }

  /// The path from the root on, links followed; as it is when nothing lies there.
  static func whole(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Prints what is found of the account and the store, a line each with what to do about it.
  ///
  /// - Returns: whether nothing is wrong.
  static func perform(store: String, _ language: Language) throws -> Bool {
    let findings = RightsCheck(store: store).findings()
    try Output.write(findings.map { $0.lines(language) }.joined())
    return !findings.contains { $0.verdict == .wrong }
  }

  /// All findings, in the order in which they are told.
  func findings() -> [Finding] {
    [
      accountFinding, groupsFinding, readingFinding, writingFinding, folderFinding, programFinding, homeFinding,
      shellFinding, keysFinding, commandFinding, forwardingFinding, terminalFinding, placesFinding,
    ] + kernelFindings
  }

  /// Whether the account may write what lies at `path`, or may let itself do so because it owns it. Links are followed.
  func mayChange(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return access(path, W_OK) == 0 || status.st_uid == account.number
  }

  /// The first of the folders above `path` in which the account may put another thing in its place; nil if none.
  func changeableFolder(above path: String) -> String? {
    var folder = FilePath.folder(of: path)
    var below = path
    while true {
      var (status, thing) = (stat(), stat())
      if stat(folder, &status) == 0, mayChange(folder) {
        // In a folder such as /tmp everybody may put away their own things only.
        let isOthers = stat(below, &thing) == 0 && thing.st_uid != account.number
        let isSafe = status.st_mode & S_ISVTX != 0 && status.st_uid != account.number && account.number != 0 && isOthers
        if !isSafe { return folder }
      }
      guard folder != "/", folder != "." else { return nil }
      below = folder
      folder = FilePath.folder(of: folder)
    }
  }
}
