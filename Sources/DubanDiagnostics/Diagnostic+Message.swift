package import DubanCore

extension Diagnostic {
  /// The sentence: where, what was found, what would be accepted.
  package func words(_ language: Language) -> String {
    "\(Diagnostic.visible(place.description)): \(sentence(language))"
  }

  /// The sentence without the place.
  ///
  /// It quotes what stood in the file and is printed to terminals, so whatever could steer one (control characters, changes
  /// of the writing direction) shows as U+FFFD.
  package func sentence(_ language: Language) -> String { Diagnostic.visible(said(language)) }

  static func visible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case ..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private func said(_ language: Language) -> String {
    switch kind {
    case .unreadable(let chinese, let english):
      language.pick("无法读取：\(chinese)", "cannot be read: \(english)")
    case .unknownKey(let key, let nearest):
      Diagnostic.wideColon(key, language)
        ?? (language.pick("没有“\(key)”这一项", "there is no key '\(key)'") + Diagnostic.hint(nearest, language))
    case .missingKey(let key):
      language.pick("缺少“\(key)”", "'\(key)' is missing")
    case .repeatedKey(let key):
      language.pick("“\(key)”写了两次", "'\(key)' stands twice")
    case .sameKey(let key, let first, let line):
      language.pick(
        "“\(key)”与第\(line)行的“\(first)”是同一项，只能写一处",
        "'\(key)' is the same key as '\(first)' in line \(line); write one of them")
    case .unclear(_, _, let chinese, let english):
      language.pick(chinese, english)
    case .wrongValue(let found, let accepted):
      language.pick("“\(found)”不对，应为\(accepted.words(language))", "'\(found)' is not \(accepted.words(language))")
    case .undeclared(let what, let name, let nearest):
      language.pick("没有声明过\(what.words(language))“\(name)”", "\(what.words(language)) '\(name)' is not declared")
        + Diagnostic.hint(nearest, language)
    case .joined(let found, let names):
      joined(found, "[\(names.joined(separator: ", "))]", language)
    case .duplicate(let name):
      language.pick("“\(name)”重复", "'\(name)' is there twice")
    case .inconsistent(let chinese, let english):
      language.pick(chinese, english)
    }
  }

  /// That `found` looks like several names; `list` is how they are typed.
  private func joined(_ found: String, _ list: String, _ language: Language) -> String {
    language.pick(
      "“\(found)”像是几个名称写在一起；请用半角逗号分开：\(list)；若是一个名称，请加引号",
      "'\(found)' looks like several names in one; part them by plain commas: \(list), or quote it if it is one name")
  }

  /// What is wrong where a colon of full width made a key and its value one text.
  private static func wideColon(_ key: String, _ language: Language) -> String? {
    guard key.contains("：") else { return nil }
    return language.pick(
      "“\(key)”里的冒号是全角的；键后面要用半角冒号加空格", "the colon in '\(key)' is of full width; after a key stand ':' and a blank")
  }

  private static func hint(_ nearest: String?, _ language: Language) -> String {
    guard let nearest else { return "" }
    return language.didYouMean([nearest])
  }
}

extension Diagnostic.Severity {
  /// The word for it.
  package func words(_ language: Language) -> String {
    switch self {
    case .error: language.pick("错误", "error")
    case .remark: language.pick("提示", "remark")
    }
  }
}

extension Diagnostic.Certainty {
  /// The word for it.
  package func words(_ language: Language) -> String {
    switch self {
    case .certain: language.pick("确定", "certain")
    case .likely: language.pick("很可能", "likely")
    case .possible: language.pick("可能", "possible")
    }
  }
}
