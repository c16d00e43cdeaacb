import DubanCore
import Glibc

/// What the keys of the service account let in, and whether others could let themselves in. It changes nothing.
struct AccessCheck {
  let file: AccessFile
  /// The plans of the store, for the units that they know.
  let plans: [Plan]
  /// What sshd is told to do with the account.
  let sshd: SshdConfig
  /// The program that the lines should start, by its whole path; nil where it cannot be told.
  let program: String?

  /// Looks at `file` as the account that runs the program.
  init(
    _ file: AccessFile, plans: [Plan], program: String? = ProgramStart.program,
    sshd: SshdConfig = SshdConfig.ofSystem(.current)
  ) {
    (self.file, self.plans, self.sshd) = (file, plans, sshd)
    self.program = program.map(RightsCheck.whole)
  }

  /// All findings: the file first, then its lines, then what is around them.
  func findings() -> [Finding] {
    [fileFinding, folderFinding] + file.lines.flatMap(findings) + doubles + [exposureFinding, landlockFinding]
  }

  // MARK: The file

  /// Whether others could write the file.
  private var fileFinding: Finding {
    let title = Name("密钥文件", english: "the file")
    var status = stat()
    guard stat(file.path, &status) == 0 else {
      return Finding("file", title, .unknown, Name("没有 \(file.path)", english: "there is no \(file.path)"))
    }
    if status.st_mode & 0o022 != 0 {
      return Finding(
        "file", title, .wrong, Name("他人可写", english: "others may write it"),
        advice: Name("chmod 600 \(file.path)", english: "chmod 600 \(file.path)"))
    }
    guard isTrusted(status.st_uid) else {
      return Finding(
        "file", title, .wrong, Name("属于另一个账号", english: "another account owns it"),
        advice: Name("chown 账号 \(file.path)", english: "chown ACCOUNT \(file.path)"))
    }
    return Finding("file", title, .good, Name("\(file.path)"))
  }

  /// Whether others could put another file in its place.
  private var folderFinding: Finding {
    let title = Name("所在文件夹", english: "its folders")
    var folder = FilePath.folder(of: RightsCheck.whole(file.path))
    while true {
      var status = stat()
      if stat(folder, &status) == 0 {
        let isShared = status.st_mode & 0o022 != 0 && status.st_mode & S_ISVTX == 0
        if isShared || !isTrusted(status.st_uid) {
          return Finding(
            "folder", title, .wrong, Name("他人可改 \(folder)", english: "others may change \(folder)"),
            advice: Name("chmod go-w \(folder)", english: "chmod go-w \(folder)"))
        }
      }
      guard folder != "/", folder != "." else { break }
      folder = FilePath.folder(of: folder)
    }
    return Finding("folder", title, .good, Name("他人不能改", english: "not to be changed by others"))
  }

  /// Whether `owner` may own the file and its folders: root, and whoever owns the file where root looks.
  private func isTrusted(_ owner: uid_t) -> Bool {
    var status = stat()
    if geteuid() == 0, stat(FilePath.folder(of: file.path), &status) == 0, owner == status.st_uid { return true }
    return owner == 0 || owner == geteuid()
  }

  // MARK: The lines

  private func findings(_ line: AccessFile.Line) -> [Finding] {
    func finding(_ verdict: Finding.Verdict, _ found: Name, advice: Name? = nil) -> Finding {
      Finding(
        "line \(line.number)",
        Name("第 \(line.number) 行", english: "line \(line.number)"), verdict, found, advice: advice)
    }
    guard let key = line.key else {
      guard line.isUnreadable else { return [] }
      return [finding(.wrong, Name("不是 UTF-8 文字", english: "it is no text in UTF-8"), advice: AccessCheck.elsewhere)]
    }
    guard line.isOwn else {
      let missing = [("command=", key.hasCommand), ("restrict", key.isRestricted)].filter { !$0.1 }.map(\.0)
      return [
        finding(
          .wrong,
          missing.isEmpty
            ? Name("不是 duban serve 的", english: "not of duban serve")
            : Name(
              "不是 duban serve 的，且没有 \(missing.joined(separator: "、"))",
              english: "not of duban serve, and without \(missing.joined(separator: ", "))"),
          advice: AccessCheck.elsewhere)
      ]
    }
    if let command = line.command, !ShellWords.isOnlyWords(command) {
      return [
        finding(
          .wrong,
          Name("命令里另有 shell 会执行的内容", english: "the command holds what the shell of the account would run or expand"),
          advice: Name("删去，再用 duban access add", english: "take it out and use duban access add"))
      ]
    }
    guard let own = line.own else {
      return [
        finding(
          .wrong, Name("写法有误，登录会被拒绝", english: "it cannot be understood, so that logins fail"),
          advice: Name("删去，再用 duban access add", english: "take it out and use duban access add"))
      ]
    }
    var found: [Finding] = []
    let again = Name("duban access revoke 后重新 add", english: "duban access revoke, then add it again")
    if !key.isRestricted || !key.extras.isEmpty {
      let extras = (key.isRestricted ? [] : ["restrict"]) + key.extras
      found.append(
        finding(
          .wrong,
          key.isRestricted
            ? Name(
              "\(own.actor)：另外放开了 \(extras.joined(separator: "、"))",
              english: "\(own.actor): \(extras.joined(separator: ", ")) beside serve")
            : Name("\(own.actor)：没有 restrict", english: "\(own.actor): without restrict"), advice: again))
    }
    if let fault = keyFault(key, own) { found.append(finding(.wrong, fault, advice: again)) }
    if let fault = unitFault(own) { found.append(finding(.wrong, fault, advice: again)) }
    if let fault = programFault(own) { found.append(finding(.wrong, fault, advice: again)) }
    if let fault = storeFault(own) { found.append(finding(.wrong, fault, advice: again)) }
    if !found.isEmpty { return found }
    let may = Language.allCases.map { own.capacity.mayDo(unit: own.unit, $0) }
    return [finding(.good, Name("\(own.actor)：\(may[0])", english: "\(own.actor): \(may[1])"))]
  }

