import DubanCore
import DubanDocuments

/// Watches a document while it is read: after a second it says how far that is, and lets a person stop it.
///
/// On a terminal one line is kept up to date; elsewhere a line is told now and then, for whoever reads the log of a script.
final class ReadingWatch {
  private let file: String
  private let language: Language
  private let started = ContinuousClock.now
  private let key = StopKey()
  private var progress = Progress()
  private var step = ReadingProgress.Step(.reading, percent: 0)
  private var shown: (step: ReadingProgress.Step, at: ContinuousClock.Instant)?

  /// Watches the reading of `file`.
  init(_ file: String, _ language: Language) {
    self.file = file
    self.language = language
  }

  /// Nothing is said before: most documents take far less.
  static let patience = Duration.seconds(1)
  /// How often it is told where no line can be kept up to date.
  private static let pause = Duration.seconds(2)

  /// Takes in how far the reading is.
  func note(_ step: ReadingProgress.Step) { self.step = step }

  /// Shows how far it is, and tells whether it is to stop.
  func isStopped() -> Bool {
    let now = ContinuousClock.now
    guard now - started > ReadingWatch.patience else { return false }
    if Environment.errorIsTerminal {
      key.take()
      if shown?.step != step {
        let hint = StopKey.isThere ? language.pick("（esc 停止）", " (esc stops)") : ""
        progress.begin(sentence + hint, heavy: true)
        shown = (step, now)
      }
    } else if shown.map({ now - $0.at > ReadingWatch.pause }) ?? true {
      Output.tell(sentence)
      shown = (step, now)
    }
    return key.wasPressed
  }

  /// Takes away what is shown, and gives the terminal back.
  func end() {
    progress.end()
    key.giveBack()
  }

  private var sentence: String {
    "\(step.phase.words(language)) \(file) \(step.percent)%"
  }
}

extension ReadingProgress.Phase {
  /// What is being done, in words.
  func words(_ language: Language) -> String {
    switch self {
    case .reading: language.pick("读取", "Reading")
    case .cleaning: language.pick("清理", "Cleaning")
    case .understanding: language.pick("读懂", "Understanding")
    }
  }
}
