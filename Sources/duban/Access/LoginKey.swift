import DubanStore

/// The key with which sshd has let somebody in, as it tells in the file that `SSH_USER_AUTH` names (`ExposeAuthInfo yes`).
enum LoginKey {
  /// The fingerprint of the key; nil where sshd does not tell, or let somebody in without one.
  ///
  /// - Parameter path: what `SSH_USER_AUTH` says.
  /// - Throws: `StoreError.noHash` where the system's library cannot hash.
  static func fingerprint(_ path: String?) throws -> String? {
    guard let path, let file = try? InputFile(path, isOwn: true) else { return nil }
    return try fingerprint(inText: String(decoding: file.bytes, as: UTF8.self))
  }

  /// The fingerprint of the key in a line such as `publickey ssh-ed25519 AAAA…`; of the last where there are several, since that
  /// one opened the door.
  static func fingerprint(inText text: String) throws -> String? {
    let keys = text.split(whereSeparator: \.isNewline).compactMap { line -> PublicKey? in
      let words = line.split(separator: " ").map(String.init)
      guard words.count >= 3, words[0] == "publickey" else { return nil }
      return PublicKey(type: words[1], base64: words[2])
    }
    return try keys.last?.fingerprint
  }
}
