package import DubanDiagnostics

/// The words of settings of keys.
extension Diagnostic.Declared {
  package static let key = Self("按键", "key")
}
