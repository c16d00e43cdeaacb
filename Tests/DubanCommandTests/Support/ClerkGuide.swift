import DubanCore
import DubanReports
import DubanScreen
import DubanTUI
import Foundation

@testable import duban

/// The guide of two printed pages for those who work with the program every day: lights, keys and commands are the program's own.
enum ClerkGuide {
  /// The page as HTML that a browser prints on two sheets of A4.
  static func page() -> String {
    let rows = Keymap.standard.help(.chinese)
    return """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <title>督办使用指南</title>
      <style>
      @page { size: A4; margin: 14mm 15mm; }
      * { box-sizing: border-box; }
      body { font: 10.5pt/1.5 "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif; color: #1b1b1b; max-width: 180mm; margin: 0 auto; }
      h1 { font-size: 19pt; margin: 0 0 1mm; letter-spacing: .08em; }
      h1 + p { margin: 0 0 4mm; padding-bottom: 2.5mm; border-bottom: 1.5pt solid #9b1c1c; color: #555; }
      h2 { font-size: 12pt; margin: 4mm 0 1.5mm; color: #9b1c1c; break-after: avoid; }
      ol { margin: 0; padding-left: 1.6em; } li { margin: 0 0 .8mm; }
      table { border-collapse: collapse; width: 100%; } td { padding: .55mm 2mm .55mm 0; vertical-align: top; border-bottom: .4pt solid #ddd; }
      td:first-child { white-space: nowrap; } .keys { font-size: 9pt; line-height: 1.32; } .keys td { padding: .45mm 2mm .45mm 0; } .keys h2 { margin: 2.5mm 0 .8mm; } .keys kbd { font-size: 8pt; } .keys td:first-child { width: 8.5em; } .lights td:nth-child(2) { width: 5em; font-weight: bold; }
      kbd { font: 9.5pt "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace; background: #f1efea; border: .4pt solid #bbb; border-radius: 2pt; padding: 0 1.2mm; }
      .shape { font: bold 12pt "DejaVu Sans Mono", monospace; text-align: center; width: 2.2em; }
      .two { columns: 2; column-gap: 8mm; } .two table { break-inside: auto; } .two h2:first-child { margin-top: 0; } tr { break-inside: avoid; }
      .sheet { break-after: page; } .secret { margin: 4mm 0 0; border: 1pt solid #9b1c1c; padding: 1.5mm 3mm; color: #9b1c1c; font-weight: bold; text-align: center; }
      code { font: 9.5pt "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace; }
      </style>
      </head>
      <body>
      <div class="sheet">
      <h1>督办使用指南</h1>
      <p>督查室人员用 · duban \(Duban.version)</p>
      <h2>每天怎么用</h2>
      <ol>
      \(days.map { "<li>\(rich($0))</li>" }.joined(separator: "\n"))
      </ol>
      <h2>九种灯</h2>
      <table class="lights">
      \(Light.allCases.map(light).joined(separator: "\n"))
      </table>
      <p>任务的灯取其节点和目标中最紧急的一个。每盏灯的依据写在详情里，如“9 月底应达 75.0%，实际 53.3%，低 21.7 个百分点”。没有填报的单独计数，不算完成。</p>
      <h2>月底出材料</h2>
      <table>
      \(papers.map { "<tr><td><code>\(html($0.command))</code></td><td>\(html($0.told))</td></tr>" }.joined(separator: "\n"))
      </table>
      <p class="secret">严禁录入涉密信息</p>
      </div>
      <h2>按键</h2>
      <div class="two keys">
      \(groups.compactMap { group in rows.first { $0.title == group.title(.chinese) } }.map { section($0.title, $0.rows) }.joined(separator: "\n"))
      </div>
      <p>全部按键：看板中按 <kbd>?</kbd>，或执行 <code>duban keys</code>。记错了：按 <kbd>U</kbd> 撤销自己最近一次操作，撤销本身也有记录。</p>
      </body>
      </html>

      """
  }

  /// What a clerk does, with the commands whose keys are put in.
  private static var days: [String] {
    func key(_ name: String) -> String {
      let found = Keymap.standard.help(.chinese).flatMap { $0.rows }.first { $0.command.name == name }
      return "[" + (found.map { String($0.keys.prefix { $0 != "," }) } ?? "?") + "]"
    }
    return [
      "执行 [duban] 打开看板。首屏是各方案的灯数；移到一个方案按 \(key("open")) 打开，数字键切换视图。",
      "看“逾期”和“临近”：移到一项按 \(key("open")) 看详情——谁负责、上次怎么说、依据是什么。",
      "单位来电话报进展：移到该任务按 \(key("update")) 填状态、数值和说明；没有变化按 \(key("nothing-changed"))，一键即可。",
      "节点已完成：按 \(key("confirm")) 确认。证明材料写文号或网址即可，可不写。",
      "延期、退回、销号、督办单：按 \(key("office")) 选择要办的步骤；不能办的是灰色，并说明原因。",
      "找一项：按 \(key("search")) 输入名称、拼音或首字母；只看一个单位：按 \(key("filter"))。",
      "几项一起办：按 \(key("mark")) 逐项标记，再按上面的键，作为一次操作。",
      "开会前按 \(key("as-of")) 可看任何一天当时的情况；按 \(key("quit")) 退出。",
    ]
  }

  private static let papers: [(command: String, told: String)] = [
    ("duban report -o 通报.docx --issue", "印发通报：自动编期号，写明自上一期以来的变化"),
    ("duban report --brief -o 一页通.docx", "晨会一页通"), ("duban remind", "各单位待办提醒的文字"),
    ("duban export 方案 --format xlsx -o 台账.xlsx", "台账、指标、节点、单位、资金各表"),
    ("duban export 方案 --sheets -o 填报表", "没有账号的单位各一份填报表"),
    ("duban import --updates 填报表", "把交回的填报表一并记录，先显示会改动什么"), ("duban import 文件.docx", "导入新印发的方案，逐项审核后发布"),
  ]

  private static let groups: [Command.Group] = [.moving, .looking, .marking, .following, .deciding, .program]

  private static func section(_ title: String, _ rows: [Keymap.HelpRow]) -> String {
    let lines = rows.map { row in
      let keys = row.keys.components(separatedBy: ", ").prefix(2).map { "<kbd>\(html($0))</kbd>" }.joined(
        separator: " ")
      return "<tr><td>\(keys)</td><td>\(html(row.summary))</td></tr>"
    }
    return "<h2>\(html(title))</h2>\n<table>\n" + lines.joined(separator: "\n") + "\n</table>"
  }

  private static func light(_ light: Light) -> String {
    let look = LightStyle(light)
    let meaning = light.meaning(PlanSettings(), .chinese)
    return
      "<tr><td class=\"shape\">\(html(look.shape(.unicode).string))</td><td>\(html(look.words(.chinese).string))</td><td>\(html(meaning))</td></tr>"
  }

  /// A sentence in which keys stand in brackets.
  private static func rich(_ text: String) -> String {
    html(text).replacing(/\[([^\]]+)\]/) { "<kbd>\($0.1)</kbd>" }
  }

  private static func html(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
