"""How fast agreement is told, beside its floor: sorting the same spans; and what it says of real ratings.

The ratings are given by the environment: ANNOTATOR_RATINGS names a file in the format of Google's MQM data for WMT
(google/wmt-mqm-human-evaluation): lines of nine cells parted by tabs, with the error between <v> and </v>.
"""

import os
import random
import re
import time
from collections import defaultdict
from pathlib import Path

import pytest

from annotator.domain.agreement import MeasureName
from annotator.domain.annotations import Details
from annotator.domain.details import details_from_json
from annotator.domain.vocabulary import Kind
from annotator.reviewing.agreement import agreement
from annotator.reviewing.disagreements import disagreements
from annotator.reviewing.study import Coding, Study, Tag

REVIEWERS, SPANS = 5, 50_000
LIMIT = 5.0
"""Seconds on a machine that has nothing else to do."""


def study(articles: int, *, crowded: bool = False) -> Study:
    """Return a study of five reviewers with 50,000 spans each: a third alike, a third shifted, a third elsewhere."""
    chance = random.Random(articles)
    kinds = list(Kind)
    details: dict[str, Details] = {kind: details_from_json(kind, {}) for kind in kinds}
    per_article = SPANS // articles
    length = per_article * 100 + 1000
    codings = []
    for article in range(articles):
        tags = []
        for place in range(per_article):
            base = chance.randrange(length - 500)
            kind = chance.choice(kinds)
            for reviewer in range(REVIEWERS):
                turn = chance.random()
                start = base if turn < 0.67 else chance.randrange(length - 500)
                start += chance.randint(0, 5) if 0.33 < turn < 0.67 else 0
                width = 4 * len(tags) % (length - start) + 1 if crowded else 20 + base % 80
                its = kind if turn < 0.6 else chance.choice(kinds)
                tags.append(Tag(f"{article}-{place}-{reviewer}", start, start + width, its, reviewer, details[its]))
        codings.append(
            Coding(
                article_id=str(article),
                version_id=str(article),
                length=length,
                reviewers=tuple(range(REVIEWERS)),
                tags=tuple(sorted(tags, key=lambda tag: tag.start)),
            )
        )
    return Study(reviewer_ids=tuple("abcde"), codings=tuple(codings))


@pytest.mark.parametrize(("articles", "crowded"), [(1, False), (500, False), (10_000, False), (1, True)])
def test_agreement_of_five_reviewers_with_fifty_thousand_spans_each(articles: int, crowded: bool) -> None:
    made = study(articles, crowded=crowded)
    started = time.process_time()
    sorted((tag.start, tag.end, tag.kind, tag.id) for coding in made.codings for tag in coding.tags)
    floor = time.process_time() - started
    started = time.process_time()
    found = agreement(made)
    told = time.process_time() - started
    started = time.process_time()
    passages = disagreements(made)
    listed = time.process_time() - started
    print(
        f"\n{articles} articles{', crowded' * crowded}: agreement {told:.2f} s, {told / floor:.0f} × sorting; "
        f"{len(found.slices):,} slices; {len(passages):,} disagreements {listed:.2f} s"
    )
    assert sum(found.overall.tags) == REVIEWERS * SPANS
    assert told <= LIMIT
    assert listed <= LIMIT


def ratings(path: Path) -> Study:
    """Read rated segments; each is an article of its own, its three raters the reviewers, whoever they are.

    Lines of an attention check (HOTW-test) say nothing of the text; a line without <v> in the translation marks no
    character of it: no error, or one marked in the source.
    """
    segments: defaultdict[tuple[str, ...], dict[str, list[tuple[int, int]]]] = defaultdict(dict)
    texts: dict[tuple[str, ...], str] = {}
    # The text has quotation marks and other line ends in it: nothing but tabs and newlines parts it.
    for line in path.read_text("utf-8").split("\n")[1:]:
        if not line:
            continue
        system, doc, _, segment, rater, _, target, _, severity = line.split("\t")[:9]
        key = (system, doc, segment)
        spans = segments[key].setdefault(rater, [])
        texts[key] = re.sub("</?v>", "", target)
        if severity != "HOTW-test" and (found := re.search("<v>(.*)</v>", target)) and found[1]:
            spans.append((found.start(), found.start() + len(found[1])))
    details = details_from_json(Kind.TRANSLATION_ERROR, {})
    return Study(
        reviewer_ids=("first", "second", "third"),
        codings=tuple(
            Coding(
                article_id=" ".join(key),
                version_id=" ".join(key),
                length=len(texts[key]),
                reviewers=tuple(range(len(raters))),
                tags=tuple(
                    Tag(f"{key}{place}{number}", start, end, Kind.TRANSLATION_ERROR, place, details)
                    for place, spans in enumerate(raters.values())
                    for number, (start, end) in enumerate(spans)
                ),
            )
            for key, raters in segments.items()
        ),
    )


@pytest.mark.skipif("ANNOTATOR_RATINGS" not in os.environ, reason="ANNOTATOR_RATINGS names no file of ratings")
def test_the_agreement_of_professional_raters_is_the_known_one() -> None:
    found = agreement(ratings(Path(os.environ["ANNOTATOR_RATINGS"]))).overall
    print(f"\n{found.articles} segments. {found.in_words}")
    for measure in found.measures:
        told = measure.refusal if measure.value is None else f"{measure.value:.4f}"
        print(f"{measure.title:48} {told}  n {measure.n:,}")
    values = {one.name: one.value for one in found.measures}
    assert values[MeasureName.CHARACTER_ALPHA] == pytest.approx(0.209, abs=0.0005)
    assert values[MeasureName.CHARACTER_F1] == pytest.approx(0.40, abs=0.005)
