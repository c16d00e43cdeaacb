/// Whether `body`, which measures itself, takes less than `limit` at least once in a few attempts: a machine that is busy
/// with something else for a while must not fail what is fast by itself.
package func isPunctual(within limit: Duration, _ body: () throws -> Duration) rethrows -> Bool {
  for _ in 0..<5 where try body() < limit { return true }
  return false
}
