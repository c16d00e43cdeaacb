import DubanCore
import DubanReports
import Foundation

extension Reminder {
  /// It as a mail to `address` that `sendmail -t` takes (RFC 5322, RFC 2045).
  func mail(to address: String, _ language: Language) -> String {
    """
    To: \(address)
    Subject: \(encodedWords(heading(language)))
    MIME-Version: 1.0
    Content-Type: text/plain; charset=utf-8
    Content-Transfer-Encoding: 8bit

    \(text(language))
    """
  }

  /// As words of RFC 2047, each so short that no line has more than 78 columns: 39 bytes make 52 letters.
  private func encodedWords(_ text: String) -> String {
    var words = [""]
    for character in text {
      if words[words.count - 1].utf8.count + character.utf8.count > 39 { words.append("") }
      words[words.count - 1].append(character)
    }
    return words.map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\n ")
  }
}
