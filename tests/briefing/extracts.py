"""Extracts made by hand for the briefing's tests: articles, sources, and tags found by their words."""

import hashlib
from collections.abc import Sequence
from typing import Any

from annotator.briefing.build import build_briefing
from annotator.briefing.options import BriefingOptions
from annotator.briefing.tree import Block, Briefing, Footnote, Paragraph, Run, Section, Table
from annotator.domain.annotations import Annotation, Comment, Decision, Evidence, Link, TagDefinition
from annotator.domain.articles import Article, Reviewer, Source, Version
from annotator.domain.details import details_from_json
from annotator.domain.extract import AnnotationRecord, ArticleText, Extract
from annotator.domain.vocabulary import Confidence, Origin, Status

AT = "2025-09-15T12:00:00.000000Z"
LIMA = Reviewer(id="r1", name="Ana Lima", initials="AL")
WEBER = Reviewer(id="r2", name="Jonas Weber", lead=True)

PRESS = (
    "China and Russia\n\n"
    "This week, Beijing has raised sanctions against several members of the European Parliament.\n\n"
    "“China is a major catalyst for Russia,” said a spokesman. China provides almost 80% of double-use articles.\n\n"
    "Trade has surged in 2025, exceeding $200 billion. The balancing law is a balancing law."
)


def article(
    name: str, text: str, *, title: str = "", language: str = "en", source_id: str = "", blocks: Sequence[Any] = ()
) -> ArticleText:
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return ArticleText(
        article=Article(id=name, title=title, language=language, source_id=source_id),
        version=Version(
            id=f"v-{name}",
            article_id=name,
            number=1,
            text_sha256=sha256,
            length=len(text),
            created_at=AT,
            blocks=tuple(blocks),
        ),
        text=text,
    )


def tag(
    name: str,
    of: ArticleText,
    kind: str,
    words: str | tuple[int, int],
    details: dict[str, Any] | None = None,
    *,
    nth: int = 0,
    evidence: Sequence[Evidence] = (),
    links: Sequence[Link] = (),
    decisions: Sequence[Decision] = (),
    comments: Sequence[Comment] = (),
    status: Status = Status.SUBMITTED,
    author: Reviewer = LIMA,
    note: str = "",
    confidence: Confidence | None = None,
    origin: Origin = Origin.HUMAN,
    at: str = "2025-09-10T10:20:30.123456Z",
) -> AnnotationRecord:
    """Tag the ``nth`` occurrence of words, or a pair of offsets."""
    if isinstance(words, str):
        start = -1
        for _ in range(nth + 1):
            start = of.text.index(words, start + 1)
        span = (start, start + len(words))
    else:
        span = words
    annotation = Annotation(
        id=name,
        version_id=of.version.id,
        kind=kind,
        start=span[0],
        end=span[1],
        exact=of.text[span[0] : span[1]],
        author_id=author.id,
        status=status,
        note=note,
        confidence=confidence,
        origin=origin,
        details=details_from_json(kind, details or {}),
        created_at=at,
        updated_at=at,
    )
    return AnnotationRecord(
        annotation=annotation,
        article_id=of.article.id,
        evidence=tuple(evidence),
        links=tuple(links),
        decisions=tuple(decisions),
        comments=tuple(comments),
    )


def extract(
    articles: Sequence[ArticleText],
    tags: Sequence[AnnotationRecord] = (),
    sources: Sequence[Source] = (),
    definitions: Sequence[TagDefinition] = (),
) -> Extract:
    return Extract(
        title="China between Moscow and Pyongyang",
        articles=tuple(articles),
        annotations=tuple(tags),
        sources={one.id: one for one in sources},
        reviewers={one.id: one for one in (LIMA, WEBER)},
        tag_definitions={one.id: one for one in definitions},
        sequence=7,
    )


def options(**values: Any) -> BriefingOptions:
    return BriefingOptions(**{"title": "Two texts, checked", "at": AT, "program": "Annotator 1.2.3"} | values)


def briefing(of: Extract, **values: Any) -> Briefing:
    return build_briefing(of, options(**values))


def section(of: Briefing, key: str) -> Section:
    return next(one for one in of.sections if one.key == key)


def tables(of: Section) -> list[Table]:
    return [block for block in of.blocks if isinstance(block, Table)]


def words(of: Run | Paragraph | Block | Section | Footnote | Sequence[Any]) -> str:
    """Return what a reader reads in a part of the tree, one paragraph a line."""
    match of:
        case Run():
            return of.text
        case Paragraph() | Footnote():
            return "".join(run.text for run in of.runs)
        case Table():
            return "\n".join([of.caption, *(words(row.cells) for row in of.rows)])
        case Section():
            return "\n".join([of.heading, *(words(block) for block in of.blocks)])
        case list() | tuple():
            return "\n".join(words(one) for one in of)
    return getattr(of, "text", "")


