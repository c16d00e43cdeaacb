/// Whether a person ever started the dashboard, kept as an empty file of their own.
struct FirstStart {
  private let file = PersonalFile("started", in: PersonalFolder.memory)

  /// Whether this is the first start, which is remembered at once. Where nothing can be remembered none is.
  func begin() -> Bool {
    guard let file, !file.exists else { return false }
    do throws(Failure) {
      try file.write("")
      return true
    } catch {
      return false
    }
  }
}
