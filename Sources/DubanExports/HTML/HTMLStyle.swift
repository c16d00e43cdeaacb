import DubanCore

/// How a page looks: as the paper in print, and fitting the window on a screen.
enum HTMLStyle {
  static func write(_ style: PaperStyle, in html: inout Markup) {
    html.style(own(style))
    html.verbatim(
      """
      :root{color-scheme:light;font-family:var(--body)}
      body{margin:0;background:#eee;color:#111;line-height:1.75;font-size:1.05rem}
      main{box-sizing:border-box;max-width:76rem;margin:0 auto;padding:2rem clamp(1rem,5vw,4rem) 6rem;background:#fff}
      h1,.series{font-family:var(--title)}
      h1{margin:2rem 0 1.5rem;font-size:1.6rem;line-height:1.4;text-align:center;text-wrap:balance}
      h2,th,.mark{font-family:var(--first)}
      h3{font-family:var(--second)}
      h2{margin:1.4rem 0 .5rem;font-size:1.2rem}
      h3,h4,h5{margin:1rem 0 .4rem;font-size:1.08rem}
      p{margin:.4rem 0}
      .text{text-indent:2em;overflow-wrap:anywhere}
      :lang(en) .text{text-indent:0}
      .notice{margin:0 0 1rem;padding:.3rem .8rem;border:1px solid;text-align:center}
      header{border-bottom:3px solid #c00;text-align:center}
      header.plain{border:0}
      .series{margin:0;color:#c00;font-size:2.6rem;font-weight:700;line-height:1.4}
      .office{display:flex;justify-content:space-between;gap:2rem;text-align:left}
      .own-number{margin:0;text-align:right}
      .quoted{font-family:var(--second)}
      a{color:inherit;text-decoration:underline dotted #888;text-underline-offset:.2em}
      a:hover,a:focus{text-decoration-style:solid;background:#fff3bf}
      .item{text-decoration:none}
      .count{font-weight:700;font-variant-numeric:tabular-nums}
      nav ul{margin:1.5rem 0;padding:0;list-style:none}
      footer{margin:2rem 2em 0 0;text-align:right}
      footer p{margin:0}
      .annex{margin-top:3rem}
      .scroll{overflow-x:auto}
      table{width:100%;border-collapse:collapse;font-size:.9rem;line-height:1.45}
      th,td{padding:.3rem .45rem;border:1px solid #999;vertical-align:top;overflow-wrap:anywhere}
      th{background:#f1f3f5;font-weight:700;overflow-wrap:normal}
      .centre{text-align:center;overflow-wrap:normal}
      .trailing{text-align:right;font-variant-numeric:tabular-nums;overflow-wrap:normal}
      .total{font-weight:700}
      tr:target>td{background:#fff3bf}
      .note{font-size:.9rem}
      .light{padding:0 .3em;border-radius:.2em;font-weight:700;white-space:nowrap}
      .part,.whole{white-space:nowrap}
      figure{margin:1rem 0}
      figcaption{font-weight:700}
      .bar{display:grid;grid-template-columns:minmax(6em,1fr) 2fr 2fr;gap:.8rem;align-items:center;margin:.25rem 0}
      .bar svg{display:block;width:100%;height:1.1rem;background:#f1f3f5}
      .rest{position:fixed;top:0;left:0}
      .rows{display:none;position:fixed;z-index:1;right:0;bottom:0;left:0;box-sizing:border-box;max-height:45vh;overflow:auto;padding:.6rem clamp(1rem,5vw,4rem) 1rem;background:#fff;border-top:3px solid #333;box-shadow:0 -4px 16px #0003}
      .rows:target{display:block}
      .rows p{margin:0}
      .rows ol{margin:.3rem 0;padding-left:2.6em}
      .close{float:right}
      @media screen and (max-width:40rem){
      .bar{grid-template-columns:1fr;gap:.1rem;margin:.6rem 0}
      .series{font-size:2rem}
      h1{font-size:1.3rem}
      .many,.many tbody{display:block}
      .many colgroup,.many thead{display:none}
      .many tr{display:block;margin:.6rem 0;border:1px solid #999}
      .many td{display:grid;grid-template-columns:6.5em 1fr;gap:.5em;border:0;border-bottom:1px solid #ddd;text-align:left}
      .many td:empty{display:none}
      .many td::before{content:attr(data-head);color:#555}
      .many .light{justify-self:start}
      }
      @page one{size:A4;margin:15mm 18mm}
      @media print{
      body{background:none;font-size:16pt;line-height:28.95pt}
      main{max-width:none;padding:0}
      h1{font-size:22pt}
      h2,h3,h4,h5{margin:0;font-size:16pt;line-height:28.95pt;break-after:avoid}
      h2,h3,.text{text-indent:2em}
      .annex h2,:lang(en) h2,:lang(en) h3{text-indent:0}
      p{margin:0}
      a{text-decoration:none}
      nav,footer{break-before:avoid;break-inside:avoid}
      .annex{margin:0;break-before:page}
      .next{margin-top:24pt;break-before:auto}
      .short{break-inside:avoid}
      .wide{page:wide}
      .scroll{overflow:visible}
      table{font-size:10.5pt;line-height:1.35}
      .many,.wide table{font-size:9pt}
      .note{font-size:12pt;line-height:1.5}
      thead{display:table-header-group}
      tr,figure .bar{break-inside:avoid}
      th,.light,.bar svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}
      .rows,.rows:target,.rest{display:none}
      .bar{font-size:10.5pt;line-height:1.4}
      .one{page:one;font-size:12pt;line-height:1.4}
      .one h1{margin:0 0 6pt;font-size:18pt}
      .one h2{margin:4pt 0 2pt;font-size:12pt;line-height:1.4}
      .one .many{font-size:9.5pt;line-height:1.25}
      .one footer{margin-top:6pt}
      }

      """)
    for light in Light.allCases {
      let (ink, ground) = (LightColours(light).ink, LightColours(light).ground)
      html.write(
        ".\(light.rawValue){color:#\(LightColours.digits(ink));background:#\(LightColours.digits(ground))}\n")
    }
  }

