package import DubanCore
package import DubanReports

/// A calendar as iCalendar (RFC 5545): each due day an event of the whole day.
///
/// Events, not tasks: Outlook takes no VTODO. They block no time. What a calendar took in before is moved by the same UID
/// with a higher SEQUENCE.
package enum CalendarWriter {
  /// The text of `calendar`, made at `stamp`. The same calendar and the same moment give the same text.
  package static func text(_ calendar: DueCalendar, stamp: Instant) -> String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//duban//duban//" + calendar.language.rawValue.uppercased(),
      "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:" + escaped(calendar.title),
    ]
    for event in calendar.events {
      lines += [
        "BEGIN:VEVENT", "UID:" + identifier(event.id), "DTSTAMP:" + moment(stamp), "SEQUENCE:\(event.version)",
        "DTSTART;VALUE=DATE:" + date(event.day), "DTEND;VALUE=DATE:" + date(event.day.advanced(by: 1)),
        "SUMMARY:" + escaped(event.title), "DESCRIPTION:" + escaped(event.text),
        "CATEGORIES:" + event.categories.map(escaped).joined(separator: ","), "TRANSP:TRANSPARENT", "END:VEVENT",
      ]
    }
    lines.append("END:VCALENDAR")
    return lines.map { folded($0) + "\r\n" }.joined()
  }

  /// `20200930`.
  private static func date(_ day: Day) -> String { String(day.description.filter { $0 != "-" }) }

  /// `20200930T081500Z`.
  private static func moment(_ instant: Instant) -> String {
    String(instant.description.filter { $0 != "-" && $0 != ":" })
  }

  /// The id in letters that every calendar takes: others as the bytes of a web address.
  private static func identifier(_ id: String) -> String {
    var text = ""
    for byte in id.utf8 {
      let scalar = Unicode.Scalar(byte)
      if byte < 0x80,
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-._/".unicodeScalars.contains(scalar)
      {
        text.unicodeScalars.append(scalar)
      } else {
        text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return text + "@duban"
  }

  /// A text as a value (RFC 5545 §3.3.11): `\`, `;`, `,` and line ends escaped; no other control may stand in it.
  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      defer { isAfterReturn = scalar == "\r" }
      switch scalar {
      case "\\", ";", ",":
        result.append("\\")
        result.append(scalar)
      case "\r", "\n", "\u{85}", "\u{2028}", "\u{2029}":
        if scalar != "\n" || !isAfterReturn { result.append(contentsOf: "\\n".unicodeScalars) }
      case "\t": result.append(scalar)
      default:
        let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        result.append(isControl ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }

  /// `line` in lines of at most 75 octets, each but the first behind a blank (RFC 5545 §3.1); never parted inside a character, and
  /// inside what is put together of several only where that alone is longer than a line.
  private static func folded(_ line: String) -> String {
    var result = String.UnicodeScalarView()
    var room = 75
    func put(_ scalars: some Sequence<Unicode.Scalar>, _ size: Int) {
      if size > room {
        result.append(contentsOf: "\r\n ".unicodeScalars)
        room = 74
      }
      result.append(contentsOf: scalars)
      room -= size
    }
    for character in line {
      let size = character.utf8.count
      if size <= 74 {
        put(character.unicodeScalars, size)
      } else {
        for scalar in character.unicodeScalars { put(CollectionOfOne(scalar), scalar.utf8.count) }
      }
    }
    return String(result)
  }
}
