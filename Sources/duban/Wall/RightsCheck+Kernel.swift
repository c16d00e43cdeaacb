import CConfinement
import DubanCore
import Glibc

extension RightsCheck {
  /// What the kernel gives up for the program, tried in a child process.
  var kernelFindings: [Finding] {
    let trial = RightsCheck.trial()
    return [landlockFinding, measuresFinding(trial), actsFinding(trial)]
  }

  /// A trial where the account may write; nil where it cannot be done.
  private static func trial() -> cc_trial? {
    var trial = cc_trial()
    for folder in ["/tmp", "/var/tmp", "/dev/shm"] where cc_try(folder, Int32(CC_CONFINED), &trial) == 0 {
      return trial
    }
    return nil
  }

  private var landlockFinding: Finding {
    let title = Name("Landlock", english: "Landlock")
    switch Confinement.landlockVersion {
    case 0:
      return Finding(
        "landlock", title, .improvable,
        Name(
          "内核没有；写和连接仍由 seccomp 禁止，但别处的文件可读",
          english: "none; seccomp still refuses writing and connecting, files elsewhere can be read"),
        advice: Name("用 5.13 以上的内核，lsm= 中加 landlock", english: "use a kernel from 5.13 on, with landlock in lsm="))
    case let version where version < 6:
      return Finding(
        "landlock", title, .improvable,
        Name("版本 \(version)；其余由 seccomp 禁止", english: "version \(version); seccomp refuses the rest"))
    case let version: return Finding("landlock", title, .good, Name("版本 \(version)", english: "version \(version)"))
    }
  }

  private func measuresFinding(_ trial: cc_trial?) -> Finding {
    let title = Name("放弃权限", english: "rights given up")
    guard let trial else { return untried("measures", title) }
    guard trial.measures > 0 else {
      return Finding(
        "measures", title, .wrong, Name("内核拒绝（\(trial.measures)）", english: "the kernel refuses (\(trial.measures))"),
        advice: Name(
          "需要 seccomp 和 no_new_privs；容器可能关闭了它们",
          english: "it takes seccomp and no_new_privs; a container may have them off"))
    }
    let measures = Confinement.Measures(rawValue: trial.measures)
    let words = Confinement.Measures.named.filter { measures.contains($0.measure) }.map(\.name)
    return Finding("measures", title, .good, Name(words.joined(separator: " ")))
  }

  /// The acts that should not work, with the words for them.
  private static let acts: [(Int, Name)] = [
    (CC_ACT_WRITE, Name("写文件", english: "write")), (CC_ACT_CREATE, Name("建文件", english: "create")),
    (CC_ACT_REMOVE, Name("删文件", english: "remove")), (CC_ACT_RENAME, Name("改名", english: "rename")),
    (CC_ACT_TRUNCATE, Name("截断", english: "truncate")), (CC_ACT_CHANGE, Name("改属性", english: "change attributes")),
    (CC_ACT_FOLDER, Name("建文件夹", english: "make folders")), (CC_ACT_READ, Name("读别处", english: "read elsewhere")),
    (CC_ACT_EXECUTE, Name("运行程序", english: "run programs")), (CC_ACT_FORK, Name("子进程", english: "start children")),
    (CC_ACT_SOCKET, Name("套接字", english: "make sockets")), (CC_ACT_CONNECT, Name("连接", english: "connect")),
    (CC_ACT_TYPE, Name("代人键入", english: "type into the terminal")),
    (CC_ACT_SIGNAL, Name("发信号", english: "signal others")),
    (CC_ACT_TRACE, Name("调试", english: "debug")), (CC_ACT_MEMORY, Name("可执行内存", english: "make code")),
    (CC_ACT_KERNEL, Name("挂载和命名空间", english: "mount")), (CC_ACT_DUMP, Name("转储", english: "dump core")),
    (CC_ACT_FOREIGN, Name("异类调用", english: "foreign calls")),
    (CC_ACT_OUTSIDE, Name("写别处", english: "write elsewhere")),
    (CC_ACT_OWNER, Name("建越权文件", english: "make set-user-id files")),
  ]

  private func actsFinding(_ trial: cc_trial?) -> Finding {
    let title = Name("大屏程序能做", english: "the wall could")
    guard let trial, trial.measures > 0 else { return untried("acts", title) }
    let worked = RightsCheck.acts.filter { trial.worked & UInt32($0.0) != 0 }
    // Without Landlock this one remains, and is told above.
    let isExpected = worked.map(\.0) == [CC_ACT_READ] && Confinement.landlockVersion == 0
    let missing = UInt32(CC_ACTS_ALLOWED) & trial.tried & ~trial.worked != 0
    guard worked.isEmpty || isExpected, !missing else {
      let words = Language.allCases.map { language in
        worked.map { $0.1.words(language) }.joined(separator: language.pick("、", ", "))
      }
      return Finding(
        "acts", title, .wrong,
        missing ? Name("读不了自己的数据", english: "not read what it should") : Name(words[0], english: words[1]),
        advice: Name("请把内核版本告诉开发者：uname -a", english: "tell the developers which kernel it is: uname -a"))
    }
    let tried = RightsCheck.acts.count { trial.tried & UInt32($0.0) != 0 }
    return Finding(
      "acts", title, .good,
      Name("试了 \(tried) 种，都做不了", english: "do none of \(English.count(tried, "thing")) tried"))
  }

  private func untried(_ id: String, _ title: Name) -> Finding {
    Finding(id, title, .unknown, Name("没有可写的地方，无从试验", english: "nowhere to try it"))
  }
}
