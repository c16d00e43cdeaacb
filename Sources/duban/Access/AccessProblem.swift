import DubanCore

/// Why a key or a line of `authorized_keys` is not taken.
enum AccessProblem: Equatable {
  /// It is the half of a key that nobody but its owner may ever see.
  case privateKey
  /// It is no public key, or several.
  case noKey
  case weakKey(PublicKey.Weakness)
  /// The key lets in already: whom, and in which line of the file. The name is nil for a line that is not `duban serve`'s.
  case keyTaken(String?, line: Int)
  /// A text that would break out of the quotation marks of the line.
  case badText(option: String)
  /// A unit reports for one, and nobody else does.
  case unitNeeded
  case unitNotFor(Capacity)
  /// No plan of the store knows the unit.
  case noSuchUnit(String, nearest: String?)
  /// No own line is of that person or key.
  case noSuchPerson(String, nearest: String?)
  /// The program is not where a login could start it.
  case noProgram(String)
  /// Somebody else wrote the file since it was read.
  case changedMeanwhile(String)

  /// The sentence: what, why, what to do.
  func words(_ language: Language) -> String {
    switch self {
    case .privateKey:
      language.pick(
        "这是私钥，不要给任何人。请对方只交 .pub 文件；此私钥已外泄，应重新生成。",
        "This is a private key, which nobody else may ever have. Ask for the .pub file; this one has leaked and should be made "
          + "anew.")
    case .noKey:
      language.pick(
        "不是公钥：应为一行，如 ssh-ed25519 AAAA… 备注。", "This is no public key: one line such as ssh-ed25519 AAAA… comment.")
    case .weakKey(.dsa):
      language.pick(
        "DSA 密钥已不安全，请用 ssh-keygen -t ed25519 重新生成。", "DSA keys are weak; make one by ssh-keygen -t ed25519.")
    case .weakKey(.short(let bits)):
      language.pick(
        "RSA 密钥只有 \(bits) 位，至少 \(PublicKey.fewestBits) 位；请用 ssh-keygen -t ed25519 重新生成。",
        "The RSA key has \(bits) bits and needs \(PublicKey.fewestBits); make one by ssh-keygen -t ed25519.")
    case .keyTaken(let name?, let line):
      language.pick(
        "这把密钥已是“\(name)”的（第 \(line) 行）。一人一把密钥，请另行生成；要换人请先 duban access revoke。",
        "That key is \(name)'s already (line \(line)). Each person has an own key; to hand one on, duban access revoke first."
      )
    case .keyTaken(nil, let line):
      language.pick(
        "这把密钥已在第 \(line) 行，不归 duban 管。请先由管理员处理该行。",
        "That key stands in line \(line) already, which is not duban's. See to that line first.")
    case .badText(let option):
      language.pick(
        "\(option) 不能含有引号、反斜杠或控制字符。", "\(option) may hold no quotation mark, backslash or control character.")
    case .unitNeeded: language.pick("责任单位须用 --unit 写明单位。", "A unit is named with --unit.")
    case .unitNotFor(let capacity):
      language.pick(
        "--unit 只用于责任单位，不用于\(capacity.words(.chinese))。", "--unit is for units, not for a \(capacity.words(.english)).")
    case .noSuchUnit(let unit, let nearest):
      language.pick("库中没有方案写有单位“\(unit)”", "No plan of the store has a unit '\(unit)'")
        + (nearest.map { language.didYouMean([$0], after: "，") } ?? language.pick("。", "."))
    case .noSuchPerson(let name, let nearest):
      language.pick("没有“\(name)”的密钥", "There is no key of '\(name)'")
        + (nearest.map { language.didYouMean([$0], after: "，") }
          ?? language.pick("，可用 duban access list 查看。", "; see duban access list."))
    case .noProgram(let path):
      language.pick("程序 \(path) 不能执行，请用 --program 写明。", "The program \(path) cannot be run; name it with --program.")
    case .changedMeanwhile(let path):
      language.pick("\(path) 刚被他人改动，未写入，请重试。", "\(path) was changed meanwhile; nothing was written, try again.")
    }
  }
}