def notes(of: Briefing) -> list[Footnote]:
    """Return the footnotes in the order in which the tree calls them."""
    found: list[Footnote] = []
    for one in of.sections:
        for block in one.blocks:
            for paragraph in _paragraphs(block):
                found += [run.footnote for run in paragraph.runs if run.footnote]
    return found


def _paragraphs(block: Block) -> list[Paragraph]:
    if isinstance(block, Table):
        return [one for row in block.rows for cell in row.cells for one in cell]
    return [block] if isinstance(block, Paragraph) else []


def row_of(table: Table, annotation_id: str) -> list[str]:
    """Return the cells of the row that rests on a tag, as words."""
    row = next(one for one in table.rows if annotation_id in one.rests_on)
    return [words(cell) for cell in row.cells]


AFP = Source(
    id="afp",
    publisher="AFP",
    title="China lifts sanctions",
    url="https://example.org/a?b=1&c=2",
    published_at="2025-04-30",
    reliability="B",
    descriptor="News agency",
    accessed_at="2025-05-12",
    archive_url="https://archive.example.org/1",
    sha256="12ab" * 16,
)
COPY = Source(id="copy", publisher="The Copy", title="Sanctions lifted", derived_from="afp")
PRINTED = Source(
    id="printed",
    publisher="Some Site",
    title="China and Russia",
    published_at="2025-05-02",
    translation_path="en → fr → en",
    original_status="not_found",
)


def evidence(name: str, annotation_id: str, **values: Any) -> Evidence:
    return Evidence(**{"id": name, "annotation_id": annotation_id, "source_id": "afp", "credibility": 2} | values)


def whole() -> Extract:
    """Return one article with a tag of each kind, set-aside ones among them, and a second article without any."""
    press = article("a1", PRESS, title="China and Russia", source_id="printed")
    other = article("a2", "Nothing is tagged here.", title="A quiet text")
    caused = Link(id="l1", from_id="c1", to_id="t1", type="caused_by", author_id="r1", created_at=AT)  # type: ignore[arg-type]
    agreed = Decision(id="d1", annotation_id="c1", reviewer_id="r2", decision="agree", created_at=AT)  # type: ignore[arg-type]
    reply = Comment(id="k1", annotation_id="c1", author_id="r2", text="See the agency.", created_at=AT)
    verdicts = [
        {"scope": "as_published", "verdict": "refuted", "justification": "They were lifted", "confidence": "high"},
        {"scope": "as_intended", "verdict": "supported", "justification": "“Lifted” is meant.", "confidence": "high"},
    ]
    return extract(
        [press, other],
        [
            tag(
                "c1",
                press,
                "claim",
                "Beijing has raised sanctions against several members of the European Parliament",
                {"claim_normalized": "Beijing raised sanctions", "verdicts": verdicts, "likelihood": "likely"},
                status=Status.ACCEPTED,
                evidence=[
                    evidence("e1", "c1", stance="refutes", quoted_text="China has lifted sanctions"),
                    evidence("e2", "c1", scope="as_intended", stance="supports", published_at="2025-05-03"),
                ],
                links=[caused],
                decisions=[agreed],
                comments=[reply],
            ),
            tag("c2", press, "claim", "Trade has surged in 2025", status=Status.REJECTED, note="Told as a statistic"),
            tag("q1", press, "quote", "“China is a major catalyst for Russia,”", {"translated_back": True}),
            tag(
                "s1",
                press,
                "statistic",
                "almost 80% of double-use articles",
                {"value": "80", "unit": "percent", "quantity_kind": "percent", "comparator": "approx_below"},
            ),
            tag("t1", press, "translation_error", "raised", _error("lifted", "critical"), author=WEBER),
            tag("t2", press, "translation_error", "balancing law", _error("balancing act", "major")),
            tag(
                "t3",
                press,
                "translation_error",
                "balancing law",
                _error("balancing act", "major", confidence="low", repeat_of="t2"),
                nth=1,
            ),
        ],
        [AFP, COPY, PRINTED],
    )


def _error(correction: str, severity: str, confidence: str = "high", **more: str) -> dict[str, str]:
    return {
        "correction": correction,
        "severity": severity,
        "dimension": "accuracy",
        "subtype": "mistranslation",
        "correction_confidence": confidence,
        "arose_in": "translation",
    } | more
