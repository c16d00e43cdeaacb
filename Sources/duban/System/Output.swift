import DubanCore
import DubanStore
import DubanScreen
import Glibc

/// The two streams: data on one, talk on the other.
enum Output {
  /// Writes data. When the reader has gone, it has seen enough, and the program ends without a word.
  static func write(_ text: String) throws {
    let diagnostic = put(text, on: STDOUT_FILENO)
    guard diagnostic != 0 else { return }
    throw diagnostic == EPIPE ? Failure.readerGone : Failure.cannotWrite(SystemReason(diagnostic))
  }

  /// Writes what has been done already and stays done, even when this cannot be written: then that is said.
  static func writeDone(_ text: String) throws { try done { try write(text) } }

  /// Runs `telling`, which tells of what is done already and stays done, whatever becomes of the telling.
  static func done(_ telling: () throws -> Void) throws {
    do {
      try telling()
    } catch Failure.readerGone {
      throw Failure.readerGone
    } catch let failure as Failure {
      throw Failure.doneUntold(failure)
    } catch let error as StoreError {
      throw Failure.doneUntold(.store(error))
    }
  }

  /// `line` without anything that could steer a terminal.
  static func cleaned(_ line: String) -> String { DisplayText(line).string }

  /// Says `sentence` in a line of its own; what it quotes cannot steer a terminal.
  static func tell(_ sentence: String) {
    _ = put(cleaned(sentence) + "\n", on: STDERR_FILENO)
  }

  /// Writes to the terminal behind the standard error, ends of lines and all.
  static func signal(_ text: String) { _ = put(text, on: STDERR_FILENO) }

  /// Whether a person answers yes to what was asked; no is the usual answer.
  static func isAnsweredYes() -> Bool {
    readLine().map { ["y", "yes", "是", "对"].contains($0.trimmed.lowercased()) } ?? false
  }

  /// The error number, 0 when all is written.
  private static func put(_ text: String, on stream: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(stream, rest.baseAddress, rest.count)
        if count > 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        } else if errno == EAGAIN {
          // Somebody has set the stream not to wait; so this waits.
          var descriptor = pollfd(fd: stream, events: Int16(POLLOUT), revents: 0)
          poll(&descriptor, 1, -1)
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
  }
}
