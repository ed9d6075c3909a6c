"""Method and limits: what each word of judgement means here, with which weights and tools, and what cannot be known."""

from annotator.briefing.material import Material
from annotator.briefing.tree import Block, Heading, Paragraph, ParagraphStyle, Row, Run, RunStyle, Table
from annotator.briefing.wording import instant_words
from annotator.domain.scoring import CORE_WEIGHTS
from annotator.domain.vocabulary import Confidence, Likelihood, Reliability, Severity, VerdictValue, label

_VERDICTS = {
    VerdictValue.SUPPORTED: "Credible evidence bears the claim out.",
    VerdictValue.REFUTED: "Credible evidence contradicts the claim.",
    VerdictValue.NOT_ENOUGH_EVIDENCE: "What was found does not decide; what was searched stands beside the verdict.",
    VerdictValue.CONFLICTING: "There is credible evidence both ways; ambiguous wording alone is no conflict.",
    VerdictValue.NOT_CHECKABLE: "No evidence could decide the claim as it is worded.",
}
_LIKELIHOODS = {
    Likelihood.ALMOST_NO_CHANCE: "1–5 percent",
    Likelihood.VERY_UNLIKELY: "5–20 percent",
    Likelihood.UNLIKELY: "20–45 percent",
    Likelihood.ROUGHLY_EVEN_CHANCE: "45–55 percent",
    Likelihood.LIKELY: "55–80 percent",
    Likelihood.VERY_LIKELY: "80–95 percent",
    Likelihood.ALMOST_CERTAIN: "95–99 percent",
}
_CONFIDENCES = {
    Confidence.HIGH: "Good sources that agree; the judgement may still be wrong.",
    Confidence.MODERATE: "Credible and plausible sources, too few or too alike for more.",
    Confidence.LOW: "Scant, fragmentary or doubtful sources, or an inference alone.",
}
_SEVERITIES = {
    Severity.NEUTRAL: "Noted, no fault of the translation.",
    Severity.MINOR: "Noticed by a reader, misleads nobody.",
    Severity.MAJOR: "Misleads or hinders a reader.",
    Severity.CRITICAL: "Turns a fact round or could do harm; fails the text.",
}


def method(material: Material) -> list[Block]:
    """Return the definitions, the tables of terms, the limits and the tools."""
    return [
        *(Paragraph((Run(words),)) for words in _METHOD),
        Heading("Limits", 3, "limits"),
        *(Paragraph((Run(words),), ParagraphStyle.ITEM) for words in _LIMITS),
        Heading("Terms", 3, "terms"),
        _terms("Verdicts", "Verdict", "Meaning", [(label(key), words) for key, words in _VERDICTS.items()]),
        _terms(
            "Levels of confidence (ICD 203)",
            "Confidence",
            "Meaning",
            [(label(key), words) for key, words in _CONFIDENCES.items()],
        ),
        _terms(
            "Terms of likelihood (ICD 203)",
            "Term",
            "Chance that it is so",
            [(label(key), words) for key, words in _LIKELIHOODS.items()],
        ),
        _grades(),
        _weights(),
        Paragraph((Run(_tools(material)),), ParagraphStyle.NOTE),
    ]


_METHOD = (
    (
        "Reviewers read each article whole and tagged claims, quotations, statistics and translation errors in its "
        "text. Every tag keeps the place of its words, counted in characters from the beginning of the article "
        "(Unicode code points, the end not included), and the words themselves; paragraphs (¶) count the lines that "
        "are not blank. The review status stands beside each tag; nobody decides on a tag of their own."
    ),
    (
        "A verdict as published judges the printed words. A verdict as intended judges what the words meant before a "
        "translation error changed them. Both are given where they differ. Evidence that was published after the "
        "claim says so, and counts when it concerns the state of affairs that the claim speaks of; evidence of one "
        "origin counts once. Confidence and likelihood are different things and are never stated in one sentence."
    ),
)
_LIMITS = (
    (
        "Where the original of a translation was not at hand, a correction is an inference from the text and from "
        "other records; one held with low or unstated confidence reads “probable”."
    ),
    "A quotation that was translated and translated back is not what the speaker said, however it is printed.",
    "F and 6 are no marks, good or bad: they say that source or statement could not be judged.",
    (
        "Scores follow the MQM error typology and weights; they count what reviewers found and are no measure of what"
        " they missed."
    ),
    "What is not tagged was not necessarily found correct.",
)


def _terms(caption: str, first: str, second: str, pairs: list[tuple[str, str]]) -> Table:
    rows = tuple(
        Row(((Paragraph((Run(name, RunStyle.STRONG),)),), (Paragraph((Run(words),)),))) for name, words in pairs
    )
    description = f"One row for each term: {first.lower()} and {second.lower()}."
    return Table(caption, description, (first, second), (30, 70), rows, together=True)


def _grades() -> Table:
    letters = [label(letter).partition(": ")[::2] for letter in Reliability]
    numbers = [label(number).partition(": ")[::2] for number in "123456"]
    rows = tuple(
        Row(tuple((Paragraph((Run(cell, style),)),) for cell, style in zip((*one, *two), _GRADE_STYLES, strict=True)))
        for one, two in zip(letters, numbers, strict=True)
    )
    return Table(
        "Grades of sources and statements (Admiralty code)",
        "One row for each step: the letter of the source with its meaning, the number of the statement with its own.",
        ("Source", "Reliability of the source", "Statement", "Credibility of the statement"),
        (12, 38, 12, 38),
        rows,
        together=True,
    )


_GRADE_STYLES = (RunStyle.STRONG, RunStyle.PLAIN, RunStyle.STRONG, RunStyle.PLAIN)


def _weights() -> Table:
    rows = tuple(
        Row(
            (
                (Paragraph((Run(label(severity), RunStyle.STRONG),)),),
                (Paragraph((Run(str(CORE_WEIGHTS[severity])),)),),
                (Paragraph((Run(words),)),),
            )
        )
        for severity, words in _SEVERITIES.items()
    )
    return Table(
        "Severities of translation errors (MQM-based core)",
        "One row for each severity: its name, weight and meaning.",
        ("Severity", "Weight", "Meaning"),
        (20, 12, 68),
        rows,
        together=True,
    )


def _tools(material: Material) -> str:
    options = material.options
    return (
        f"Written by {options.program} on {instant_words(options.at)} from entry {material.extract.sequence} of the "
        "project’s journal."
    )
