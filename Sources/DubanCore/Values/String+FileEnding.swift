extension String {
  /// What stands behind the last point of the name in this path, in small letters; nil where its name has no point.
  package var fileEnding: String? {
    guard let point = lastIndex(of: "."), !self[point...].contains("/") else { return nil }
    return self[index(after: point)...].lowercased()
  }
}
