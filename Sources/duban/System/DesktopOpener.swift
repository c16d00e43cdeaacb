import CConfinement
import DubanCore
import DubanTUI
import Glibc

/// Opens files in the programs that the person's desktop has for them (`xdg-open`), which then lead a life of their own.
struct DesktopOpener {
  /// The file of the opener; nil where nothing can be opened.
  private let program: String?
  /// Whether anything can be opened.
  let state: DesktopOpening

  /// Looks for the desktop and its opener.
  init() {
    // What would be opened there nobody sees here.
    let isRemote = ["SSH_CONNECTION", "SSH_TTY"].contains { Environment.variable($0) != nil }
    let hasDesktop = ["DISPLAY", "WAYLAND_DISPLAY"].contains { Environment.variable($0) != nil }
    let found = isRemote || !hasDesktop ? nil : Self.file(called: "xdg-open")
    state = isRemote ? .remote : !hasDesktop ? .noDesktop : found == nil ? .noOpener : .possible
    program = found
  }

  /// The program `name` in the folders of PATH; those that depend on where one stands are left out.
  private static func file(called name: String) -> String? {
    let folders = (Environment.variable("PATH") ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
    return folders.lazy.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 && !FolderListing.isFolder($0) }
  }

  /// Opens the file at `path`, a whole path, and says why it could not; nil once the opener runs.
  func open(_ path: String) -> SystemReason? {
    guard let program else { return SystemReason(ENOENT) }
    let arguments = CStrings([program, path])
    let error = withExtendedLifetime(arguments) { cc_start_detached(program, $0.pointers) }
    return error == 0 ? nil : SystemReason(error)
  }
}
