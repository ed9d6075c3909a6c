import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.agreement import LOWERED_BY, Agreement, Difference, MeasureName
from annotator.domain.extract import AnnotationRecord
from annotator.reviewing.agreement import agreement
from annotator.reviewing.alpha import krippendorff_alpha
from annotator.reviewing.disagreements import passages
from annotator.reviewing.kappa import fleiss_kappa
from annotator.reviewing.study import study_of
from annotator.reviewing.unitizing import unitizing_alpha
from tests.reviewing.making import extract, finished, tag


def found(*tags: AnnotationRecord, who: tuple[str, ...] = ("ana", "ben"), length: int = 100) -> Agreement:
    return agreement(study_of(extract(*tags, length=length), finished(*who)))


def value(made: Agreement, name: MeasureName, **which: object) -> float | None:
    one = made.of(**which)  # type: ignore[arg-type]
    assert one is not None
    measure = one.measure(name)
    assert measure is not None
    return measure.value


TAGS = (
    tag("ana", 0, 10, "claim", verdicts=[{"verdict": "refuted"}]),
    tag("ben", 0, 10, "claim", verdicts=[{"verdict": "refuted"}]),
    tag("ana", 20, 30, "quote"),
    tag("ben", 22, 30, "quote"),
    tag("ana", 40, 50, "claim"),
    tag("ben", 40, 50, "quote"),
    tag("ana", 60, 70, "claim", verdicts=[{"verdict": "supported"}]),
    tag("ben", 60, 70, "claim", verdicts=[{"verdict": "refuted"}]),
    tag("ben", 80, 90, "statistic"),
)


def test_it_is_first_said_in_words():
    assert found(*TAGS).overall.in_words == "5 passages: 4 found by two, 1 by one."
    assert found(tag("ana", 0, 5)).overall.in_words == "1 passage: 1 found by one."
    assert found().overall.in_words == "None of these reviewers tagged anything."


def test_the_numbers_are_those_worked_out_by_hand():
    made = found(*TAGS)
    assert made.overall.tags == (4, 5)
    assert value(made, MeasureName.EXACT_F1) == pytest.approx(2 * 2 / 9)
    assert value(made, MeasureName.OVERLAP_F1) == pytest.approx(2 * 3 / 9)
    assert value(made, MeasureName.CHARACTER_F1) == pytest.approx(2 * 38 / (40 + 48))
    # Of the four that both tagged they agree on three; by chance on 3 · 2 claims and 1 · 2 quotes of 16.
    assert value(made, MeasureName.COHEN_KAPPA) == pytest.approx((3 / 4 - 8 / 16) / (1 - 8 / 16))
    kinds = [["claim", "claim"], ["quote", "quote"], ["claim", "quote"], ["claim", "claim"]]
    assert value(made, MeasureName.ALPHA) == pytest.approx(krippendorff_alpha(kinds))
    ana = {*range(10), *range(20, 30), *range(40, 50), *range(60, 70)}
    ben = {*range(10), *range(22, 30), *range(40, 50), *range(60, 70), *range(80, 90)}
    tagged = [[place in ana, place in ben] for place in range(100)]
    assert value(made, MeasureName.CHARACTER_ALPHA) == pytest.approx(krippendorff_alpha(tagged))
    units = {
        "claim": [[(0, 10), (40, 50), (60, 70)], [(0, 10), (60, 70)]],
        "quote": [[(20, 30)], [(22, 30), (40, 50)]],
        "statistic": [[], [(80, 90)]],
    }
    assert value(made, MeasureName.UNITIZING_ALPHA) == pytest.approx(unitizing_alpha(units, 0, 100))


