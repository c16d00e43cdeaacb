import Foundation
import StorySupport
import Testing

/// Bytes that are no UTF-8, here the two of 文 in GB 18030, wherever they reach the program.
@Suite struct `Bytes that are no text` {
  private let office: Office

  private let store: String

  init() throws {
    office = try Office()
    store = try office.copyOfSamples()
  }

  /// Runs the program with arguments and variables of any bytes.
  private func run(_ line: String) throws -> (output: String, code: Int32) {
    try office.shell(
      "store=\(store); \(line) 2>&1", environment: ["DUBAN_ACTOR": "张三", "DUBAN_NOW": "2026-03-01T02:00:00Z"])
  }

  @Test(arguments: [
    "update huaian-2020/1-1 --note $'\\xce\\xc4' --store $store",
    "update huaian-2020/1-1 --note=x$'\\xce\\xc4' --store $store",
    "list tasks --search $'\\xce\\xc4' --store $store", "$'\\xce\\xc4'", "--plan $'\\xce\\xc4' $store",
    "update huaian-2020/1-1 --note x --actor $'\\xce\\xc4' --store $store",
  ])
  func `are refused in an argument`(arguments: String) throws {
    let (output, code) = try run("$duban \(arguments)")
    #expect(code == 64 && output.contains("is no UTF-8"), "\(output)")
    let chinese = try run("$duban \(arguments) --lang zh")
    #expect(chinese.code == 64 && chinese.output.contains("不是 UTF-8 编码"), "\(chinese.output)")
  }

  @Test(arguments: [
    "DUBAN_ACTOR", "DUBAN_STORE", "DUBAN_THEME", "DUBAN_NOW", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "HOME",
    "SSH_ORIGINAL_COMMAND",
  ])
  func `are refused in a variable`(name: String) throws {
    let (output, code) = try run("\(name)=/x$'\\xce\\xc4' $duban list plans --store $store")
    #expect(code == 64 && output.contains("\(name) is no UTF-8"), "\(output)")
    #expect(try run("\(name)=/x$'\\xce\\xc4' $duban list plans --lang zh").output.contains("环境变量 \(name) 不是 UTF-8 编码"))
  }

  @Test func `are nobody's business in a variable of others`() throws {
    #expect(try run("OTHER=$'\\xce\\xc4' $duban list plans --store $store").code == 0)
  }
}
