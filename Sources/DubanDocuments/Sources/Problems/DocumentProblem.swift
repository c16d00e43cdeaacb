/// Why a document could not be read; `message` says it and what to do.
package enum DocumentProblem: Error, Hashable, Sendable {
  /// Nothing in it, or nothing but blanks.
  case empty
  /// More megabytes than this.
  case tooLarge(megabytes: Int)
  /// A form that is not read.
  case foreign(ForeignFormat)
  /// Something wrong in it.
  case fault(Fault, at: Place)
  /// The process that reads documents gave no answer.
  case noAnswer(Ending)
  /// What is wrong with another file of those that were read together.
  indirect case inFile(String, DocumentProblem)

  /// Where in a file something is wrong.
  package struct Place: Hashable, Sendable {
    /// The part of the container, such as `word/document.xml`; empty for the file itself.
    package var part = ""
    /// From 1; 0 where no line can be named.
    package var line = 0
    /// From 1, in characters; 0 where none can be named.
    package var column = 0

    /// The place in `part`.
    package init(part: String = "", line: Int = 0, column: Int = 0) {
      self.part = part
      self.line = line
      self.column = column
    }
  }

  /// How the process that reads documents ended without an answer.
  package enum Ending: Hashable, Sendable {
    /// It took longer than these seconds.
    case tooLong(seconds: Int)
    /// It asked for more memory, or more of the processor, than it is given, or came upon a fault of the program; the signal
    /// that ended it.
    case signal(Int)
    /// It ended by itself, with this code.
    case code(Int)
    /// It could not be started; the number of the system's error.
    case notStarted(Int)
    /// The system would not take its rights away, so that nothing was read.
    case notConfined
    /// A library that reads documents is not installed.
    case noLibrary
    /// What it said could not be understood.
    case garbled
    /// A person stopped it.
    case stopped
  }
}
