import DubanCore
import DubanDiagnostics
import DubanDocuments
import Testing

@Suite struct `Document kind` {
  private func kind(_ text: String) -> DocumentKind { DocumentKind([UInt8](text.utf8), file: "f") }

  @Test func `a plan, updates and a store are told apart by their contents`() {
    guard case .plan = kind("title: x\nduban: 1\n"), case .updates(_, plan: "a") = kind("updates: 1\nplan: a\n"),
      case .store = kind("SQLite format 3\0 and pages")
    else {
      Issue.record("not told apart")
      return
    }
  }

  @Test(arguments: [
    ("关于印发实事的通知\n各科室：\n一、绿化\n", "f"), ("1.新建公园\n2.修路", "通知.txt"), ("\u{FEFF}要点：\n", "f"),
    ("标题: 甲\n任务: 乙\n", "f"),
  ])
  func `a text in Chinese is a document`(_ text: String, _ file: String) {
    #expect(DocumentKind([UInt8](text.utf8), file: file) == .document(.text))
  }

  @Test(arguments: [
    ("duban: 1\n标题", "f"), ("# 方案\nduban： 1\n", "f"), ("标题: 甲", "甲.yaml"), ("updates: 1\n- 甲", "f"),
  ])
  func `a plan file with a fault is never taken for a document`(_ text: String, _ file: String) {
    switch DocumentKind([UInt8](text.utf8), file: file) {
    case .document, .store: Issue.record("taken for a document")
    case .plan, .updates, .unknown: break
    }
  }

  @Test(arguments: [
    ("name: 主题\n", "f:1:1: cannot be read: it is neither a plan file"),
    ("- a\n", "f:1:1: cannot be read: it is neither"),
    ("a: [", "f:1:5: cannot be read: a value is missing here"), ("", "f:1:1: cannot be read: the file is empty"),
    ("SQLite format 2", "f:1:1: cannot be read: it is neither"),
  ])
  func `what is none of them says why`(_ text: String, _ beginning: String) {
    guard case .unknown(let diagnostic) = kind(text) else {
      Issue.record("taken for a document")
      return
    }
    #expect(diagnostic.words(.english).hasPrefix(beginning), "\(diagnostic.words(.english))")
  }
}
