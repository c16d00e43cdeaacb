import DubanCore
import Glibc

extension RightsCheck {
  /// Who it is.
  var accountFinding: Finding {
    let title = Name("账号", english: "account")
    guard account.number != 0 else {
      return Finding(
        "account", title, .wrong, Name("root：什么都能做", english: "root, which may do anything"),
        advice: Name(
          "以大屏账号检查：runuser -u wall -- duban wall --check …",
          english: "check as the wall's account: runuser -u wall -- duban wall --check …"))
    }
    return Finding("account", title, .good, Name(account.name))
  }

  /// Groups by which an account may become more than it is: root by one command, or by what they may read and write.
  static let mightyGroups: Set = [
    "root", "sudo", "wheel", "admin", "docker", "podman", "lxd", "lxc", "incus", "libvirt", "disk", "kmem", "shadow",
    "staff",
  ]

  /// Its groups. What `sudo` would let it do is not asked: that would be to start a program.
  var groupsFinding: Finding {
    let title = Name("用户组", english: "groups")
    let mighty = account.groups.filter(RightsCheck.mightyGroups.contains)
    let isMighty = !mighty.isEmpty || access("/etc/shadow", R_OK) == 0
    guard isMighty else { return Finding("groups", title, .good, Name(account.groups.joined(separator: " "))) }
    return Finding(
      "groups", title, .wrong, Name((mighty.isEmpty ? account.groups : mighty).joined(separator: " ")),
      advice: Name(
        "移出这些组：gpasswd -d \(account.name) 组名", english: "take it out of them: gpasswd -d \(account.name) GROUP"))
  }

  /// The program itself.
  var programFinding: Finding {
    let title = Name("程序文件", english: "the program")
    let path = RightsCheck.whole("/proc/self/exe")
    let changeable = mayChange(path) ? path : changeableFolder(above: path)
    guard let changeable else {
      return Finding("program", title, .good, Name("\(path)：不能改", english: "\(path), not to be changed"))
    }
    return Finding(
      "program", title, .wrong, Name("可以改 \(changeable)", english: "may change \(changeable)"),
      advice: Name("把程序装到 root 所有的文件夹：make install", english: "install it where root owns everything: make install"))
  }

  /// Where it may write anyway.
  var placesFinding: Finding {
    let title = Name("可写之处", english: "may write")
    let candidates = ["/tmp", "/var/tmp", "/dev/shm", "/run/user/\(account.number)"]
    let places = candidates.filter { access($0, W_OK) == 0 }
    return Finding(
      "places", title, .good,
      places.isEmpty
        ? Name("没有", english: "nowhere")
        : Name(
          "\(places.joined(separator: " "))（人人可写；大屏运行时也写不了）",
          english: "\(places.joined(separator: " ")) as everybody; the wall itself cannot"))
  }
}
