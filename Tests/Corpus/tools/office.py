"""Writes small DOCX and XLSX files with the features of real ones: automatic numbers, merged cells, tracked changes, dates.

Only the standard library; the same bytes every time.
"""
import zipfile
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def save(path, parts):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts:
            info = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, (XML + text).encode())


# Word


def run(text, properties=""):
    pieces = []
    for index, line in enumerate(text.split("\n")):
        pieces.append(("<w:br/>" if index else "") + f'<w:t xml:space="preserve">{escape(line)}</w:t>')
    return f"<w:r>{'<w:rPr>' + properties + '</w:rPr>' if properties else ''}{''.join(pieces)}</w:r>"


def inserted(text):
    return f'<w:ins w:id="1" w:author="a" w:date="2026-01-01T00:00:00Z">{run(text)}</w:ins>'


def deleted(text):
    return (
        '<w:del w:id="2" w:author="a" w:date="2026-01-01T00:00:00Z"><w:r>'
        f'<w:delText xml:space="preserve">{escape(text)}</w:delText></w:r></w:del>'
    )


def paragraph(content="", number=None, style=None, align=None):
    """A paragraph; `content` is text or ready-made runs; `number` is (list, level)."""
    properties = ""
    if style:
        properties += f'<w:pStyle w:val="{style}"/>'
    if number:
        properties += f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>'
    if align:
        properties += f'<w:jc w:val="{align}"/>'
    body = content if content.startswith("<w:") else (run(content) if content else "")
    return f"<w:p>{'<w:pPr>' + properties + '</w:pPr>' if properties else ''}{body}</w:p>"


def cell(text="", span=1, merge=None):
    """`merge` is 'restart' at the upper end of a vertical merge and 'continue' below it."""
    properties = '<w:tcW w:w="1000" w:type="dxa"/>'
    if span > 1:
        properties += f'<w:gridSpan w:val="{span}"/>'
    if merge == "restart":
        properties += '<w:vMerge w:val="restart"/>'
    elif merge:
        properties += "<w:vMerge/>"
    body = "".join(paragraph(line) for line in text.split("\n")) if not text.startswith("<w:") else text
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{body}</w:tc>"


def row(*cells, heading=False):
    body = "".join(c if c.startswith("<w:tc>") else cell(c) for c in cells)
    return f"<w:tr>{'<w:trPr><w:tblHeader/></w:trPr>' if heading else ''}{body}</w:tr>"


def table(columns, *rows):
    grid = '<w:gridCol w:w="1000"/>' * columns
    return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'


# 1: 一、 (一) 1. (1); 2: 1. alone; 3: ① alone.
NUMBERING = f"""<w:numbering {W}>
<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimalEnclosedCircle"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>"""
STYLES = f"""<w:styles {W}>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>
<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="a"/>
<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
</w:styles>"""


def docx(path, *blocks):
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    save(path, [
        ("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
         '<Default Extension="xml" ContentType="application/xml"/>'
         f'<Override PartName="/word/document.xml" ContentType="{kind}document.main+xml"/>'
         f'<Override PartName="/word/numbering.xml" ContentType="{kind}numbering+xml"/>'
         f'<Override PartName="/word/styles.xml" ContentType="{kind}styles+xml"/></Types>'),
        ("_rels/.rels", f'<Relationships xmlns="{RELATIONS}">'
         f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'),
        ("word/document.xml", f"<w:document {W}><w:body>{''.join(blocks)}<w:sectPr/></w:body></w:document>"),
        ("word/_rels/document.xml.rels", f'<Relationships xmlns="{RELATIONS}">'
         f'<Relationship Id="rId1" Type="{OFFICE}/styles" Target="styles.xml"/>'
         f'<Relationship Id="rId2" Type="{OFFICE}/numbering" Target="numbering.xml"/></Relationships>'),
        ("word/numbering.xml", NUMBERING),
        ("word/styles.xml", STYLES),
    ])


# Excel


def column(index):
    name = ""
    while True:
        name = chr(65 + index % 26) + name
        index = index // 26 - 1
        if index < 0:
            return name


def date(serial):
    """A day as Excel stores it: a number with the style of a date."""
    return ("date", serial)


def percent(share):
    return ("percent", share)


def xlsx(path, sheets):
    """`sheets` is a list of (name, rows, merges, hidden?, numbers of hidden rows?)."""
    shared, order = {}, []

    def sheet(rows, merges, concealed=()):
        out = []
        for r, values in enumerate(rows, 1):
            cells = []
            for c, value in enumerate(values):
                place = f"{column(c)}{r}"
                if value is None:
                    continue
                if isinstance(value, tuple):
                    style = {"date": 1, "percent": 2}[value[0]]
                    cells.append(f'<c r="{place}" s="{style}"><v>{value[1]!r}</v></c>')
                elif isinstance(value, (int, float)):
                    cells.append(f'<c r="{place}"><v>{value!r}</v></c>')
                else:
                    if value not in shared:
                        shared[value] = len(order)
                        order.append(value)
                    cells.append(f'<c r="{place}" t="s"><v>{shared[value]}</v></c>')
            out.append(f'<row r="{r}"{" hidden=" + chr(34) + "1" + chr(34) if r in concealed else ""}>{"".join(cells)}</row>')
        merged = "".join(f'<mergeCell ref="{m}"/>' for m in merges)
        tail = f'<mergeCells count="{len(merges)}">{merged}</mergeCells>' if merges else ""
        return f'<worksheet {S}><sheetData>{"".join(out)}</sheetData>{tail}</worksheet>'

    bodies = [sheet(s[1], s[2], s[4] if len(s) > 4 else ()) for s in sheets]
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    strings = "".join(f'<si><t xml:space="preserve">{escape(t)}</t></si>' for t in order)
    parts = [
        ("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
         '<Default Extension="xml" ContentType="application/xml"/>'
         f'<Override PartName="/xl/workbook.xml" ContentType="{kind}sheet.main+xml"/>'
         f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}sharedStrings+xml"/>'
         f'<Override PartName="/xl/styles.xml" ContentType="{kind}styles+xml"/>'
         + "".join(f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{kind}worksheet+xml"/>'
                   for i in range(1, len(sheets) + 1)) + "</Types>"),
        ("_rels/.rels", f'<Relationships xmlns="{RELATIONS}">'
         f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
        ("xl/workbook.xml", f'<workbook {S} {R}><sheets>' + "".join(
            f'<sheet name="{escape(s[0])}" sheetId="{i}"{" state=" + chr(34) + "hidden" + chr(34) if len(s) > 3 and s[3] else ""} r:id="rId{i}"/>'
            for i, s in enumerate(sheets, 1)) + "</sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{RELATIONS}">' + "".join(
            f'<Relationship Id="rId{i}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{i}.xml"/>'
            for i in range(1, len(sheets) + 1))
         + f'<Relationship Id="rId90" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
           f'<Relationship Id="rId91" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>'),
        ("xl/styles.xml", f'<styleSheet {S}><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts>'
         '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>'
         '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/>'
         '<xf numFmtId="176" applyNumberFormat="1"/><xf numFmtId="9" applyNumberFormat="1"/></cellXfs></styleSheet>'),
        ("xl/sharedStrings.xml", f'<sst {S} count="{len(order)}" uniqueCount="{len(order)}">{strings}</sst>'),
    ]
    parts += [(f"xl/worksheets/sheet{i}.xml", body) for i, body in enumerate(bodies, 1)]
    save(path, parts)