  /// What is wrong with a key itself.
  private func keyFault(_ key: AuthorizedKey, _ own: ServeLine) -> Name? {
    guard let it = key.key else { return Name("\(own.actor)：公钥不完整", english: "\(own.actor): the key is no key") }
    if it.weakness != nil { return Name("\(own.actor)：密钥太弱", english: "\(own.actor): the key is weak") }
    guard let named = own.key, let fingerprint = try? it.fingerprint, named != fingerprint else { return nil }
    return Name("\(own.actor):--key 与密钥不符", english: "\(own.actor): --key is not that of the key")
  }

  /// What to do with a key that is no line of `duban serve`: whoever has it could write the store past all rules.
  private static let elsewhere = Name(
    "服务账号只放 duban access 写的行；管理员自用的密钥请移到另一个账号",
    english: "the account holds lines of duban access alone; move an administrator's own key to another account")

  /// What is wrong with the program of a line: anything may call itself duban. A bare name is the account's `duban`.
  private func programFault(_ own: ServeLine) -> Name? {
    guard own.program.contains("/") else { return nil }
    let whole = RightsCheck.whole(own.program)
    guard own.program.hasPrefix("/"), access(whole, X_OK) == 0 else {
      return Name("\(own.actor)：\(own.program) 不能执行", english: "\(own.actor): \(own.program) cannot be run")
    }
    guard let program, whole != program else { return nil }
    return Name(
      "\(own.actor)：\(own.program) 不是本程序 \(program)",
      english: "\(own.actor): \(own.program) is another program than \(program)")
  }

  /// What is wrong with the store of a line.
  private func storeFault(_ own: ServeLine) -> Name? {
    guard let store = own.store, store.hasPrefix("/"), !AccessCheck.isFile(store) else { return nil }
    return Name("\(own.actor)：没有数据文件 \(store)", english: "\(own.actor): there is no store \(store)")
  }

  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// What is wrong with the unit of a line.
  private func unitFault(_ own: ServeLine) -> Name? {
    guard own.capacity == .unit else {
      return own.unit.map {
        Name("\(own.actor)：身份不用单位“\($0)”", english: "\(own.actor): its capacity takes no unit '\($0)'")
      }
    }
    guard let unit = own.unit else { return Name("\(own.actor)：没有单位", english: "\(own.actor): without a unit") }
    // A key may be given out before the day from which its unit is there.
    let isKnown = plans.contains { $0.unit(recorded: unit) != nil || $0.withAllUnitChanges.unit(recorded: unit) != nil }
    guard !isKnown else { return nil }
    return Name("\(own.actor)：没有方案写有单位“\(unit)”", english: "\(own.actor): no plan has a unit '\(unit)'")
  }

  /// Keys that stand in several lines: the first alone holds, whoever the others name.
  private var doubles: [Finding] {
    let keyed = file.lines.filter { $0.key?.key != nil }
    let groups = Dictionary(grouping: keyed) { $0.key?.key?.blob ?? [] }.values.filter { $0.count > 1 }
    return groups.sorted { $0[0].number < $1[0].number }.map { lines in
      let (numbers, names) = (lines.map { "\($0.number)" }, lines.map { $0.own?.actor ?? "-" })
      return Finding(
        "double", Name("重复密钥", english: "a key twice"), .wrong,
        Name(
          "第 \(numbers.joined(separator: "、")) 行是同一把密钥（\(names.joined(separator: "、"))）",
          english: "lines \(numbers.joined(separator: ", ")) have one key (\(names.joined(separator: ", ")))"),
        advice: Name("一人一把密钥：revoke 后各自重新生成", english: "each person has an own key: revoke, and make new ones"))
    }
  }

  // MARK: Around them

  /// Whether sshd tells with which key somebody came in.
  private var exposureFinding: Finding {
    let title = Name("来人密钥", english: "the key of a login")
    guard sshd.isSeen else {
      return Finding("exposure", title, .unknown, Name("看不到 sshd 的设置", english: "sshd's settings cannot be read"))
    }
    if sshd.says("ExposeAuthInfo", "yes") {
      return Finding("exposure", title, .good, Name("sshd 会告知", english: "told by sshd"))
    }
    let isNeeded = file.lines.contains { $0.own?.key != nil }
    return Finding(
      "exposure", title, isNeeded ? .wrong : .improvable,
      Name("sshd 不告知，记录中没有密钥指纹", english: "not told by sshd, so that entries bear no fingerprint"),
      advice: Name("sshd_config 写 ExposeAuthInfo yes", english: "ExposeAuthInfo yes in sshd_config"))
  }

  /// What holds a program that somebody took over.
  private var landlockFinding: Finding {
    let title = Name("Landlock", english: "Landlock")
    let version = Confinement.landlockVersion
    guard version == 0 else {
      return Finding("landlock", title, .good, Name("版本 \(version)", english: "version \(version)"))
    }
    return Finding(
      "landlock", title, .improvable,
      Name(
        "内核没有；服务进程不能运行程序和联网，但能写本账号的其他文件",
        english: "none; what serves cannot run programs or connect, but could write other files of the account"),
      advice: Name("用 5.13 以上的内核，lsm= 中加 landlock", english: "use a kernel from 5.13 on, with landlock in lsm="))
  }
}
