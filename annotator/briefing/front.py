"""The front block, the bottom line and the scope: what a reader sees who reads one page only."""

from collections import Counter
from collections.abc import Iterator

from annotator.briefing.counts import Counts
from annotator.briefing.material import BriefedArticle, Material, letter_of
from annotator.briefing.tree import Block, FrontBlock, Paragraph, ParagraphStyle, Row, Run, RunStyle, Table
from annotator.briefing.wording import capital, citation, counted, date_words, instant_words, language_words, listed
from annotator.domain.vocabulary import Kind, OriginalStatus, Severity, VerdictValue, label

DRAFT = "Draft from the counts: to be rewritten by a person."


def front_block(material: Material) -> FrontBlock:
    """Return title, handling mark and the facts about the briefing itself."""
    options = material.options
    facts = (
        ("Requested by", options.requester or "not given"),
        ("Prepared by", options.preparer or "not given"),
        ("Approved by", options.approver or "not approved yet"),
        ("Date", date_words(options.at)),
        ("Information cut-off", instant_words(options.cut_off) if options.cut_off else "not given"),
        ("Version", str(options.version)),
    )
    title = options.title.strip() or material.extract.title.strip() or "Untitled briefing"
    return FrontBlock(title, options.handling.strip(), facts, draft=not options.approver)


def bottom_line(material: Material, counts: Counts) -> list[Block]:
    """Return a draft of the bottom line that the counts fill, marked as one; the person's own words replace it."""
    if material.options.words.get("bottom_line", "").strip():
        return []
    sentences = [_claims_sentence(material, counts), _flipped_sentence(counts), _wording_sentence(counts)]
    sentences += [_confidence_sentence(counts), _risk_sentence(counts)]
    words = " ".join(one for one in sentences if one)
    return [
        Paragraph((Run(DRAFT, RunStyle.STRONG),), ParagraphStyle.LABEL),
        Paragraph((Run(words),), ParagraphStyle.LEAD),
    ]


def _claims_sentence(material: Material, counts: Counts) -> str:
    claims = counts.findings[Kind.CLAIM]
    articles = counted(len(material.articles), "article")
    if not claims:
        return f"No claims are tagged in {articles}."
    found = [f"{counts.verdicts[value]} {words}" for value, words in _FOUND.items() if counts.verdicts[value]]
    open_claims = counts.verdicts[""]
    if open_claims:
        found.append(f"{open_claims} not reviewed")
    return f"{capital(counted(claims, 'claim'))} in {articles}, as published: {listed(found)}."


_FOUND = {value: label(value) for value in VerdictValue} | {
    VerdictValue.NOT_ENOUGH_EVIDENCE: "without enough evidence either way",
    VerdictValue.CONFLICTING: "with credible evidence both ways",
}


def _flipped_sentence(counts: Counts) -> str:
    if not counts.flipped:
        return ""
    verb = "has" if counts.flipped == 1 else "have"
    return (
        f"{capital(counted(counts.flipped, 'claim'))} {verb} another verdict once the words are read as they were "
        "meant before translation."
    )


def _wording_sentence(counts: Counts) -> str:
    errors, critical = counts.findings[Kind.TRANSLATION_ERROR], counts.severities[Severity.CRITICAL]
    major = counts.severities[Severity.MAJOR]
    words = f"{capital(counted(errors, 'translation error'))} {'is' if errors == 1 else 'are'} recorded"
    if errors:
        words += f", {critical or 'none'} of them critical and {major or 'none'} major"
    quotes = counts.findings[Kind.QUOTE]
    if quotes:
        words += f"; of {counted(quotes, 'quotation')}, {counts.not_verbatim or 'none'} drifted or corrupted"
        words += f" and {counts.unattributed or 'none'} without a speaker"
    return words + "."


def _confidence_sentence(counts: Counts) -> str:
    given = {level: number for level, number in counts.confidences.items() if number}
    if not given:
        return ""
    named = [f"{given[level]} with {level} confidence" for level in ("high", "moderate", "low") if level in given]
    if "" in given:
        named.append(f"{given['']} without a stated confidence")
    return f"Of {counted(sum(given.values()), 'verdict')}, {listed(named)}."


def _risk_sentence(counts: Counts) -> str:
    risks = [
        (
            counts.without_evidence,
            "claim with a verdict but no evidence under it",
            "claims with a verdict but no evidence under it",
        ),
        (counts.disputed, "tag in dispute", "tags in dispute"),
        (counts.verdicts[""], "claim not reviewed", "claims not reviewed"),
    ]
    number, one, many = max(risks, key=lambda risk: risk[0])
    return f"Largest risk in the record: {counted(number, one, many)}." if number else ""


def scope(material: Material, counts: Counts) -> list[Block]:
    """Return the articles, what was tagged in them, and the strengths and gaps of what the verdicts rest on."""
    blocks: list[Block] = [
        Paragraph((Run(_scope_words(material, counts)),)),
        Table(
            caption="Articles",
            description="One row for each article: its number, title and source, language, words, and tags by kind.",
            header=("No.", "Article and source", "Language", "Words", "Tags by kind"),
            widths=(7, 49, 11, 10, 23),
            rows=tuple(_article_row(material, article) for article in material.articles),
        ),
        Paragraph((Run(_evidence_words(material, counts)),)),
    ]
    originals = _originals_words(material)
    return [*blocks, Paragraph((Run(originals),))] if originals else blocks


