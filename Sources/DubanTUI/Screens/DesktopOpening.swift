package import DubanScreen

/// Whether a file that was written can be opened in the program that the desktop has for it.
package enum DesktopOpening: Equatable, Sendable {
  case possible
  /// The person sits at another machine.
  case remote
  /// No desktop is there.
  case noDesktop
  /// The desktop's opener is not installed.
  case noOpener

  /// Why it cannot be; nil when it can.
  package func obstacle(_ presentation: Presentation) -> DisplayText? {
    switch self {
    case .possible: nil
    case .remote: presentation.pick("经 SSH 登录，不能在这里打开文件", "over SSH no file can be opened")
    case .noDesktop:
      presentation.pick(
        "没有图形桌面（DISPLAY、WAYLAND_DISPLAY 未设），不能打开文件", "there is no desktop (DISPLAY, WAYLAND_DISPLAY) to open files")
    case .noOpener: presentation.pick("没有找到 xdg-open，不能打开文件", "xdg-open was not found; no file can be opened")
    }
  }
}
