import DubanCore

/// Files were refused for what stands in them: each problem is told in a line of its own.
struct Problems: Error {
  let problems: [Problem]

  /// The errors among `problems`, and the remarks.
  init(_ problems: [Problem]) { self.problems = problems }

  /// The errors.
  var errors: [Problem] { problems.filter { $0.severity == .error } }
}