def test_of_one_kind_its_decisive_field_is_compared():
    made = found(*TAGS)
    claims = made.of(kind="claim")
    assert claims is not None
    assert claims.tags == (3, 2)
    assert claims.found_by == (1, 2)
    alpha = claims.measure(MeasureName.ALPHA)
    assert alpha is not None
    assert (alpha.of, alpha.n) == ("verdict", 2)
    assert alpha.value == pytest.approx(krippendorff_alpha([["refuted", "refuted"], ["supported", "refuted"]]))
    assert value(made, MeasureName.UNITIZING_ALPHA, kind="claim") == pytest.approx(
        unitizing_alpha({"claim": [[(0, 10), (40, 50), (60, 70)], [(0, 10), (60, 70)]]}, 0, 100)
    )
    assert value(made, MeasureName.CHARACTER_F1, kind="claim") == pytest.approx(2 * 20 / 50)


def errors(*severities: tuple[str, ...]) -> list[AnnotationRecord]:
    return [
        tag(who, 10 * place, 10 * place + 5, "translation_error", severity=severity, dimension="accuracy")
        for place, given_ones in enumerate(severities)
        for who, severity in zip(("ana", "ben", "cem"), given_ones, strict=False)
    ]


def test_severity_is_compared_on_its_scale():
    near = found(*errors(("minor", "minor"), ("minor", "major"), ("critical", "critical")))
    far = found(*errors(("minor", "minor"), ("minor", "critical"), ("critical", "critical")))
    nearer, farther = (value(one, MeasureName.SEVERITY_KAPPA, kind="translation_error") for one in (near, far))
    assert nearer is not None
    assert farther is not None
    assert nearer > farther


def test_three_reviewers_have_fleiss_light_and_every_pair():
    tags = [
        tag(who, 10 * place, 10 * place + 5, kind)
        for place, kinds in enumerate(
            (("claim",) * 3, ("claim", "quote", "quote"), ("quote",) * 3, ("claim", "claim", "statistic"))
        )
        for who, kind in zip(("ana", "ben", "cem"), kinds, strict=True)
    ]
    made = found(*tags, who=("ana", "ben", "cem"))
    rows = [["c", "c", "c"], ["c", "q", "q"], ["q", "q", "q"], ["c", "c", "s"]]
    assert value(made, MeasureName.FLEISS_KAPPA) == pytest.approx(fleiss_kappa(rows))
    assert value(made, MeasureName.LIGHT_KAPPA) is not None
    assert [one.reviewer_ids for one in made.pairs()] == [("ana", "ben"), ("ana", "cem"), ("ben", "cem")]
    pairs = [value(made, MeasureName.EXACT_F1, reviewer_ids=one.reviewer_ids) for one in made.pairs()]
    assert pairs == [pytest.approx(3 / 4), pytest.approx(2 / 4), pytest.approx(3 / 4)]
    assert value(made, MeasureName.EXACT_F1) == pytest.approx((3 / 4 + 2 / 4 + 3 / 4) / 3)
    assert made.of(reviewer_ids=("cem", "ana")) == made.of(reviewer_ids=("ana", "cem"))


def test_each_article_has_its_own_numbers():
    tags = (tag("ana", 0, 10), tag("ben", 0, 10), tag("ana", 0, 10, article="b"), tag("ben", 50, 60, article="b"))
    states = [*finished("ana", "ben"), *finished("ana", "ben", article="b")]
    made = agreement(study_of(extract(*tags, articles=("a", "b")), states))
    assert value(made, MeasureName.CHARACTER_F1, article_id="a") == 1
    assert value(made, MeasureName.CHARACTER_F1, article_id="b") == 0
    assert value(made, MeasureName.CHARACTER_F1) == pytest.approx(0.5)
    assert made.overall.articles == 2


