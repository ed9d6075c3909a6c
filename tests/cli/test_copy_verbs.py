"""Copies of a project by the command line: handed out, taken in, and what is said of it."""

import hashlib
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotator.actions import projects
from annotator.domain.annotations import Annotation, Decision
from annotator.domain.ids import new_id
from annotator.domain.journal import utc_now
from annotator.domain.vocabulary import DecisionValue
from tests.cli.conftest import Call

Rows = list[dict[str, Any]]


@pytest.fixture
def copies(project: Path, articles: Rows, call: Call, tmp_path: Path) -> tuple[Path, Path, str, str]:
    """Return a project and a copy of it with one tag that both changed, one that the copy removed; and their ids."""
    first = call("tag", project, articles[0]["id"], 0, 5, "claim", "--as", "Ines").id
    second = call("tag", project, articles[0]["id"], 10, 15, "claim", "--as", "Ines").id
    theirs = tmp_path / "bens"
    assert call("backup", project, "--to", theirs).code == 0
    call("retag", project, first, "--details", '{"speaker": "Kim"}', "--as", "Ines")
    call("retag", theirs, first, "--details", '{"speaker": "Xi"}', "--as", "Ines")
    call("remove", theirs, second, "--as", "Ines")
    call("tag", theirs, articles[1]["id"], 20, 30, "claim", "--as", "Ben")
    return project, theirs, first, second


def tags(call: Call, project: Path) -> dict[str, Any]:
    return {one["id"]: one for one in call("tags", project, "--json").json}


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_merge_is_told_first_and_then_done(copies: tuple[Path, Path, str, str], call: Call) -> None:
    project, theirs, first, second = copies
    before, untouched = tags(call, project), digest(theirs)
    told = call("merge", project, theirs, "--dry-run")
    assert told.code == 0
    assert told.out.splitlines()[0] == "bens:"
    assert "  comes: 1 tag" in told.out.splitlines()
    assert "  goes: 1 tag" in told.out.splitlines()
    assert "speaker: here “Kim”, there “Xi”; what is there holds" in told.out
    assert tags(call, project) == before
    done = call("merge", project, theirs)
    assert (done.code, done.out) == (0, told.out)
    after = tags(call, project)
    assert second not in after
    assert after[first]["details"]["speaker"] == "Xi"
    assert {one["author"] for one in after.values()} == {"Ines", "Ben"}
    again = call("merge", project, theirs)
    assert (again.code, again.out) == (0, "bens: nothing that is not here already.\n")
    assert call("check", project).code == 0
    assert call("undo", project).out == "Undo: Merge bens\n"
    assert tags(call, project) == before
    assert digest(theirs) == untouched


@pytest.mark.parametrize(("rule", "speaker"), [("ours", "Kim"), ("theirs", "Xi")])
def test_a_rule_says_whose_word_holds(copies: tuple[Path, Path, str, str], call: Call, rule: str, speaker: str) -> None:
    project, theirs, first, _ = copies
    (report,) = call("merge", project, theirs, "--rule", rule, "--json").json
    (conflict,) = report["conflicts"]
    assert (conflict["id"], conflict["field"], conflict["holds"]) == (first, "details.speaker", rule)
    assert (conflict["ours"], conflict["theirs"]) == ("Kim", "Xi")
    assert conflict["ours_at"] < conflict["theirs_at"]
    assert report["counts"]["annotation"]["added"] == 1
    assert report["has_base"]
    assert tags(call, project)[first]["details"]["speaker"] == speaker


def test_what_one_removed_and_the_other_changed_is_said(copies: tuple[Path, Path, str, str], call: Call) -> None:
    project, theirs, _, second = copies
    call("comment", project, second, "Look at this again.", "--as", "Ines")
    said = call("merge", project, theirs)
    assert ": changed here, removed there; it stays" in said.out
    assert second in tags(call, project)


def test_what_cannot_be_taken_is_named_and_the_rest_is_done(copies: tuple[Path, Path, str, str], call: Call) -> None:
    project, theirs, _, _ = copies
    with projects.open_(theirs) as opened:
        ben = projects.acting(opened, "Ben")
        with opened.read() as read:
            (own,) = read.find(Annotation, author_id=ben.id)
        decision = Decision(
            id=new_id(), annotation_id=own.id, reviewer_id=ben.id, decision=DecisionValue.AGREE, created_at=utc_now()
        )
        with opened.write("Forge", ben) as write:
            write.add(decision)
    said = call("merge", project, theirs)
    assert said.code == 3
    assert len(said.err.strip().splitlines()) == 1
    assert said.err.startswith("bens: ")
    assert "author" in said.err
    assert tags(call, project)[own.id]["decisions"] == []


