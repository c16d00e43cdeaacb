import Glibc

/// Where a person's own files lie, by the specification of the base folders (XDG). They never lie in a store, which is
/// shared.
enum PersonalFolder {
  /// What a person writes: `$XDG_CONFIG_HOME/duban`; nil without a home.
  static var settings: String? { folder("XDG_CONFIG_HOME", otherwise: ".config") }

  /// What the program remembers for a person: `$XDG_STATE_HOME/duban`; nil without a home.
  static var memory: String? { folder("XDG_STATE_HOME", otherwise: ".local/state") }

  private static func folder(_ variable: String, otherwise: String) -> String? {
    // A relative path there is to be ignored, says the specification.
    let named = Environment.variable(variable).flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (named ?? Environment.variable("HOME").map { "\($0)/\(otherwise)" }).map { $0 + "/duban" }
  }

  /// Writes `text` to the file `name` in `folder`, which is made when there is none.
  ///
  /// The file is exchanged whole, so that nobody ever reads half of it.
  static func write(_ text: String, to name: String, in folder: String) throws(Failure) {
    try make(folder)
    let (path, new) = ("\(folder)/\(name)", "\(folder)/\(name).\(getpid())")
    let descriptor = open(new, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .cannotKeep(path, SystemReason(errno)) }
    var text = text
    let count = text.utf8.count
    let isWhole = text.withUTF8 { Glibc.write(descriptor, $0.baseAddress, $0.count) } == count
    var reason = errno
    close(descriptor)
    if isWhole, rename(new, path) == 0 { return }
    if isWhole { reason = errno }
    unlink(new)
    throw .cannotKeep(path, SystemReason(reason))
  }

  /// Makes `path` and the folders above it, for their owner alone.
  static func make(_ path: String) throws(Failure) {
    var folder = ""
    for name in path.split(separator: "/") {
      folder += "/" + name
      // What is there already is fine, whatever it is: using it tells what is wrong with it.
      if mkdir(folder, 0o700) != 0, errno != EEXIST, access(folder, F_OK) != 0 {
        throw Failure.cannotMakeFolder(folder, reason: SystemReason(errno))
      }
    }
  }
}