def _scope_words(material: Material, counts: Counts) -> str:
    options = material.options
    words = [f"This briefing covers {counted(len(material.articles), 'article')} and {counted(counts.tags, 'tag')}"]
    words.append(" made in them")
    if counts.set_aside:
        one = counts.set_aside == 1
        stand = f"{'stands' if one else 'stand'} in the annotated texts alone"
        where = stand if material.in_appendix else f"{'is' if one else 'are'} not shown"
        words.append(f"; {counted(counts.set_aside, 'tag')} rejected, deferred or only suggested {where}")
    words.append(". ")
    if options.cut_off:
        words.append(f"Information after {instant_words(options.cut_off)} is not considered. ")
    across = sum(
        link.to_id in material.by_id and material.by_id[link.to_id].article_id != record.article_id
        for record in material.records
        for link in record.links
    )
    words.append(f"{capital(counted(across, 'link'))} {'joins' if across == 1 else 'join'} tags of different articles.")
    words.append(" Places read “Article 1, ¶ 5, 538–617”: the paragraph, and the characters from the text’s beginning.")
    words += _own_kinds_words(material, counts)
    return "".join(words)


_SECTIONS_OF_KINDS = {
    Kind.CLAIM: ("claims", "the key claims"),
    Kind.QUOTE: ("quotes", "the quotes"),
    Kind.STATISTIC: ("statistics", "the statistics"),
    Kind.TRANSLATION_ERROR: ("translation_errors", "the translation errors"),
}


def _own_kinds_words(material: Material, counts: Counts) -> Iterator[str]:
    """Yield where the tags of the project's own kinds stand: with the kind they are under, else in the texts alone."""
    shown = {
        words: counts.under[kind]
        for kind, (section, words) in _SECTIONS_OF_KINDS.items()
        if counts.under[kind] and section in material.options.sections
    }
    with_others = sum(shown.values())
    alone = counts.custom - with_others
    for number, where in ((with_others, f"with {listed(shown)}"), (alone, "in the annotated texts")):
        if number:
            verb = "stands" if number == 1 else "stand"
            yield f" {capital(counted(number, 'tag'))} of the project’s own kinds {verb} {where}."


def _article_row(material: Material, article: BriefedArticle) -> Row:
    one = article.article.article
    source = material.source(one.source_id)
    target = f"#{article.anchor}" if material.in_appendix else ""
    cited = citation(source) if source else "source not recorded"
    kinds = Counter(record.annotation.kind for record in article.records)
    tags = tuple(
        Paragraph((Run(f"{material.kind_name(kind)}: {kinds[kind]}"),)) for kind in sorted(kinds, key=letter_of)
    )
    return Row(
        cells=(
            (Paragraph((Run(str(article.number), RunStyle.STRONG),)),),
            (
                Paragraph((Run(article.title, RunStyle.STRONG, language=one.language, target=target),)),
                Paragraph((Run(cited, RunStyle.SMALL),)),
            ),
            (Paragraph((Run(language_words(one.language) or "not given"),)),),
            (Paragraph((Run(f"{article.words:,}"),)),),
            tags or (Paragraph((Run("no tags"),)),),
        ),
        rests_on=tuple(record.annotation.id for record in article.records),
    )


def _evidence_words(material: Material, counts: Counts) -> str:
    if not counts.evidence:
        return "No evidence is recorded: no verdict in this briefing can be checked against a source."
    graded = [source for one in counts.evidence_sources if (source := material.source(one))]
    good = sum(source.reliability in ("A", "B") for source in graded)
    unjudged = sum(source.reliability == "F" for source in graded)
    grades = {"usually or completely reliable": good, "fairly reliable or less": len(graded) - good - unjudged}
    grades |= {"that cannot be judged": unjudged, "not recorded": counts.origins - len(graded)}
    words = (
        f"The verdicts rest on {counted(counts.evidence, 'item')} of evidence of {counted(counts.origins, 'origin')}: "
        f"{listed(f'{number} {name}' for name, number in grades.items() if number)}. "
    )
    (largest, number), *_ = counts.evidence_sources.most_common(1) or [("", 0)]
    source = material.source(largest)
    if source and number * 2 > counts.evidence and counts.evidence > 1:
        words += f"More than half of them ({number} of {counts.evidence}) go back to one origin: {citation(source)}. "
    if counts.without_evidence:
        verb = "has" if counts.without_evidence == 1 else "have"
        words += f"{capital(counted(counts.without_evidence, 'claim'))} {verb} a verdict but no evidence under it."
    return words.strip()


def _originals_words(material: Material) -> str:
    missing = [
        f"Article {article.number} ({label(source.original_status)})"
        for article in material.articles
        if (source := material.source(article.article.article.source_id))
        and (source.translation_path or source.is_machine_translation)
        and source.original_status != OriginalStatus.FOUND
    ]
    return f"The original is not at hand for {listed(missing)}: corrections there are inferences." if missing else ""
