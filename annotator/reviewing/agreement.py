"""The measures of agreement that DATA names, for all, for each kind, each article and each pair of reviewers.

The coefficients stand in kappa, alpha, unitizing and characters; here is told what goes into each:

- F1 of spans, for two reviewers 2 · matched ÷ (tags of one + tags of the other), each tag matched once; for more the
  mean over pairs. It is the positive specific agreement, which needs no count of what nobody tagged (G. Hripcsak and
  A. S. Rothschild, Journal of the American Medical Informatics Association 12 (2005) 296–298).
- F1 and alpha of characters: tagged or not, whatever the kind or of the one kind.
- Kappa and alpha of labels, on passages that several tagged (see matching): of the kinds, or of one kind's decisive
  field. Fleiss' and Light's kappa take the passages that all tagged, Krippendorff's alpha those that two did.
- Alpha for unitizing, with each kind as a category, in the articles that all these reviewers finished.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from annotator.collector import collector_paused
from annotator.domain.agreement import Agreement, AgreementSlice, Measure, MeasureName
from annotator.domain.vocabulary import Kind, Severity
from annotator.reviewing.alpha import Level, alpha_of_coincidences, coincidences
from annotator.reviewing.characters import tagged_or_not
from annotator.reviewing.kappa import Weights, cohen_kappa, fleiss_kappa_of_counts
from annotator.reviewing.study import Study
from annotator.reviewing.tally import ANY, DECISIVE, SEVERITY, Labels, Tally, tally_of, together
from annotator.reviewing.unitizing import UnitTally, alpha_of_tallies

TOO_FEW = "Fewer than two reviewers have submitted these articles, so there is no agreement to tell."

_SCALE = tuple(Severity)


def agreement(study: Study) -> Agreement:
    """Return the agreement of a study, in every slice that is shown; without two reviewers one slice that says so."""
    with collector_paused():
        return Agreement(slices=tuple(_slices(study)), left_out=study.left_out)


def _slices(study: Study) -> Iterator[AgreementSlice]:
    everybody = tuple(range(len(study.reviewer_ids)))
    tallies = [tally_of(coding) for coding in study.codings]
    summed = together(tallies)
    kinds = sorted({kind for tally in summed for kind in tally.kinds()})
    for reviewers in (everybody, *(combinations(everybody, 2) if len(everybody) > 2 else ())):
        for kind in (ANY, *kinds):
            yield _slice(study, summed, reviewers, kind=kind)
    if len(study.codings) > 1:
        for coding, tally in zip(study.codings, tallies, strict=True):
            yield _slice(study, [tally], tally.reviewers, kind=ANY, article_id=coding.article_id)


def _slice(
    study: Study, tallies: Sequence[Tally], reviewers: tuple[int, ...], *, kind: str, article_id: str = ""
) -> AgreementSlice:
    ids = tuple(study.reviewer_ids[one] for one in reviewers)
    shared = [one for one in tallies if len(set(reviewers) & set(one.reviewers)) > 1]
    if not shared:
        return AgreementSlice(reviewer_ids=ids, article_id=article_id, kind=kind, refusal=TOO_FEW)
    whole = _Compared(shared, reviewers, kind, [one.tags_of(kind) for one in shared])
    return AgreementSlice(
        reviewer_ids=ids,
        article_id=article_id,
        kind=kind,
        articles=sum(one.articles for one in shared),
        tags=tuple(whole.tags(one) for one in reviewers),
        found_by=whole.found_by(),
        measures=tuple(whole.measures()),
    )


class _Pair(NamedTuple):
    """Two reviewers, the articles that both finished, and how many tags they set there."""

    one: int
    other: int
    tallies: list[Tally]
    tags: int


@dataclass(frozen=True, slots=True)
class _Compared:
    """Some reviewers' tags of one kind or of all, in the articles that two or more of them finished."""

    tallies: Sequence[Tally]
    reviewers: tuple[int, ...]
    kind: str
    counts: Sequence[dict[int, int]]
    """How many tags each reviewer set, for each of the tallies."""

    def measures(self) -> Iterator[Measure]:
        pairs = []
        for one, other in combinations(self.reviewers, 2):
            shared = [place for place, tally in enumerate(self.tallies) if {one, other} <= set(tally.reviewers)]
            if shared:
                tags = sum(self.counts[place][one] + self.counts[place][other] for place in shared)
                pairs.append(_Pair(one, other, [self.tallies[place] for place in shared], tags))
        yield self._f1_of_spans(MeasureName.EXACT_F1, pairs)
        yield self._f1_of_spans(MeasureName.OVERLAP_F1, pairs)
        yield self._f1_of_characters(pairs)
        yield from self._of_labels()
        yield self._alpha_of_characters()
        yield self._alpha_of_units()

    def tags(self, reviewer: int) -> int:
        return sum(counts.get(reviewer, 0) for counts in self.counts)

    def found_by(self) -> tuple[int, ...]:
        found = [0] * len(self.reviewers)
        for tally in self.tallies:
            for labels, count in tally.passages.items():
                if number := len(self._kinds(labels)):
                    found[number - 1] += count
        return tuple(found)

    def _kinds(self, labels: Labels) -> list[str]:
        """Return the kinds that these reviewers gave a passage, as far as they are of the kind compared."""
        return [
            kind
            for one in self.reviewers
            if one < len(labels) and (kind := labels[one]) is not None and self.kind in (ANY, kind)
        ]

    def _f1_of_spans(self, name: MeasureName, pairs: Sequence[_Pair]) -> Measure:
        matched = _exactly if name is MeasureName.EXACT_F1 else _overlapping
        values = [2 * matched(one, self.kind) / one.tags for one in pairs if one.tags]
        number = sum(map(self.tags, self.reviewers))
        return _measure(name, _mean(values), number, "tags", refusal="None of these reviewers tagged anything.")

    def _f1_of_characters(self, pairs: Sequence[_Pair]) -> Measure:
        texts = sum(tally.articles for pair in pairs for tally in pair.tallies)
        tagged = any(map(self.tags, self.reviewers))
        missing = sum(
            tally.character_f1.get((self.kind, (pair.one, pair.other)), 0) for pair in pairs for tally in pair.tallies
        )
        value = 1 - missing / texts if tagged else None
        counted = "comparisons of an article by two reviewers" if texts != 1 else "comparison of one article"
        return _measure(
            MeasureName.CHARACTER_F1, value, texts, counted, refusal="None of these reviewers tagged anything."
        )

    def _alpha_of_characters(self) -> Measure:
        tables = [
            (tally.covered.get(self.kind) or Counter({0: tally.length}), present)
            for tally in self.tallies
            if (present := [one for one in self.reviewers if one in tally.reviewers])
        ]
        characters = sum(tally.length for tally in self.tallies)
        rows: Counter[Labels] = Counter()
        for table, present in tables:
            rows.update(tagged_or_not(table, present))
        value = alpha_of_coincidences(coincidences(rows))
        refusal = "These reviewers tagged nothing, or everything: what is the same throughout tells nothing."
        return _measure(MeasureName.CHARACTER_ALPHA, value, characters, "characters", refusal=refusal)

    def _alpha_of_units(self) -> Measure:
        shared = [one for one in self.tallies if set(self.reviewers) <= set(one.reviewers)]
        if not shared:
            refusal = "There is no article that all of these reviewers have submitted."
            return _measure(MeasureName.UNITIZING_ALPHA, None, 0, "spans", refusal=refusal)
        kinds = set().union(*(one.kinds() for one in shared)) if self.kind == ANY else {self.kind}
        units = [self._units(shared, kind) for kind in sorted(kinds)]
        return _measure(
            MeasureName.UNITIZING_ALPHA,
            alpha_of_tallies(units),
            sum(one.units.total() for one in units),
            "spans",
            refusal="None of these reviewers tagged anything.",
        )

    def _units(self, tallies: Sequence[Tally], kind: str) -> UnitTally:
        made = tallies[0].of_units(kind, self.reviewers)
        for one in tallies[1:]:
            made.add(one.of_units(kind, self.reviewers))
        return made

    def _of_labels(self) -> Iterator[Measure]:
        if self.kind == ANY:
            rows = [tally.passages for tally in self.tallies]
            yield from self._kappas_and_alpha(_among(rows, self.reviewers), "kind")
            return
        if self.kind in DECISIVE:
            rows = [tally.judged[self.kind] for tally in self.tallies if self.kind in tally.judged]
            yield from self._kappas_and_alpha(_among(rows, self.reviewers), DECISIVE[self.kind][0])
        if self.kind == Kind.TRANSLATION_ERROR:
            rows = [tally.judged[SEVERITY] for tally in self.tallies if SEVERITY in tally.judged]
            yield self._of_severity(_among(rows, self.reviewers))

    def _kappas_and_alpha(self, rows: Counter[Labels], of: str) -> Iterator[Measure]:
        full = Counter({row: count for row, count in rows.items() if None not in row})
        number = full.total()
        if len(self.reviewers) == 2:
            pairs = {(one or "", other or ""): count for (one, other), count in full.items()}
            yield _labelled(MeasureName.COHEN_KAPPA, cohen_kappa(pairs), number, "that both tagged", of)
        else:
            yield _labelled(MeasureName.FLEISS_KAPPA, fleiss_kappa_of_counts(full), number, "that all tagged", of)
            yield _labelled(MeasureName.LIGHT_KAPPA, _light(full, len(self.reviewers)), number, "that all tagged", of)
        several = sum(count for row, count in rows.items() if len(row) - row.count(None) > 1)
        value = alpha_of_coincidences(coincidences(rows))
        yield _labelled(MeasureName.ALPHA, value, several, "that two or more tagged", of)

    def _of_severity(self, rows: Counter[Labels]) -> Measure:
        if len(self.reviewers) == 2:
            pairs = {(one or "", other or ""): count for (one, other), count in rows.items() if one and other}
            value = cohen_kappa(pairs, weights=Weights.QUADRATIC, scale=_SCALE)
            name = MeasureName.SEVERITY_KAPPA
        else:
            value = alpha_of_coincidences(coincidences(rows), Level.ORDINAL, scale=_SCALE)
            name = MeasureName.SEVERITY_ALPHA
        number = sum(count for row, count in rows.items() if len(row) - row.count(None) > 1)
        return _labelled(name, value, number, "with a severity from two or more", SEVERITY)


