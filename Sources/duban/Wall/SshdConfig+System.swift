import Glibc

extension SshdConfig {
  /// What this machine's sshd is told to do with the account.
  static func ofSystem(_ account: Account) -> SshdConfig {
    SshdConfig("/etc/ssh/sshd_config", for: account, read: text, expand: files)
  }

  private static func text(_ path: String) -> String? {
    (try? InputFile(path)).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  private static func files(_ pattern: String) -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, 0, nil, &found) == 0 else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { String(cString: $0) } }
  }
}
