import DubanStore
import Foundation

/// A key with which somebody comes in over SSH: the public half, as it stands in `authorized_keys`.
struct PublicKey: Equatable {
  /// Its sort, by the name that SSH gives it: `ssh-ed25519`.
  let type: String
  /// What makes it this key and no other; the comment behind it is anybody's word.
  let blob: [UInt8]

  /// The sorts that sshd knows, the weak ones among them.
  static let types: Set = [
    "ssh-ed25519", "ssh-rsa", "ssh-dss", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521",
    "sk-ssh-ed25519@openssh.com", "sk-ecdsa-sha2-nistp256@openssh.com",
  ]

  /// A key of the sort `type`, told in base 64; nil where that is none, or is a key of another sort.
  ///
  /// Source: RFC 4253 §6.6: a key is a string that names its sort, then the numbers of that sort, each behind its length.
  init?(type: String, base64: String) {
    guard PublicKey.types.contains(type), let data = Data(base64Encoded: base64) else { return nil }
    (self.type, blob) = (type, [UInt8](data))
    guard let first = fields.first, first.elementsEqual(type.utf8) else { return nil }
  }

  /// The key in base 64, as files hold it.
  var base64: String { Data(blob).base64EncodedString() }

  /// The parts of the key, each behind its length; empty where the lengths do not add up.
  private var fields: [ArraySlice<UInt8>] {
    var fields: [ArraySlice<UInt8>] = []
    var rest = blob[...]
    while !rest.isEmpty {
      guard rest.count >= 4 else { return [] }
      let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
      rest = rest.dropFirst(4)
      guard rest.count >= length else { return [] }
      fields.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return fields
  }

  /// As `ssh-keygen -l` prints it: `SHA256:` and the hash in base 64 without padding.
  ///
  /// - Throws: `StoreError.noHash` where the system's library cannot hash.
  var fingerprint: String {
    get throws {
      let hash = try HashAlgorithm.sha256.hash(blob)
      return "SHA256:" + Data(hash).base64EncodedString().filter { $0 != "=" }
    }
  }

  /// Why a key lets in more than its owner.
  enum Weakness: Equatable {
    /// DSA has 1024 bits and was taken out of OpenSSH.
    case dsa
    /// RSA of so many bits.
    case short(bits: Int)
  }

  /// The fewest bits of an RSA key that nobody takes apart today (NIST SP 800-57).
  static let fewestBits = 2_048

  /// What is weak about it; nil where nothing is known to be.
  var weakness: Weakness? {
    if type == "ssh-dss" { return .dsa }
    guard type == "ssh-rsa", fields.count == 3 else { return nil }
    // The last number is what is hard to take apart; a zero before it only says that it is not negative.
    let number = fields[2].drop { $0 == 0 }
    let bits = number.first.map { number.count * 8 - $0.leadingZeroBitCount } ?? 0
    return bits < PublicKey.fewestBits ? .short(bits: bits) : nil
  }
}
