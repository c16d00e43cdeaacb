/// A bracket of units that is opened in one paragraph and closed in the next.
enum SplitBracket {
  /// Whether `next` closes what `line` leaves open.
  static func goesOn(_ line: String, _ next: String) -> Bool {
    guard line.utf8.count < 20_000 else { return false }
    let text = line.scalars
    guard let open = text.lastIndex(where: { $0.opensBracket || $0.closesBracket }), text[open].opensBracket else {
      return false
    }
    let inner = text[(open + 1)...]
    guard inner.count < 300, ["单位", "部门", "牵头", "负责", "时限"].contains(where: { inner.holds($0) }) else { return false }
    let following = next.scalars
    guard let first = following.firstIndex(where: { $0.opensBracket || $0.closesBracket }),
      following[first].closesBracket
    else {
      return false
    }
    return first < 200 && Marker.read(following, at: 0) == nil
  }
}