def test_reviewers_of_different_articles_are_compared_where_they_met():
    tags = (tag("ana", 0, 10), tag("ben", 0, 10), tag("ana", 0, 10, article="b"), tag("cem", 50, 60, article="b"))
    states = [*finished("ana", "ben"), *finished("ana", "cem", article="b")]
    made = agreement(study_of(extract(*tags, articles=("a", "b")), states))
    assert value(made, MeasureName.EXACT_F1, reviewer_ids=("ana", "ben")) == 1
    assert value(made, MeasureName.EXACT_F1, reviewer_ids=("ana", "cem")) == 0
    never = made.of(reviewer_ids=("ben", "cem"))
    assert never is not None
    assert not never.measures
    assert "Fewer than two reviewers" in never.in_words
    units = made.overall.measure(MeasureName.UNITIZING_ALPHA)
    assert units is not None
    assert units.value is None
    assert units.sentence == "There is no article that all of these reviewers have submitted."


@pytest.mark.parametrize("who", [(), ("ana",)])
def test_under_two_reviewers_there_is_a_sentence_and_no_number(who: tuple[str, ...]):
    made = found(*TAGS, who=who)
    assert len(made.slices) == 1
    assert not made.overall.measures
    assert made.overall.in_words.startswith("Fewer than two reviewers")
    assert made.left_out


def test_every_number_says_what_it_means_and_over_how_many():
    for one in found(*TAGS, *errors(("minor", "major"), ("major", "major"))).slices:
        for measure in one.measures:
            if measure.value is None:
                assert measure.sentence.endswith(".")
            else:
                assert f"Over {measure.n:,} {measure.counted}." in measure.sentence
                assert "{" not in measure.sentence
            assert measure.title


def test_where_there_is_no_variation_it_is_said_instead_of_a_number():
    made = found(tag("ana", 0, 10), tag("ben", 0, 10))
    kappa = made.overall.measure(MeasureName.COHEN_KAPPA)
    assert kappa is not None
    assert kappa.value is None
    assert kappa.sentence == "Every kind given is the same, so that agreement on it cannot be told from chance."
    nothing = found(tag("ana", 0, 10), tag("ben", 50, 60)).overall.measure(MeasureName.COHEN_KAPPA)
    assert nothing is not None
    assert nothing.sentence == "There is no passage that both tagged to compare the kind on."


def test_each_number_leads_to_the_passages_that_lower_it():
    study = study_of(extract(*TAGS), finished("ana", "ben"))
    made = agreement(study)
    behind = [one for one in passages(study) if one.is_in(made.overall, LOWERED_BY[MeasureName.OVERLAP_F1])]
    assert [one.start for one in behind] == [40, 80]
    claims = made.of(kind="claim")
    assert claims is not None
    verdicts = [one for one in passages(study) if one.is_in(claims, frozenset({Difference.FIELDS}))]
    assert [(one.start, one.fields) for one in verdicts] == [(60, ("verdicts",))]
    assert len(verdicts[0].annotation_ids) == 2
    assert set(LOWERED_BY) == set(MeasureName)


made_tags = st.lists(
    st.tuples(
        st.sampled_from(("ana", "ben", "cem")),
        st.integers(0, 80),
        st.integers(1, 20),
        st.sampled_from(("claim", "quote", "translation_error")),
    ),
    max_size=20,
)


@given(made_tags)
def test_numbers_stay_in_their_bounds_and_do_not_depend_on_the_order_of_tags(given_tags: list):
    tags = [tag(who, start, start + length, kind) for who, start, length, kind in given_tags]
    made = found(*tags, who=("ana", "ben", "cem"))
    assert made == found(*reversed(tags), who=("ana", "ben", "cem"))
    for one in made.slices:
        for measure in one.measures:
            if measure.value is not None:
                assert measure.value <= 1 + 1e-9
                assert measure.name not in list(MeasureName)[:3] or measure.value >= 0
        assert sum(one.tags) == sum(number * count for number, count in enumerate(one.found_by, 1))


@given(made_tags)
def test_the_same_tags_by_all_agree_fully(given_tags: list):
    spans = {(start, start + length, kind) for _, start, length, kind in given_tags}
    made = found(*(tag(who, *one) for one in spans for who in ("ana", "ben")))
    for measure in made.overall.measures:
        assert measure.value in (None, pytest.approx(1))
