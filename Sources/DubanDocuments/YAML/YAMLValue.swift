import DubanCore

/// What is to be written as YAML, before it is known how it fits the page.
enum YAMLValue {
  /// Words: in quotes only where they would otherwise be read as something else.
  case text(String)
  /// Words in quotes, since a reader of the format asks for them.
  case quoted(String)
  /// A number, a day, a truth value or a word of the format: never in quotes.
  case bare(String)
  case list([YAMLValue], Layout)
  /// Keys in the order in which they are written; a nil or empty value is left out.
  case mapping([Member], Layout)

  /// A key with its value.
  struct Member {
    let key: String
    let value: YAMLValue
  }

  /// How a mapping or a list is laid out.
  enum Layout {
    /// In one line, `{a: 1, b: 2}` or `[a, b]`, where it fits.
    case compact
    /// A line for each key or item.
    case lines
  }
}

extension YAMLValue {
  /// A mapping, in one line where it fits, of the members that say something.
  static func mapping(_ members: Member?...) -> YAMLValue { .mapping(members.compactMap { $0 }, .compact) }

  /// A mapping with a line for each of the members that say something.
  static func lines(_ members: Member?...) -> YAMLValue { .mapping(members.compactMap { $0 }, .lines) }
}

/// The member `key` with a text, unless there is none.
func member(_ key: String, _ text: String?) -> YAMLValue.Member? { text.map { .init(key: key, value: .text($0)) } }

/// The member `key` with a value of the format, unless there is none.
func member(_ key: String, bare value: (some CustomStringConvertible)?) -> YAMLValue.Member? {
  value.map { .init(key: key, value: .bare($0.description)) }
}

/// The member `key`, unless there is no value.
func member(_ key: String, _ value: YAMLValue?) -> YAMLValue.Member? { value.map { .init(key: key, value: $0) } }

/// The member `key` with a list, unless it is empty.
func member(_ key: String, _ values: [YAMLValue], _ layout: YAMLValue.Layout = .compact) -> YAMLValue.Member? {
  values.isEmpty ? nil : .init(key: key, value: .list(values, layout))
}

/// The member `key` with a list of texts, unless it is empty.
func member(_ key: String, _ texts: [String], _ layout: YAMLValue.Layout = .compact) -> YAMLValue.Member? {
  member(key, texts.map { YAMLValue.text($0) }, layout)
}