def _measure(
    name: MeasureName, value: float | None, number: int, counted: str, *, of: str = "", refusal: str = ""
) -> Measure:
    return Measure(
        name=name, value=value, n=number, counted=counted, of=of, refusal="" if value is not None else refusal
    )


def _labelled(name: MeasureName, value: float | None, number: int, which: str, of: str) -> Measure:
    words = of.replace("_", " ")
    if number:
        refusal = f"Every {words} given is the same, so that agreement on it cannot be told from chance."
    else:
        refusal = f"There is no passage {which} to compare the {words} on."
    counted = f"{'passage' if number == 1 else 'passages'} {which}"
    return _measure(name, value, number, counted, of=of, refusal=refusal)


def _mean(values: Sequence[float]) -> float | None:
    return sum(values) / len(values) if values else None


def _exactly(pair: _Pair, kind: str) -> int:
    both = 1 << pair.one | 1 << pair.other
    return sum(
        count
        for tally in pair.tallies
        for (of, mask), count in tally.exact.items()
        if mask & both == both and kind in (ANY, of)
    )


def _overlapping(pair: _Pair, kind: str) -> int:
    one, other = pair.one, pair.other
    return sum(
        count
        for tally in pair.tallies
        for labels, count in tally.passages.items()
        if labels[one] is not None and labels[one] == labels[other] and kind in (ANY, labels[one])
    )


def _among(rows: Sequence[Counter[Labels]], reviewers: tuple[int, ...]) -> Counter[Labels]:
    """Return the labels of some reviewers alone."""
    found: Counter[Labels] = Counter()
    for counts in rows:
        for labels, count in counts.items():
            found[tuple(labels[one] if one < len(labels) else None for one in reviewers)] += count
    return found


def _light(rows: Counter[Labels], reviewers: int) -> float | None:
    kappas = []
    for one, other in combinations(range(reviewers), 2):
        pairs: Counter[tuple[str, str]] = Counter()
        for row, count in rows.items():
            pairs[row[one] or "", row[other] or ""] += count
        kappas.append(cohen_kappa(pairs))
    known = [kappa for kappa in kappas if kappa is not None]
    return _mean(known) if len(known) == len(kappas) else None
