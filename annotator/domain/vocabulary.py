"""The closed lists of values that are stored, and how each reads to a person."""

from enum import StrEnum


class Kind(StrEnum):
    """The four kinds of tag; a project may define more, whose kind is the id of their TagDefinition."""

    CLAIM = "claim"
    QUOTE = "quote"
    STATISTIC = "statistic"
    TRANSLATION_ERROR = "translation_error"


class Origin(StrEnum):
    """How an annotation came to be."""

    HUMAN = "human"
    SUGGESTED = "suggested"
    IMPORTED = "imported"


class Status(StrEnum):
    """Where an annotation stands in review; SUGGESTED is outside the line until somebody takes it."""

    SUGGESTED = "suggested"
    DRAFT = "draft"
    SUBMITTED = "submitted"
    AGREED = "agreed"
    DISPUTED = "disputed"
    ACCEPTED = "accepted"
    AMENDED = "amended"
    REJECTED = "rejected"
    DEFERRED = "deferred"
    LOCKED = "locked"


class Confidence(StrEnum):
    """ICD 203's three levels, used wherever a confidence is recorded."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


class Likelihood(StrEnum):
    """The seven terms of ICD 203, first row."""

    ALMOST_NO_CHANCE = "almost_no_chance"
    VERY_UNLIKELY = "very_unlikely"
    UNLIKELY = "unlikely"
    ROUGHLY_EVEN_CHANCE = "roughly_even_chance"
    LIKELY = "likely"
    VERY_LIKELY = "very_likely"
    ALMOST_CERTAIN = "almost_certain"


class LinkType(StrEnum):
    """What one annotation is to another."""

    SAME_AS = "same_as"
    DRIFT_OF = "drift_of"
    CONTRADICTS = "contradicts"
    SUPPORTS = "supports"
    TRANSLATION_OF = "translation_of"
    CAUSED_BY = "caused_by"
    AFFECTED_BY = "affected_by"


class ClaimType(StrEnum):
    """What a claim rests on (AVeriTeC)."""

    EVENT_PROPERTY = "event_property"
    NUMERICAL = "numerical"
    QUOTE_VERIFICATION = "quote_verification"
    POSITION = "position"
    CAUSAL = "causal"
    PREDICTION = "prediction"


class CheckWorthiness(StrEnum):
    """Whether a claim deserves checking (ClaimBuster)."""

    NON_FACTUAL = "non_factual"
    UNIMPORTANT = "unimportant"
    CHECK_WORTHY = "check_worthy"


class VerdictScope(StrEnum):
    """Which wording a verdict speaks of: the printed one, or the one that was meant before translation."""

    AS_PUBLISHED = "as_published"
    AS_INTENDED = "as_intended"


class VerdictValue(StrEnum):
    """What was found; CONFLICTING means credible evidence both ways, never ambiguous wording."""

    SUPPORTED = "supported"
    REFUTED = "refuted"
    NOT_ENOUGH_EVIDENCE = "not_enough_evidence"
    CONFLICTING = "conflicting"
    NOT_CHECKABLE = "not_checkable"


class Stance(StrEnum):
    """What a piece of evidence does to the claim."""

    SUPPORTS = "supports"
    REFUTES = "refutes"
    CONTEXT = "context"


class QuoteForm(StrEnum):
    """How a quotation is given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class VerbatimStatus(StrEnum):
    """How a quotation compares with what was said."""

    UNVERIFIED = "unverified"
    VERBATIM = "verbatim"
    DRIFTED = "drifted"
    CORRUPTED = "corrupted"
    PARAPHRASE = "paraphrase"
    UNATTRIBUTED = "unattributed"


class Anonymity(StrEnum):
    """Whether the speaker has a name; NONE means that no speaker is given at all."""

    NAMED = "named"
    UNNAMED = "unnamed"
    NONE = "none"


class DriftType(StrEnum):
    """In what a quotation drifted from its reference."""

    WORDING = "wording"
    OMISSION = "omission"
    SPEAKER = "speaker"
    DATE = "date"
    QUOTE_MARKS = "quote_marks"
    MEANING = "meaning"


class QuantityKind(StrEnum):
    """What sort of quantity a statistic gives."""

    NUMBER = "number"
    PERCENT = "percent"
    RATIO = "ratio"
    MONEY = "money"
    DATE = "date"
    DURATION = "duration"
    RANK = "rank"
    TREND = "trend"


class Comparator(StrEnum):
    """How the value stands to the truth as worded; APPROX_BELOW is "almost"."""

    EQ = "eq"
    APPROX = "approx"
    APPROX_BELOW = "approx_below"
    GT = "gt"
    LT = "lt"
    RANGE = "range"


class Direction(StrEnum):
    """Where a trend goes."""

    UP = "up"
    DOWN = "down"
    FLAT = "flat"


class Finding(StrEnum):
    """What the comparison of two statistics found."""

    SAME = "same"
    ROUNDING = "rounding"
    HEDGE_CHANGED = "hedge_changed"
    UNIT_CHANGED = "unit_changed"
    DIFFERS = "differs"
    CONTRADICTED = "contradicted"
    MISSING_IN_OTHER = "missing_in_other"
    NOT_COMPARABLE = "not_comparable"


class Severity(StrEnum):
    """Severity of a translation error (MQM)."""

    NEUTRAL = "neutral"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"