  /// What `style` decides: fonts by their roles, and the white around pages in print.
  private static func own(_ style: PaperStyle) -> String {
    let margins = style.margins
    let (top, left, right, bottom) = (margins.top, margins.left, margins.right, margins.bottom)
    return """

      \(latinFace(style)):root{--body:\(fonts(style.body, style, "serif"));--title:\(fonts(style.title, style, "serif"));\
      --first:\(fonts(style.firstLevel, style, "sans-serif"));--second:\(fonts(style.secondLevel, style, "serif"))}
      @page{size:A4;margin:\(top)mm \(right)mm \(bottom)mm \(left)mm}
      @page wide{size:A4 landscape;margin:\(left)mm \(top)mm \(right)mm \(bottom)mm}

      """
  }

  /// The name under which the letters of `latinFace` go.
  private static let latinName = "duban-latin"

  /// The font of figures and Latin letters, and of nothing else: it holds quotation marks too, which would stand half as wide.
  private static func latinFace(_ style: PaperStyle) -> String {
    guard let latin = style.latin else { return "" }
    let sources = ([latin.name] + latin.fallbacks).map { "local(\(quoted($0)))" }.joined(separator: ",")
    return "@font-face{font-family:\(latinName);src:\(sources);unicode-range:U+21-7E}\n"
  }

  /// `font` by its name with what takes its place, behind that of figures and Latin letters.
  private static func fonts(_ font: PaperFont, _ style: PaperStyle, _ generic: String) -> String {
    let latin = style.latin.map { _ in [latinName] } ?? []
    return (latin + ([font.name] + font.fallbacks).map(quoted) + [generic]).joined(separator: ",")
  }

  /// A name as a style may hold it: what would end the name, the style or the line is left out.
  private static func quoted(_ name: String) -> String {
    let clean = name.unicodeScalars.filter {
      !"\"\\<>{};".unicodeScalars.contains($0) && $0.properties.generalCategory != .control
    }
    return "\"\(String(String.UnicodeScalarView(clean)))\""
  }
}
