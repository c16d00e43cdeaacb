import DubanCore

/// Why somebody who came in over SSH is not let do what he asked for.
enum ServeProblem: Equatable {
  /// The line was not split into words: a quotation mark is open.
  case openQuote
  /// What the capacity does not run; what it does.
  case notOpen(String, Capacity, open: [String])
  /// What the command line may not say over SSH.
  case noOption(String, command: String)
  /// A command about another unit than one's own.
  case otherUnit(String, own: String)
  /// The store is the one of the line.
  case ownStoreOnly
  /// A command that reads the standard input and no file.
  case inputOnly(String)
  /// A unit reports for one.
  case unitNeeded
  /// sshd does not tell with which key somebody came in.
  case keyUnknown
  /// Somebody came in with another key than the line names.
  case otherKey(String)
  /// The store's folder holds the home of the account too, where its keys lie.
  case openFolder(String)
  /// The kernel cannot hold the writing to one folder.
  case noLandlock
  /// Nobody pressed a key for so many minutes.
  case idle(minutes: Int)

  /// Why what was tried is not his to do, in the language of the plans; nil where nothing was tried that is another's.
  var attempt: String? {
    switch self {
    case .notOpen(_, let capacity, _): "“\(capacity.words(.chinese))”经 SSH 不能用此命令"
    case .noOption, .otherUnit, .ownStoreOnly, .inputOnly: words(.chinese)
    case .otherKey: "所用密钥与登记的不符"
    case .openQuote, .unitNeeded, .keyUnknown, .openFolder, .noLandlock, .idle: nil
    }
  }

  /// The sentence: what, why, what to do.
  func words(_ language: Language) -> String {
    switch self {
    case .openQuote: language.pick("引号没有成对。", "A quotation mark is left open.")
    case .notOpen(let command, let capacity, let open):
      language.pick(
        "“\(capacity.words(.chinese))”经 SSH 不能用“\(command)”，可用：\(open.joined(separator: "、"))。",
        "Over SSH a \(capacity.words(.english)) has no '\(command)'; there are \(open.joined(separator: ", ")).")
    case .noOption(let option, let command):
      language.pick("经 SSH 的 \(command) 没有 \(option)。", "Over SSH \(command) takes no \(option).")
    case .otherUnit(let unit, let own):
      language.pick("“\(unit)”不是本单位（\(own)）。", "'\(unit)' is not your unit, \(own).")
    case .ownStoreOnly:
      language.pick("经 SSH 只能用本库，不能写路径。", "Over SSH there is one store; no path may be named.")
    case .inputOnly(let command):
      language.pick(
        "经 SSH 的 \(command) 只从标准输入读取：末尾写 -，不能写文件名。",
        "Over SSH \(command) reads its standard input alone: end it with -, and name no file.")
    case .unitNeeded:
      language.pick("--as unit 须用 --unit 写明单位；--unit 不用于其他身份。", "--as unit needs --unit, and nothing else takes it.")
    case .keyUnknown:
      language.pick(
        "sshd 没有告知来人所用密钥：请在 sshd_config 写 ExposeAuthInfo yes。",
        "sshd does not tell with which key you came in: put ExposeAuthInfo yes into sshd_config.")
    case .otherKey(let fingerprint):
      language.pick(
        "所用密钥 \(fingerprint) 与登记的不符，已拒绝。", "You came in with the key \(fingerprint), which is not the one of this line."
      )
    case .openFolder(let folder):
      language.pick(
        "数据文件须放在单独的文件夹；\(folder) 里还有账号的主目录。",
        "The store must lie in a folder of its own; \(folder) holds the account's home too.")
    case .noLandlock:
      language.pick(
        "内核没有 Landlock，不能限定只写数据文件夹，未提供服务。须用 5.13 以上的内核；或在密钥行加 --even-without-landlock，自担风险。",
        "This kernel has no Landlock, so that nothing holds the writing to the store's folder, and nobody is served. Use 5.13 or "
          + "later, or put --even-without-landlock into the line of the key.")
    case .idle(let minutes):
      language.pick("\(minutes) 分钟没有操作，已退出。", "Left after \(English.count(minutes, "minute")) without a key.")
    }
  }
}
