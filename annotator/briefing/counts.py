"""Every number that the briefing states about its tags, counted in this one place."""

from collections import Counter
from dataclasses import dataclass

from annotator.briefing.material import SETTLED, Material
from annotator.domain.details import ClaimDetails, QuoteDetails, TranslationErrorDetails
from annotator.domain.scoring import NOT_COUNTED
from annotator.domain.vocabulary import Kind, Status, VerbatimStatus, VerdictScope


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Numbers over the chosen articles; findings are tags neither turned down, deferred nor mere suggestions."""

    tags: int
    findings: Counter[str]
    set_aside: int
    disputed: int
    settled: int
    verdicts: Counter[str]
    """Verdicts as published, by value; "" counts the claims without one."""
    flipped: int
    """Claims whose two verdicts differ."""
    without_evidence: int
    """Claims with a verdict that no evidence stands under."""
    confidences: Counter[str]
    evidence: int
    evidence_sources: Counter[str]
    origins: int
    severities: Counter[str]
    arose_in: Counter[str]
    repeats: int
    unattributed: int
    not_verbatim: int
    custom: int
    """Tags of kinds that the project defines."""
    under: Counter[str]
    """How many of them have a kind under one of the four, by that one."""


def count(material: Material) -> Counts:
    """Count what the sections state."""
    records = material.records
    briefed = [one for one in records if one.annotation.status not in NOT_COUNTED]
    details = [one.annotation.details for one in briefed]
    claims = [one for one in details if isinstance(one, ClaimDetails)]
    quotes = [one for one in details if isinstance(one, QuoteDetails)]
    errors = [one for one in details if isinstance(one, TranslationErrorDetails)]
    evidence = [item for one in briefed for item in one.evidence]
    kinds = Counter(one.annotation.kind for one in briefed)
    statuses = Counter(one.annotation.status for one in records)
    return Counts(
        tags=len(records),
        findings=Counter({kind: number for kind, number in kinds.items() if kind in set(Kind)}),
        set_aside=len(records) - len(briefed),
        disputed=statuses[Status.DISPUTED],
        settled=sum(statuses[one] for one in SETTLED),
        verdicts=Counter(_verdict(one, VerdictScope.AS_PUBLISHED) for one in claims),
        flipped=sum(is_flipped(one) for one in claims),
        without_evidence=sum(
            any(verdict.verdict and not one.evidence_for(verdict.scope) for verdict in one.annotation.details.verdicts)
            for one in briefed
            if isinstance(one.annotation.details, ClaimDetails)
        ),
        confidences=Counter(
            verdict.confidence or "" for one in claims for verdict in one.verdicts if verdict.verdict is not None
        ),
        evidence=len(evidence),
        evidence_sources=Counter(material.origin(item.source_id) for item in evidence if item.source_id),
        origins=material.origins(item.source_id for item in evidence),
        severities=Counter(one.severity or "" for one in errors),
        arose_in=Counter(one.arose_in for one in errors),
        repeats=sum(bool(one.repeat_of) for one in errors),
        unattributed=sum(is_unattributed(one) for one in quotes),
        not_verbatim=sum(one.verbatim_status in (VerbatimStatus.DRIFTED, VerbatimStatus.CORRUPTED) for one in quotes),
        under=Counter({kind: len(material.findings_under(kind)) for kind in Kind}),
        custom=sum(number for kind, number in kinds.items() if kind not in set(Kind)),
    )


def is_flipped(claim: ClaimDetails) -> bool:
    """Tell whether a claim was found one thing as published and another as intended."""
    published, intended = (_verdict(claim, scope) for scope in VerdictScope)
    return bool(published and intended) and published != intended


def is_unattributed(quote: QuoteDetails) -> bool:
    """Tell whether a quotation has no speaker, neither by name nor by role."""
    return not (quote.speaker or quote.speaker_role)


def _verdict(claim: ClaimDetails, scope: VerdictScope) -> str:
    verdict = claim.verdict(scope)
    return (verdict.verdict if verdict else None) or ""