def test_a_package_goes_out_and_comes_back(copies: tuple[Path, Path, str, str], call: Call, tmp_path: Path) -> None:
    project, _, first, _ = copies
    (one, other) = call("articles", project, "--json").json
    packed = tmp_path / "for Cleo"
    said = call("package", project, "--for", "Cleo", "--to", packed, "--blind", "--article", one["title"])
    assert (said.code, said.out) == (0, f"{packed}: 1 article for Cleo, without colleagues’ tags.\n")
    assert call("package", project, "--for", "Cleo", "--to", packed).code == 1
    assert [found["id"] for found in call("articles", packed, "--json").json] == [one["id"]]
    assert tags(call, packed) == {}
    made = call("tag", packed, one["id"], 3, 9, "quote", "--as", "Cleo").id
    assert call("merge", project, packed).out == "for Cleo:\n  comes: 1 tag\n"
    assert tags(call, project)[made]["author"] == "Cleo"
    assert first in tags(call, project)
    again = call("package", project, "--for", "Cleo", "--to", packed, "--replace", "--json")
    assert again.json == {"file": str(packed), "recipient": "Cleo", "articles": 2, "tags": 3, "blind": False}
    assert call("check", packed).code == 0
    assert other["id"] in {found["id"] for found in call("articles", packed, "--json").json}


def test_without_a_word_a_package_is_as_the_project_is_reviewed(
    copies: tuple[Path, Path, str, str], call: Call, tmp_path: Path
) -> None:
    from annotator.domain.articles import ProjectRecord

    project, _, _, _ = copies
    with projects.open_(project) as opened, opened.write("Blind", projects.acting(opened, "Ines")) as write:
        write.replace(replace(write.find(ProjectRecord)[0], blind=True))
    assert call("package", project, "--for", "Cleo", "--to", tmp_path / "c", "--json").json["blind"]


# Killed half-way

KILLED = """
import sys, time
from annotator.storage import transactions
write = transactions.Write.apply
def told(self, changes):
    print("applying", flush=True)
    write(self, changes)
    print("applied", flush=True)
transactions.Write.apply = told
from annotator.cli import run
# By a rule that no time decides: to take back a merge is a change of ours, and later than any of theirs.
raise SystemExit(run(["merge", sys.argv[1], sys.argv[2], "--rule", "theirs"]))
"""


def killed_while_merging(project: Path, other: Path, after: str, wait: float) -> bool:
    """Merge in a process that is killed some time after it says a word; return whether it had ended by itself."""
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(project), str(other)], stdout=subprocess.PIPE, text=True
    ) as merging:
        assert merging.stdout is not None
        for line in merging.stdout:
            if line.strip() == after:
                break
        time.sleep(wait)
        merging.kill()
    return merging.returncode == 0


def many_tags(path: Path, version_id: str, count: int) -> set[str]:
    with projects.open_(path) as opened:
        ben = projects.acting(opened, "Ben")
        with opened.read() as read:
            (first, *_) = read.find(Annotation)
        now = utc_now()
        made = [replace(first, id=new_id(), author_id=ben.id, created_at=now, updated_at=now) for _ in range(count)]
        with opened.write("Tag much", ben) as write:
            write.add_all(made)
    return {one.id for one in made}


def test_a_merge_that_is_killed_is_done_whole_or_not_at_all(
    copies: tuple[Path, Path, str, str], articles: Rows, call: Call
) -> None:
    project, theirs, first, _ = copies
    made = many_tags(theirs, articles[0]["version_id"], 400)
    untouched, before = digest(theirs), tags(call, project)
    for after, wait in (("applying", 0.0), ("applying", 0.004), ("applied", 0.0), ("applied", 0.01), ("applied", 0.03)):
        killed_while_merging(project, theirs, after, wait)
        found = tags(call, project)
        if found != before:
            assert made <= found.keys()
            assert found[first]["details"]["speaker"] == "Xi"
        assert call("check", project).code == 0
        assert digest(theirs) == untouched
        assert [one.name for one in theirs.parent.iterdir() if one.name.startswith("bens")] == ["bens"]
        if found != before:
            assert call("undo", project).code == 0
    assert call("merge", project, theirs).code == 0
    assert made <= tags(call, project).keys()


def test_another_window_may_write_meanwhile(copies: tuple[Path, Path, str, str], articles: Rows, call: Call) -> None:
    project, theirs, _, _ = copies
    made = many_tags(theirs, articles[0]["version_id"], 400)
    code = (
        "import sys; from annotator.cli import run\n"
        "for i in range(10_000): run(['tag', sys.argv[1], sys.argv[2], str(i % 900), str(i % 900 + 5), 'claim'])"
    )
    printed = set()
    with subprocess.Popen(
        [sys.executable, "-c", code, str(project), articles[0]["id"]], stdout=subprocess.PIPE, text=True, bufsize=1
    ) as tagging:
        assert tagging.stdout is not None
        printed.add(tagging.stdout.readline().strip())
        said = call("merge", project, theirs)
        printed.add(tagging.stdout.readline().strip())
        tagging.kill()
        printed.update(line.strip() for line in tagging.stdout if len(line) == 37)
    assert said.code == 0
    assert made | printed <= tags(call, project).keys()
    assert call("check", project).code == 0
