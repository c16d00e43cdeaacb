import Glibc

/// An account of the system.
struct Account {
  let number: UInt32
  let name: String
  let home: String
  /// The program that it is logged in with.
  let shell: String
  /// The names of its groups, its own among them; a group without a name by its number.
  let groups: [String]

  /// The account that runs the program.
  static var current: Account {
    let number = geteuid()
    let entry = getpwuid(number)?.pointee
    func text(_ field: UnsafeMutablePointer<CChar>?) -> String { field.map { String(cString: $0) } ?? "" }
    return Account(
      number: number, name: entry.map { text($0.pw_name) } ?? "\(number)", home: text(entry?.pw_dir),
      shell: text(entry?.pw_shell),
      groups: groupNumbers.map { group in getgrgid(group).map { text($0.pointee.gr_name) } ?? "\(group)" })
  }

  private static var groupNumbers: [gid_t] {
    var numbers = [gid_t](repeating: 0, count: Int(max(0, getgroups(0, nil))))
    let count = getgroups(Int32(numbers.count), &numbers)
    numbers = Array(numbers.prefix(Int(max(0, count))))
    return numbers.contains(getegid()) ? numbers : [getegid()] + numbers
  }
}
