"""Review by the command line: what a desk scripts, and each refusal as one line that names its rule."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Call

Articles = list[dict[str, Any]]


@pytest.fixture
def tag(project: Path, articles: Articles, call: Call) -> str:
    """Return a tag that Ann set in the first article."""
    details = '{"severity": "major", "dimension": "accuracy", "subtype": "omission", "arose_in": "translation"}'
    made = call(
        "tag", project, articles[0]["id"], 20, 30, "translation_error", "--details", details, "--as", "Ann", "--json"
    )
    return str(made.json["id"])


def status(call: Call, project: Path, tag: str) -> str:
    return next(str(one["status"]) for one in call("tags", project, "--json").json if one["id"] == tag)


def test_a_tag_goes_all_the_way_by_the_command_line(project: Path, articles: Articles, tag: str, call: Call) -> None:
    said = call("submit", project, articles[0]["id"], "--as", "Ann")
    assert said.out == f"{articles[0]['title']}: 1 tag submitted.\n"
    assert status(call, project, tag) == "submitted"
    assert call("decide", project, tag, "agree", "--as", "Ben").out == f"{tag}  agreed\n"
    said = call("decide", project, tag, "disagree", "--because", "It is no error.", "--as", "Ben", "--json")
    assert said.json == [{"id": tag, "status": "disputed"}]
    assert call("lead", project, "Cem", "--as", "Cem").out == "Cem\n"
    said = call("settle", project, tag, "rejected", "--because", "No error, as Ben says.", "--as", "Cem")
    assert said.out == f"{tag}  rejected\n"
    assert call("reopen", project, tag, "--because", "The original is here now.", "--as", "Cem").code == 0
    # Ben has not taken back that he disagrees.
    assert status(call, project, tag) == "disputed"
    (found,) = call("tags", project, "--json").json
    assert [one["decision"] for one in found["decisions"]] == ["agree", "disagree"]
    assert call("check", project).code == 0


@pytest.mark.parametrize(
    ("verb", "words"),
    [
        (("decide", "agree", "--as", "Ann"), "Nobody decides on their own tag; Ann set this one. Ask a colleague."),
        (
            ("decide", "disagree", "--as", "Ben"),
            "“Disagree” needs a reason: say why, and the decision is kept with it.",
        ),
        (("decide", "unsure", "--because", "  ", "--as", "Ben"), "“Unsure” needs a reason"),
        (("settle", "accepted", "--as", "Ben"), "Only a lead settles; Ben is none."),
        (("reopen", "--because", "x", "--as", "Ben"), "not settled: there is nothing to reopen."),
        (("assign", "--to", "Ann", "--as", "Ben"), "Nobody decides on their own tag; Ann set"),
    ],
)
def test_a_refusal_is_one_line_that_names_the_rule(
    project: Path, tag: str, call: Call, verb: tuple[str, ...], words: str
) -> None:
    before = call("history", project).out
    said = call(verb[0], project, tag, *verb[1:])
    assert said.code == 1
    assert said.out == ""
    assert words in said.err
    assert said.err.count("\n") == 1
    assert call("history", project).out == before


def test_a_lead_does_not_settle_their_own_tag(project: Path, tag: str, call: Call) -> None:
    assert call("lead", project, "Ann", "--as", "Ann").code == 0
    said = call("settle", project, tag, "accepted", "--as", "Ann")
    assert (said.code, said.err) == (1, "Nobody settles their own tag; Ann set this one. Ask a colleague.\n")


def test_all_tags_named_are_decided_on_or_none(project: Path, articles: Articles, tag: str, call: Call) -> None:
    own = call("tag", project, articles[0]["id"], 0, 5, "claim", "--as", "Ben").id
    assert call("decide", project, tag, own, "agree", "--as", "Ben").code == 1
    assert {one["status"] for one in call("tags", project, "--json").json} == {"draft"}


def test_what_should_stand_instead_goes_with_an_amendment(project: Path, tag: str, call: Call) -> None:
    details = ("--details", '{"severity": "minor"}')
    assert call("decide", project, tag, "agree", *details, "--as", "Ben").code == 2
    assert call("decide", project, tag, "amend", "--because", "A slip.", *details, "--as", "Ben").code == 0
    (found,) = call("tags", project, "--json").json
    assert '"severity":"minor"' in found["decisions"][0]["after"]
    assert '"severity":"major"' in found["decisions"][0]["before"]
    assert found["details"]["severity"] == "major"


def test_where_all_are_wrong_another_tag_stands_instead(
    project: Path, articles: Articles, tag: str, call: Call
) -> None:
    call("lead", project, "Cem", "--as", "Cem")
    reason = ("--because", "Neither is right.")
    said = call("settle", project, tag, "rejected", *reason, "--instead", '{"kind": "claim"}', "--as", "Cem")
    assert (said.code, said.err) == (1, "--instead needs start; nothing was settled.\n")
    instead = '{"kind": "claim", "start": 20, "end": 40, "details": {"speaker": "Xi"}}'
    said = call("settle", project, tag, "rejected", *reason, "--instead", instead, "--as", "Cem", "--json")
    assert [one["status"] for one in said.json] == ["rejected", "submitted"]
    made = next(one for one in call("tags", project, "--json").json if one["id"] == said.json[1]["id"])
    assert (made["start"], made["end"], made["details"]["speaker"]) == (20, 40, "Xi")


@pytest.mark.parametrize(
    "instead",
    [
        '{"kind": "claim", "start": "20", "end": 40}',
        '{"kind": "claim", "start": 20, "end": 40, "colour": "red"}',
        '{"kind": "claim", "start": 20, "end": 40, "details": {"nonsense": 1}}',
        '{"kind": "nonsense", "start": 20, "end": 40}',
        '{"kind": "claim", "start": 20, "end": 99999999}',
        '{"kind": "claim", "start": 20, "end": 40, "note": 3}',
    ],
)
def test_another_tag_that_cannot_be_is_a_sentence(project: Path, tag: str, call: Call, instead: str) -> None:
    call("lead", project, "Cem", "--as", "Cem")
    said = call("settle", project, tag, "rejected", "--because", "Wrong.", "--instead", instead, "--as", "Cem")
    assert said.code == 1
    assert said.err.count("\n") == 1
    assert status(call, project, tag) == "draft"


def test_leads_are_named_listed_and_let_go(project: Path, articles: Articles, call: Call) -> None:
    assert call("lead", project).out == ""
    assert call("lead", project, "Ines", "--as", "Ben").out == "Ines\n"
    said = call("lead", project, "Ben", "--as", "Ben")
    assert (said.code, said.err) == (1, "Only a lead says who leads, here Ines. Nothing was changed; ask there.\n")
    assert [one["name"] for one in call("lead", project, "Ben", "--as", "Ines", "--json").json] == ["Ben", "Ines"]
    assert call("lead", project, "Ines", "--off", "--as", "Ben").out == "Ben\n"
    assert call("lead", project, "--off").code == 2


def test_blind_review_is_switched_by_a_lead_and_holds_here_too(
    project: Path, articles: Articles, tag: str, call: Call
) -> None:
    assert call("blind", project).out == "off\n"
    call("lead", project, "Ines", "--as", "Ines")
    assert call("blind", project, "on", "--as", "Ben").code == 1
    assert call("blind", project, "on", "--as", "Ines").out == "on\n"
    assert call("tags", project, "--as", "Ben", "--json").json == []
    assert call("decide", project, tag, "agree", "--as", "Ben").code == 1
    assert call("submit", project, articles[0]["id"], "--as", "Ben").code == 0
    again = call("submit", project, articles[0]["id"], "--as", "Ben")
    assert again.err == "You have submitted this article already; in blind review that is done once.\n"
    assert [one["id"] for one in call("tags", project, "--as", "Ben", "--json").json] == [tag]
    assert call("decide", project, tag, "agree", "--as", "Ben").err.startswith(
        "In blind review a draft is its author’s"
    )


def test_a_colleague_is_asked_to_review(project: Path, tag: str, call: Call) -> None:
    assert call("assign", project, tag, "--to", "Ben", "--as", "Ann").out == f"{tag}\n"
    assert call("assign", project, tag, "--to", "Ben", "--as", "Ann", "--json").json == []
    assert call("assign", project, tag, "--to", "", "--as", "Ann").code == 0


def test_a_word_that_is_no_decision_is_wrong_usage(project: Path, tag: str, call: Call) -> None:
    said = call("decide", project, tag, "maybe", "--as", "Ben")
    assert said.code == 2
    assert "agree" in said.err
    assert call("settle", project, tag, "draft", "--as", "Ben").code == 2


# What reviewers agree on, and what errors weigh


def test_under_two_reviewers_a_sentence_and_no_number(project: Path, articles: Articles, tag: str, call: Call) -> None:
    call("submit", project, articles[0]["id"], "--as", "Ann")
    found = call("agreement", project, "--json").json
    (one,) = found["slices"]
    assert one["measures"] == []
    assert one["found_by"] == []
    assert "Fewer than two reviewers" in one["in_words"]
    assert call("agreement", project).out.startswith("Fewer than two reviewers have submitted these articles")


def test_agreement_in_words_and_numbers_with_the_passages(
    project: Path, articles: Articles, tag: str, call: Call
) -> None:
    article = articles[0]["id"]
    call("tag", project, article, 20, 30, "translation_error", "--as", "Ben")
    alone = call("tag", project, article, 50, 60, "claim", "--as", "Ben").id
    for name in ("Ann", "Ben"):
        call("submit", project, article, "--as", name)
    found = call("agreement", project, "--passages", "--json").json
    whole = found["slices"][0]
    assert whole["in_words"] == "2 passages: 1 found by two, 1 by one."
    assert whole["reviewers"] == ["Ann", "Ben"]
    exact = next(one for one in whole["measures"] if one["name"] == "exact_f1")
    assert exact["value"] == pytest.approx(2 / 3)
    assert exact["n"] == 3
    assert exact["sentence"].endswith("counts as missed.")
    assert [one["differences"] for one in found["disagreements"]] == [["fields"], ["alone"]]
    assert found["disagreements"][1]["tags"][0]["annotation_id"] == alone
    assert found["disagreements"][1]["missed_by"] == ["Ann"]
    assert len(found["left_out"]) == 1
    said = call("agreement", project, "--kind", "claim", "--passages").out
    assert "1 passage: 1 found by one." in said
    assert alone in said
    assert call("agreement", project, "--article", articles[1]["id"]).out.startswith("Fewer than two")
    assert call("agreement", project, "--kind", "nonsense").code == 1


def test_a_score_can_be_recomputed_from_what_is_printed(
    project: Path, articles: Articles, tag: str, call: Call
) -> None:
    article = articles[0]["id"]
    found = call("score", project, article, "--json").json
    assert found["total"]["penalty"] == 5
    assert sum(one["weight"] for one in found["terms"]) == 5
    assert found["total"]["score"] == pytest.approx((1 - 5 / found["words"]) * 100)
    assert found["name"] == "MQM-based core"
    assert found["by_reviewer"][0]["name"] == "Ann"
    assert found["by_category"][0]["name"] == "accuracy: omission"
    assert {"name": found["name"], **found["weights"]} == call("weights", project, "--json").json
    said = call("score", project, article)
    assert said.out.startswith("MQM-based core, target text, ")
    assert tag in said.out
    wmt = call("score", project, article, "--profile", "wmt", "--json").json
    assert wmt["wmt"] == pytest.approx(5 / len(wmt["segments"]))
    other = call("score", project, articles[1]["id"])
    assert other.code == 0
    assert other.out.endswith("shows no sign of being a translation: it gets no score.\n")


def test_weights_are_changed_and_put_back(project: Path, articles: Articles, tag: str, call: Call) -> None:
    assert call("weights", project).out.startswith("MQM-based core: ")
    said = call("weights", project, "--set", '{"major": 7.5}', "--as", "Ann", "--json")
    assert (said.json["major"], said.json["name"]) == ("7.5", "MQM-based core, weights of this project")
    assert call("score", project, articles[0]["id"], "--json").json["total"]["penalty"] == 7.5
    assert call("weights", project, "--set", '{"major": true}').code == 1
    assert call("weights", project, "--set", '{"major": null}').code == 1
    assert call("weights", project, "--set", '{"major": 1}', "--standard").code == 2
    assert call("weights", project, "--standard", "--json").json["major"] == "5"