class Dimension(StrEnum):
    """MQM's error dimensions, and SOURCE_ISSUE for what was wrong before the translation."""

    TERMINOLOGY = "terminology"
    ACCURACY = "accuracy"
    LINGUISTIC_CONVENTIONS = "linguistic_conventions"
    STYLE = "style"
    LOCALE_CONVENTIONS = "locale_conventions"
    AUDIENCE_APPROPRIATENESS = "audience_appropriateness"
    DESIGN_MARKUP = "design_markup"
    SOURCE_ISSUE = "source_issue"
    OTHER = "other"


class Subtype(StrEnum):
    """MQM's error types that a reviewer of news needs; SUBTYPES says which belongs to which dimension."""

    MISTRANSLATION = "mistranslation"
    ADDITION = "addition"
    OMISSION = "omission"
    DO_NOT_TRANSLATE = "do_not_translate"
    UNTRANSLATED = "untranslated"
    OVERTRANSLATION = "overtranslation"
    UNDERTRANSLATION = "undertranslation"
    WRONG_TERM = "wrong_term"
    INCONSISTENT = "inconsistent"
    GRAMMAR = "grammar"
    SPELLING = "spelling"
    PUNCTUATION = "punctuation"
    UNINTELLIGIBLE = "unintelligible"
    ENCODING = "encoding"
    MARKUP = "markup"
    MISSING_TEXT = "missing_text"


SUBTYPES: dict[Dimension, tuple[Subtype, ...]] = {
    Dimension.ACCURACY: (
        Subtype.MISTRANSLATION,
        Subtype.ADDITION,
        Subtype.OMISSION,
        Subtype.DO_NOT_TRANSLATE,
        Subtype.UNTRANSLATED,
        Subtype.OVERTRANSLATION,
        Subtype.UNDERTRANSLATION,
    ),
    Dimension.TERMINOLOGY: (Subtype.WRONG_TERM, Subtype.INCONSISTENT),
    Dimension.LINGUISTIC_CONVENTIONS: (
        Subtype.GRAMMAR,
        Subtype.SPELLING,
        Subtype.PUNCTUATION,
        Subtype.UNINTELLIGIBLE,
        Subtype.ENCODING,
    ),
    Dimension.DESIGN_MARKUP: (Subtype.MARKUP, Subtype.MISSING_TEXT),
}


class CorrectionState(StrEnum):
    """What is to be done with the words: replace them, delete them, or look for the original first."""

    PROPOSED = "proposed"
    DELETE = "delete"
    ORIGINAL_NEEDED = "original_needed"


class CorrectionBasis(StrEnum):
    """What a correction rests on."""

    ORIGINAL_TEXT = "original_text"
    INFERENCE = "inference"
    EXTERNAL_RECORD = "external_record"
    HOUSE_STYLE = "house_style"


class AroseIn(StrEnum):
    """Which step brought the error in."""

    UNKNOWN = "unknown"
    TRANSLATION = "translation"
    REWRITING = "rewriting"
    CAPTURE = "capture"


class Side(StrEnum):
    """Which text of a translation the error stands in."""

    TARGET = "target"
    SOURCE = "source"


class Reliability(StrEnum):
    """Reliability of a source (Admiralty code); F is no bad mark, it says that nothing can be said."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


class SourceType(StrEnum):
    """How near a source is to what it tells."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    TERTIARY = "tertiary"


class OriginalStatus(StrEnum):
    """Whether the original of a translated or rewritten text is at hand."""

    NOT_SEARCHED = "not_searched"
    NOT_FOUND = "not_found"
    FOUND = "found"


class Relation(StrEnum):
    """What two articles are to each other."""

    TRANSLATION = "translation"
    ROUND_TRIP = "round_trip"
    REWRITE = "rewrite"
    SAME_EVENT = "same_event"
    UNPAIRED = "unpaired"


class DecisionValue(StrEnum):
    """What a colleague decides on a tag."""

    AGREE = "agree"
    DISAGREE = "disagree"
    AMEND = "amend"
    UNSURE = "unsure"


class ReviewerState(StrEnum):
    """How far one reviewer is with one article."""

    NEW = "new"
    IN_PROGRESS = "in_progress"
    FINISHED = "finished"


class Underline(StrEnum):
    """How a tag is underlined, so that colour is never the only sign."""

    SOLID = "solid"
    DOTTED = "dotted"
    DASHED = "dashed"
    WAVY = "wavy"


_LABELS = {
    "eq": "exactly",
    "approx": "about",
    "approx_below": "almost",
    "gt": "more than",
    "lt": "less than",
    "do_not_translate": "should not be translated",
    "design_markup": "design and markup",
    "A": "A: completely reliable",
    "B": "B: usually reliable",
    "C": "C: fairly reliable",
    "D": "D: not usually reliable",
    "E": "E: unreliable",
    "F": "F: cannot be judged",
    "1": "1: confirmed by other sources",
    "2": "2: probably true",
    "3": "3: possibly true",
    "4": "4: doubtful",
    "5": "5: improbable",
    "6": "6: cannot be judged",
}


def label(value: str) -> str:
    """Return how a stored value reads in English: "not enough evidence", "F: cannot be judged"."""
    return _LABELS.get(value, value.replace("_", " "))
