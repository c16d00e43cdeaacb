import DubanCore
import DubanDiagnostics

/// Files were refused for what stands in them: each problem is told in a line of its own.
struct Problems: Error {
  let diagnostics: [Diagnostic]

  /// The errors among `diagnostics`, and the remarks.
  init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  /// The errors.
  var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
}
