"""Makes the Word template, ``resources/templates/briefing.docx``: ``python -m annotator.briefing.template``.

The template holds what a designer would change: page, faces, styles, numbering. What articles and sources say is set in
a serif face everywhere, what the desk says in a sans serif one, so that a reader sees at once who speaks. The faces are
those that Word and LibreOffice have on every system, by themselves or as a face of the same measures.
"""

import io
import zipfile

from annotator.briefing.word import default_template
from annotator.briefing.word_styles import MARKINGS, OTHER, SET_ASIDE, Marking

SANS, SERIF, MONO = "Arial", "Times New Roman", "Courier New"
INK, MUTED, ACCENT, RULE, BAND, WARNING = "1F2227", "5D6067", "1F3F73", "C9CCD3", "EDF0F5", "A3341F"
LANGUAGE = "en-GB"

_MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def template_bytes() -> bytes:
    """Return the template as the bytes of a .docx; always the same ones."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in _parts().items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, _DECLARATION + content)
    return made.getvalue()


def _parts() -> dict[str, str]:
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            (f"{_OFFICE}/relationships/officeDocument", "word/document.xml"),
            (
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml",
            ),
            (f"{_OFFICE}/relationships/extended-properties", "docProps/app.xml"),
        ),
        "word/_rels/document.xml.rels": _relationships(
            *((f"{_OFFICE}/relationships/{name}", f"{name}.xml") for name in ("styles", "settings", "numbering"))
        ),
        "word/document.xml": _document(),
        "word/styles.xml": _styles(),
        "word/settings.xml": _settings(),
        "word/numbering.xml": _numbering(),
        "docProps/core.xml": _CORE,
        "docProps/app.xml": f'<Properties xmlns="{_OFFICE}/extended-properties"><Application>Annotator</Application>'
        "</Properties>",
    }


_CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Briefing template</dc:title>'
    f"<dc:language>{LANGUAGE}</dc:language></cp:coreProperties>"
)


def _content_types() -> str:
    parts = {
        **{f"/word/{name}.xml": f"{_WORD_TYPE}.{name}+xml" for name in ("styles", "settings", "numbering")},
        "/word/document.xml": f"{_WORD_TYPE}.document.main+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    }
    overrides = "".join(f'<Override PartName="{name}" ContentType="{type_}"/>' for name, type_ in parts.items())
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relationships(*targets: tuple[str, str]) -> str:
    entries = "".join(
        f'<Relationship Id="rId{number}" Type="{type_}" Target="{target}"/>'
        for number, (type_, target) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{_RELATIONSHIPS}">{entries}</Relationships>'


def _document() -> str:
    return (
        f'<w:document {_MAIN}><w:body><w:p/><w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1304" w:right="1134" w:bottom="1191" w:left="1134" w:header="624" w:footer="567" '
        'w:gutter="0"/><w:cols w:space="708"/><w:titlePg/></w:sectPr></w:body></w:document>'
    )


def _settings() -> str:
    compat = "http://schemas.microsoft.com/office/word"
    return (
        f'<w:settings {_MAIN}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        f'<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="{compat}" w:val="15"/></w:compat>'
        f'<w:themeFontLang w:val="{LANGUAGE}"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def _numbering() -> str:
    return (
        f'<w:numbering {_MAIN}><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/>'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:suff w:val="tab"/><w:lvlText w:val="–"/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="284" w:hanging="284"/></w:pPr></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    )


def _styles() -> str:
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{SANS}" w:hAnsi="{SANS}" w:cs="{SANS}"/>'
        f'<w:color w:val="{INK}"/><w:sz w:val="20"/><w:szCs w:val="20"/>'
        f'<w:lang w:val="{LANGUAGE}" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="271" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
    )
    return f"<w:styles {_MAIN}>{defaults}{_BASE}{_paragraph_styles()}{_character_styles()}{_table_style()}</w:styles>"


_BASE = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
)


def _face(
    *, font: str = "", bold: bool = False, italic: bool = False, colour: str = "", size: int = 0, raised: bool = False
) -> str:
    """Return run properties; ``size`` in half points."""
    return "".join(
        (
            f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/>' if font else "",
            "<w:b/><w:bCs/>" if bold else "",
            "<w:i/><w:iCs/>" if italic else "",
            f'<w:color w:val="{colour}"/>' if colour else "",
            f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>' if size else "",
            '<w:vertAlign w:val="superscript"/>' if raised else "",
        )
    )


def _spacing(before: int, after: int, line: int = 0) -> str:
    """Return paragraph spacing: twentieths of a point, the line in 240ths of a line."""
    lines = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"{lines}/>'


def _paragraph_style(
    style: str, name: str, properties: str, face: str = "", *, based_on: str = "Normal", following: str = ""
) -> str:
    follow = f'<w:next w:val="{following}"/>' if following else ""
    run = f"<w:rPr>{face}</w:rPr>" if face else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{style}"><w:name w:val="{name}"/><w:basedOn w:val="{based_on}"/>'
        f"{follow}<w:qFormat/><w:pPr>{properties}</w:pPr>{run}</w:style>"
    )


def _heading(level: int, before: int, after: int, size: int, rule: str = "") -> str:
    properties = f'<w:keepNext/><w:keepLines/>{rule}{_spacing(before, after, 252)}<w:outlineLvl w:val="{level - 1}"/>'
    face = _face(bold=True, colour=ACCENT if level < 3 else INK, size=size)
    return _paragraph_style(f"Heading{level}", f"heading {level}", properties, face, following="Normal")


def _contents(level: int, indent: int) -> str:
    tabs = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9638"/></w:tabs>'
    properties = f'{tabs}{_spacing(0, 40)}<w:ind w:left="{indent}" w:right="567"/>'
    return _paragraph_style(f"TOC{level}", f"toc {level}", properties, following="Normal")


def _paragraph_styles() -> str:
    rule = f'<w:pBdr><w:top w:val="single" w:sz="6" w:space="7" w:color="{ACCENT}"/></w:pBdr>'
    bar = f'<w:pBdr><w:left w:val="single" w:sz="24" w:space="9" w:color="{ACCENT}"/></w:pBdr>'
    label_bar = f'<w:pBdr><w:left w:val="single" w:sz="24" w:space="9" w:color="{WARNING}"/></w:pBdr>'
    ends = '<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>'
    marks = f'<w:numPr><w:numId w:val="1"/></w:numPr>{_spacing(0, 60)}<w:contextualSpacing/>'
    fact = (
        '<w:tabs><w:tab w:val="left" w:pos="2552"/></w:tabs>'
        + _spacing(0, 30)
        + '<w:ind w:left="2552" w:hanging="2552"/>'
    )
    return "".join(
        (
            _paragraph_style("Handling", "Handling", _spacing(0, 200), _face(bold=True, colour=WARNING, size=18)),
            _paragraph_style("Title", "Title", f"<w:keepNext/>{_spacing(0, 160, 252)}", _face(bold=True, size=44)),
            _paragraph_style("Fact", "Fact", fact),
            _heading(1, 480, 160, 30, rule),
            _heading(2, 300, 100, 24),
            _heading(3, 200, 80, 21),
            _paragraph_style(
                "TOCHeading",
                "TOC Heading",
                f"<w:keepNext/>{_spacing(320, 80)}",
                _face(bold=True, colour=ACCENT, size=24),
            ),
            *(_contents(level, indent) for level, indent in ((1, 0), (2, 284), (3, 567))),
            _paragraph_style("Lead", "Lead", f'{bar}{_spacing(0, 120, 288)}<w:ind w:left="227"/>', _face(size=22)),
            _paragraph_style(
                "Label",
                "Label",
                f'<w:keepNext/>{label_bar}{_spacing(0, 120)}<w:ind w:left="227"/>',
                _face(colour=WARNING, size=18),
            ),
            _paragraph_style("Note", "Note", _spacing(0, 100), _face(colour=MUTED, size=17)),
            _paragraph_style("ListBullet", "List Bullet", marks),
            _paragraph_style(
                "Caption", "caption", f"<w:keepNext/>{_spacing(200, 80)}", _face(bold=True, colour=MUTED, size=17)
            ),
            _paragraph_style("TableText", "Table Text", _spacing(0, 40, 252), _face(size=17)),
            _paragraph_style("TableTextKept", "Table Text Kept", "<w:keepNext/>", based_on="TableText"),
            _paragraph_style(
                "TableHeading",
                "Table Heading",
                f"<w:keepNext/>{_spacing(20, 20, 240)}",
                _face(bold=True, colour=ACCENT, size=17),
            ),
            _paragraph_style("AfterTable", "After Table", _spacing(0, 80, 240), _face(size=8)),
            _paragraph_style("ArticleText", "Article Text", _spacing(0, 140, 295), _face(font=SERIF, size=23)),
            _paragraph_style(
                "ArticleHeading", "Article Heading", "<w:keepNext/>", _face(bold=True), based_on="ArticleText"
            ),
            _paragraph_style("FootnoteText", "footnote text", _spacing(0, 30, 240), _face(size=16)),
            _paragraph_style("CommentText", "annotation text", _spacing(0, 20, 240), _face(size=18)),
            _paragraph_style("Header", "header", f"{ends}{_spacing(0, 0, 240)}", _face(colour=MUTED, size=16)),
            _paragraph_style("Footer", "footer", f"{ends}{_spacing(0, 0, 240)}", _face(colour=MUTED, size=16)),
        )
    )


def _character_style(style: str, name: str, face: str) -> str:
    return (
        f'<w:style w:type="character" w:styleId="{style}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{face}</w:rPr></w:style>'
    )


def _marked(one: Marking) -> str:
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{one.fill}"/>' if one.fill else ""
    words = "".join(f" {character}" if character.isupper() else character for character in one.style).strip()
    return _character_style(one.style, words, f'<w:u w:val="{one.underline}" w:color="{one.line}"/>{fill}')


def _character_styles() -> str:
    link = f'<w:color w:val="{ACCENT}"/><w:u w:val="single"/>'
    return "".join(
        (
            _character_style("Strong", "Strong", _face(bold=True)),
            _character_style("Emphasis", "Emphasis", _face(italic=True)),
            _character_style("Quoted", "Quoted", _face(font=SERIF, size=19)),
            _character_style("Small", "Small", _face(colour=MUTED, size=15)),
            _character_style("Code", "Code", _face(font=MONO, size=13)),
            _character_style("Warning", "Warning", _face(bold=True, colour=WARNING)),
            _character_style("Hyperlink", "Hyperlink", link),
            _character_style("FootnoteReference", "footnote reference", _face(raised=True)),
            _character_style("CommentReference", "annotation reference", _face(size=16)),
            *(_marked(one) for one in (*MARKINGS.values(), OTHER, SET_ASIDE)),
        )
    )


def _table_style() -> str:
    line = 'w:val="single" w:sz="4" w:space="0" w:color='
    borders = "".join(f'<w:{side} {line}"{RULE}"/>' for side in ("top", "bottom", "insideH"))
    return (
        '<w:style w:type="table" w:styleId="BriefingTable"><w:name w:val="Briefing Table"/>'
        '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>'
        f"<w:tblBorders>{borders}</w:tblBorders><w:tblCellMar>"
        '<w:top w:w="57" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/>'
        '<w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f'<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders><w:bottom {line}"{ACCENT}"/></w:tcBorders>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{BAND}"/></w:tcPr></w:tblStylePr></w:style>'
    )


if __name__ == "__main__":
    default_template().parent.mkdir(parents=True, exist_ok=True)
    default_template().write_bytes(template_bytes())
