package import DubanCore
package import DubanReports

extension Reminder {
  /// It in Markdown of at most `limit` bytes: lines that find no room are counted at the end. At least the heading stands.
  ///
  /// Sources of usual limits: WeCom 4,096 bytes, DingTalk 20,000, Feishu 30 KiB.
  package func markdown(limit: Int, _ language: Language) -> String {
    var text = "**\(MarkdownWriter.escaped(heading(language)))**\n"
    var told = 0
    for (index, line) in lines.enumerated() {
      let next = "- **\(line.need.words(language))** \(MarkdownWriter.escaped(line.words(language))) `\(line.id)`\n"
      // The remainder must find room behind whatever is the last line.
      let rest = index == lines.count - 1 ? 0 : remainder(lines.count, language).utf8.count
      guard text.utf8.count + next.utf8.count + rest <= limit else { break }
      text += next
      told += 1
    }
    return told == lines.count ? text : text + remainder(lines.count - told, language)
  }

  private func remainder(_ count: Int, _ language: Language) -> String {
    language.pick("- 另有 \(count) 项，见督办系统\n", "- \(count) more, see duban\n")
  }
}
