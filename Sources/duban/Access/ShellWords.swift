/// The words of a command line as a shell parts them, and nothing else of a shell: no variable, no pattern, no command inside
/// another. What would be more than a word to a shell is a part of a word here.
enum ShellWords {
  /// The words of `line`; nil where a quotation mark or a backslash is left open.
  static func split(_ line: String) -> [String]? {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for sign in line {
      if isEscaped {
        // Between double quotation marks a backslash stands for itself before all but a few.
        if quote == "\"", !"\"\\$`".contains(sign) { word = (word ?? "") + "\\" }
        word = (word ?? "") + String(sign)
        isEscaped = false
        continue
      }
      switch sign {
      case "\\" where quote != "'": isEscaped = true
      case "'", "\"":
        guard quote == nil || quote == sign else {
          word = (word ?? "") + String(sign)
          continue
        }
        quote = quote == nil ? sign : nil
        word = word ?? ""
      case " ", "\t", "\n", "\r\n", "\r":
        guard quote == nil else {
          word = (word ?? "") + String(sign)
          continue
        }
        if let whole = word { words.append(whole) }
        word = nil
      default: word = (word ?? "") + String(sign)
      }
    }
    guard quote == nil, !isEscaped else { return nil }
    return words + (word.map { [$0] } ?? [])
  }

  /// `word` so that a shell takes it for one word, and as it is.
  ///
  /// - Precondition: `isQuotable(word)`.
  static func quoted(_ word: String) -> String {
    precondition(isQuotable(word), "what breaks the quoting is refused beforehand")
    return word.unicodeScalars.allSatisfy(isPlain) && !word.isEmpty ? word : "'\(word)'"
  }

  /// Whether `word` can stand between single quotation marks within the double ones of `command="…"`.
  static func isQuotable(_ word: String) -> Bool {
    word.unicodeScalars.allSatisfy { scalar in
      !"'\"\\".unicodeScalars.contains(scalar) && scalar.properties.generalCategory != .control
    }
  }

  /// Whether a shell takes `line` for the words that `split` tells: nothing in it is a variable, a pattern, a second command, a
  /// place for output or a comment. At times stricter than a shell, never laxer.
  static func isOnlyWords(_ line: String) -> Bool {
    var quote: Unicode.Scalar?
    for scalar in line.unicodeScalars {
      if scalar == quote {
        quote = nil
      } else if quote == nil, scalar == "'" || scalar == "\"" {
        quote = scalar
      } else if quote == "\"" {
        if "$`\\".unicodeScalars.contains(scalar) { return false }
      } else if quote == nil, scalar.isASCII, !isPlain(scalar), !" \t=".unicodeScalars.contains(scalar) {
        return false
      }
    }
    return quote == nil
  }

  /// Letters of all languages, digits, and the signs of paths and names: nothing of them means anything to a shell.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "/._-+:@,".unicodeScalars.contains(scalar)
      : scalar.properties.isAlphabetic
  }
}
