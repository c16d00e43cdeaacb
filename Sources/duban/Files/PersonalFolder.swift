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
  /// The file is exchanged whole, so that nobody ever reads half of it. A link keeps being a link, a file its mode: settings may be
  /// kept among other files of the person, under version control. What is new is its owner's alone.
  static func write(_ text: String, to name: String, in folder: String) throws(Failure) {
    try make(folder)
    try OutputFile.write([UInt8](text.utf8), to: FilePath.inside(folder, name), replaces: true, newMode: 0o600)
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
