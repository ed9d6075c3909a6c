"""Small documents built in code, part by part."""

import io
import zipfile
from collections.abc import Mapping

from annotator.domain.articles import BlockKind
from annotator.reading.article import ReadArticle

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{RELATIONS}" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)
STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:basedOn w:val="Standard"/></w:style>
<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="My chapter"/><w:basedOn w:val="berschrift2"/></w:style>
<w:style w:type="paragraph" w:styleId="Outlined"><w:name w:val="Kapitel"/>
  <w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Flat"><w:name w:val="Flat"/><w:basedOn w:val="berschrift2"/>
  <w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Intense Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Bild"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Inhalt1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Punkte"><w:name w:val="Punkte"/>
  <w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Pool"/></w:style>
<w:style w:type="paragraph" w:styleId="Pool"><w:name w:val="Pool"/><w:basedOn w:val="Loop"/></w:style>
<w:style w:type="character" w:styleId="Unseen"><w:name w:val="Unseen"/><w:rPr><w:vanish/></w:rPr></w:style>
"""


def zipped(members: Mapping[str, bytes | str]) -> bytes:
    with io.BytesIO() as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in members.items():
                # The kind of a document stands in the file as it is.
                archive.writestr(name, content, zipfile.ZIP_STORED if name == "mimetype" else None)
        return file.getvalue()


def relations(*each: tuple[str, str, str]) -> str:
    """Return a part of relations, each by id, kind and target; addresses are external."""
    inside = "".join(
        f'<Relationship Id="{key}" Type="{RELATIONS}/{kind}" Target="{target}" '
        f'TargetMode="{"External" if "//" in target else "Internal"}"/>'
        for key, kind, target in each
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{inside}</Relationships>'


def docx_parts(body: str, *refers: tuple[str, str, str], **parts: str) -> dict[str, str]:
    """Return the parts of a Word document; ``footnotes="<w:footnote …>"`` and the like become parts of their own."""
    linked = [(f"rId{name}", name, f"{name}.xml") for name in ("styles", *parts)]
    return {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations(
            ("rId1", "officeDocument", "word/document.xml"),
            ("rId2", "metadata/core-properties", "docProps/core.xml"),
            ("rId3", "extended-properties", "docProps/app.xml"),
        ),
        "word/_rels/document.xml.rels": relations(*linked, *refers),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {NAMESPACES}>{STYLES}</w:styles>",
        **{f"word/{name}.xml": f"<w:{name} {NAMESPACES}>{inside}</w:{name}>" for name, inside in parts.items()},
    }


def docx(body: str, *refers: tuple[str, str, str], **parts: str) -> bytes:
    return zipped(docx_parts(body, *refers, **parts))


def p(inside: str, style: str = "", more: str = "") -> str:
    """Return a paragraph of runs; what is no markup becomes one."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{more}</w:pPr>{inside if inside.startswith('<') else r(inside)}</w:p>"


def r(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{cell if cell.startswith('<') else p(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def blocks(article: ReadArticle) -> list[tuple[BlockKind, int, str]]:
    """Return the blocks of an article as kind, level and words."""
    return [(block.kind, block.level, article.text[block.start : block.end]) for block in article.blocks]


def changed(content: bytes, changes: list[tuple[int, bytes, int]]) -> bytes:
    """Return a content with bytes put in and taken out."""
    for place, noise, removed in changes:
        start = place % max(1, len(content))
        content = content[:start] + noise + content[start + removed :]
    return content
