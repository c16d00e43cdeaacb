import DubanCore
import Glibc

extension RightsCheck {
  private var unseen: Name {
    Name(
      "看不到；请以 root 查看 sshd -T -C user=\(account.name)",
      english: "not seen; as root, see sshd -T -C user=\(account.name)")
  }

  /// Files in its home steer the shell that runs the forced command.
  var homeFinding: Finding {
    let title = Name("主目录", english: "home")
    guard !account.home.isEmpty, access(account.home, F_OK) == 0 else {
      return Finding("home", title, .good, Name("没有", english: "none"))
    }
    let changeable = mayChange(account.home) ? account.home : changeableFolder(above: account.home)
    guard let changeable else {
      return Finding("home", title, .good, Name("\(account.home)：不能写", english: "\(account.home), not to be written"))
    }
    return Finding(
      "home", title, .wrong, Name("可以写 \(changeable)", english: "may write \(changeable)"),
      advice: Name(
        "chown root: \(account.home) && chmod 755 \(account.home)",
        english: "chown root: \(account.home) && chmod 755 \(account.home)"))
  }

  /// The shell, which sshd needs to run the forced command.
  var shellFinding: Finding {
    let title = Name("登录 shell", english: "login shell")
    let name = account.shell.split(separator: "/").last.map(String.init) ?? "sh"
    guard ["nologin", "false"].contains(name) else {
      return Finding(
        "shell", title, .good,
        Name("\(account.shell)：只用来运行指定命令", english: "\(account.shell), which runs the forced command"))
    }
    return Finding(
      "shell", title, .wrong,
      Name("\(account.shell)：指定命令无法运行", english: "\(account.shell) cannot run the forced command"),
      advice: Name("usermod -s /bin/sh \(account.name)", english: "usermod -s /bin/sh \(account.name)"))
  }

  /// Where sshd looks for keys of the account.
  private var keyFiles: [String] {
    let named = sshd["AuthorizedKeysFile"] ?? [".ssh/authorized_keys", ".ssh/authorized_keys2"]
    return named.filter { $0 != "none" }.map { file in
      let path = file.replacing("%h", with: account.home).replacing("%u", with: account.name).replacing("%%", with: "%")
      return path.hasPrefix("/") ? path : account.home + "/" + path
    }
  }

  /// All keys that can be seen; nil when a file is there, or may be, and cannot be read.
  private var keys: [AuthorizedKey]? {
    var keys: [AuthorizedKey] = []
    for path in keyFiles {
      if let file = try? InputFile(path) {
        keys += String(decoding: file.bytes, as: UTF8.self).split(whereSeparator: \.isNewline).compactMap {
          AuthorizedKey($0)
        }
      } else if access(path, F_OK) == 0 || errno != ENOENT {
        return nil
      }
    }
    return keys
  }

  /// Whether it could let somebody in.
  var keysFinding: Finding {
    let title = Name("密钥文件", english: "keys")
    let changeable = keyFiles.lazy.compactMap { path in mayChange(path) ? path : changeableFolder(above: path) }.first
    if let changeable {
      return Finding(
        "keys", title, .wrong, Name("可以改 \(changeable)", english: "may change \(changeable)"),
        advice: Name(
          "放到 root 所有的文件：AuthorizedKeysFile /etc/ssh/keys/%u",
          english: "keep them where root owns all: AuthorizedKeysFile /etc/ssh/keys/%u"))
    }
    guard let keys else { return Finding("keys", title, .good, Name("不能改，也看不到", english: "cannot change or see them")) }
    return Finding("keys", title, .good, Name("\(keys.count) 个，不能改", english: "\(keys.count), not to be changed"))
  }

  /// Whether a login gives the display and nothing else.
  var commandFinding: Finding {
    let title = Name("运行程序", english: "run programs")
    if sshd["ForceCommand"] != nil, !sshd.says("ForceCommand", "none") {
      return Finding(
        "command", title, .good, Name("不能：sshd 有 ForceCommand", english: "cannot: sshd has a ForceCommand"))
    }
    return byKeys("command", title, \.hasCommand, "command=\"…\"", "ForceCommand")
  }

  /// Whether a login could be used as a way to elsewhere.
  var forwardingFinding: Finding {
    let title = Name("端口转发", english: "forward ports")
    let each = ["AllowTcpForwarding", "AllowStreamLocalForwarding", "AllowAgentForwarding"]
    if sshd.says("DisableForwarding", "yes") || each.allSatisfy({ sshd.says($0, "no") }) {
      return Finding("forwarding", title, .good, Name("不能：sshd 已关闭", english: "cannot: sshd has it off"))
    }
    return byKeys("forwarding", title, \.forbidsForwarding, "restrict,pty", "DisableForwarding yes")
  }

  /// What sshd leaves to the lines of the keys.
  private func byKeys(
    _ id: String, _ title: Name, _ isSafe: (AuthorizedKey) -> Bool, _ option: String, _ keyword: String
  ) -> Finding {
    guard let keys, !(keys.isEmpty && !sshd.isSeen) else { return Finding(id, title, .unknown, unseen) }
    // Without keys a password would do, if it has one; sshd alone can say no to that.
    if !keys.isEmpty, keys.allSatisfy(isSafe) {
      return Finding(id, title, .good, Name("不能：密钥行有 \(option)", english: "cannot: its keys have \(option)"))
    }
    return Finding(
      id, title, .wrong, Name("可以", english: "may"),
      advice: Name(
        "sshd_config 的 Match User \(account.name) 里写 \(keyword)，密钥行写 \(option)；见 man duban-wall",
        english:
          "put \(keyword) into sshd_config's Match User \(account.name), \(option) before the key; see man duban-wall"))
  }

  /// Without a terminal there is no display.
  var terminalFinding: Finding {
    let title = Name("终端", english: "terminal")
    guard sshd.isSeen else { return Finding("terminal", title, .unknown, unseen) }
    guard sshd.says("PermitTTY", "no") else { return Finding("terminal", title, .good, Name("有", english: "given")) }
    return Finding(
      "terminal", title, .wrong, Name("PermitTTY no：大屏无法显示", english: "PermitTTY no, so that nothing can be shown"),
      advice: Name("PermitTTY yes", english: "PermitTTY yes"))
  }
}
