"""The command line as scripts use it: shapes, exit codes, and what is on disk afterwards."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from annotator.actions import keeping, projects
from annotator.cli import run, verbs
from annotator.opening import has_display, without_qt
from annotator.resources_path import resource
from tests.cli.conftest import Call

Rows = list[dict[str, Any]]


def test_new_refuses_what_is_there(tmp_path: Path, call: Call) -> None:
    target = tmp_path / "p"
    assert call("new", target, "--title", "Desk").code == 0
    before = target.read_bytes()
    again = call("new", target)
    assert again.code == 1
    assert again.out == ""
    assert len(again.err.strip().splitlines()) == 1
    assert target.read_bytes() == before


def test_articles_have_the_documented_fields(articles: Rows) -> None:
    assert [sorted(one) for one in articles] == [
        sorted(("id", "version_id", "title", "language", "source_id", "text_sha256", "length", "created_at"))
    ] * 2
    assert articles[0]["text_sha256"].startswith("a1dab771")
    assert articles[1]["text_sha256"].startswith("aac13a26")


def test_text_is_printed_to_the_letter(project: Path, articles: Rows, call: Call) -> None:
    text = call("text", project, articles[1]["id"]).out
    assert text == resource("samples", "xis-putin-kim-problem.txt").read_text("utf-8")
    assert call("text", project, articles[1]["title"]).out == text


def test_a_tag_is_listed_with_its_words_and_fields(project: Path, articles: Rows, call: Call) -> None:
    details = '{"correction": "lifted", "severity": "critical", "dimension": "accuracy", "subtype": "mistranslation"}'
    made = call("tag", project, articles[1]["id"], 550, 556, "translation_error", "--details", details, "--as", "Ines")
    assert made.code == 0
    (tag,) = call("tags", project, "--json").json
    assert tag["id"] == made.id
    assert (tag["exact"], tag["start"], tag["end"]) == ("raised", 550, 556)
    assert tag["prefix"].endswith("Beijing has ")
    assert tag["details"]["correction"] == "lifted"
    assert tag["details"]["side"] == "target"
    assert tag["author"] == "Ines"
    assert tag["status"] == "draft"
    assert tag["text_sha256"] == articles[1]["text_sha256"]
    assert (tag["links"], tag["decisions"], tag["comments"]) == ([], [], [])


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((10, 5, "claim"), 1),
        ((0, 999_999, "claim"), 1),
        ((3, 3, "claim"), 1),
        ((0, 5, "rumour"), 1),
        ((0, 5, "claim", "--details", '{"speakr": "x"}'), 1),
        ((0, 5, "translation_error", "--details", '{"correction": "???"}'), 1),
        ((0, 5, "claim", "--details", "{"), 2),
        ((0, "five", "claim"), 2),
    ],
)
def test_a_wrong_tag_is_refused_whole(
    project: Path, articles: Rows, call: Call, arguments: tuple[object, ...], code: int
) -> None:
    refused = call("tag", project, articles[0]["id"], *arguments)
    assert refused.code == code
    assert refused.out == ""
    assert "Traceback" not in refused.err
    assert call("tags", project, "--json").json == []
    assert call("history", project, "--json").json[0]["name"] != "Tag"


def test_evidence_given_with_a_verdict_is_kept(project: Path, articles: Rows, call: Call) -> None:
    details = {
        "claim_normalized": "Beijing raised sanctions.",
        "verdicts": [
            {
                "verdict": "refuted",
                "justification": "They were lifted.",
                "evidence": [{"source": "AFP, 30 April 2025", "stance": "refutes", "quoted_text": "has lifted"}],
            }
        ],
    }
    made = call("tag", project, articles[1]["id"], 538, 617, "claim", "--details", json.dumps(details))
    (tag,) = call("tags", project, "--json").json
    (evidence,) = tag["details"]["verdicts"][0]["evidence"]
    assert evidence["quoted_text"] == "has lifted"
    assert evidence["source"]["short_ref"] == "AFP, 30 April 2025"
    added = call("evidence", project, made.id, "--set", '{"source": "AFP, 30 April 2025", "credibility": 2}')
    assert added.code == 0
    assert len(call("evidence", project, made.id, "--json").json) == 2
    assert [one["short_ref"] for one in call("source", project, "--json").json].count("AFP, 30 April 2025") == 1


def test_a_tag_is_changed_moved_linked_discussed_removed_and_brought_back(
    project: Path, articles: Rows, call: Call
) -> None:
    first = call("tag", project, articles[1]["id"], 4683, 4696, "statistic").id
    second = call("tag", project, articles[1]["id"], 4666, 4670, "claim").id
    assert call("retag", project, first, "--details", '{"value": 41, "unit": "years"}', "--note", "odd").code == 0
    assert call("retag", project, second, "translation_error").code == 0
    assert call("move", project, second, 4652, 4670).code == 0
    assert call("link", project, first, second).code == 0
    assert call("comment", project, second, "régime?").code == 0
    by_id = {one["id"]: one for one in call("tags", project, "--json").json}
    assert by_id[first]["details"]["value"] == "41"
    assert by_id[first]["note"] == "odd"
    assert by_id[second]["exact"] == "unpredictable diet"
    assert [(one["to_id"], one["type"]) for one in by_id[first]["links"]] == [(second, "affected_by")]
    assert [one["text"] for one in by_id[second]["comments"]] == ["régime?"]
    assert call("remove", project, second).code == 0
    assert len(call("tags", project, "--json").json) == 1
    assert call("undo", project).code == 0
    assert {one["id"]: one for one in call("tags", project, "--json").json} == by_id
    assert call("redo", project).code == 0
    assert len(call("tags", project, "--json").json) == 1
    assert call("check", project).code == 0


def test_tags_are_chosen_by_article_kind_status_and_reviewer(project: Path, articles: Rows, call: Call) -> None:
    call("tag", project, articles[0]["id"], 0, 6, "claim", "--as", "Ines")
    call("tag", project, articles[1]["id"], 0, 6, "quote", "--as", "Daniel")
    for options, kinds in (
        (("--article", articles[0]["title"]), ["claim"]),
        (("--kind", "quote"), ["quote"]),
        (("--reviewer", "INES"), ["claim"]),
        (("--status", "accepted"), []),
    ):
        assert [one["kind"] for one in call("tags", project, "--json", *options).json] == kinds
    assert call("tags", project, "--status", "lost").code == 2


def test_reading_reports_each_source(project: Path, tmp_path: Path, call: Call) -> None:
    good = tmp_path / "good.txt"
    good.write_text("A text.\n", "utf-8")
    picture = tmp_path / "picture.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    said = call("read", project, good, picture, good, tmp_path / "absent.txt", "--json")
    assert said.code == 3
    assert [one["outcome"] for one in said.json] == ["read", "refused", "duplicate", "refused"]
    assert len(said.err.strip().splitlines()) == 2
    assert len(call("articles", project, "--json").json) == 1


def test_the_sample_tags_come_in_once(project: Path, articles: Rows, call: Call) -> None:
    first = call("import", project, resource("samples", "tags.json"), "--json")
    assert (first.code, first.json["refused"]) == (0, [])
    count = first.json["added"]
    assert count > 50
    again = call("import", project, resource("samples", "tags.json"), "--json").json
    assert (again["added"], again["updated"], again["passed_over"]) == (0, 0, count)
    assert call("check", project).code == 0


def test_what_tags_prints_import_takes(project: Path, articles: Rows, call: Call, tmp_path: Path) -> None:
    call("import", project, resource("samples", "tags.json"))
    printed = call("tags", project, "--json").out
    exported = tmp_path / "tags.json"
    assert call("export", project, "--to", exported).code == 0
    assert json.loads(exported.read_text("utf-8")) == json.loads(printed)
    other = tmp_path / "other"
    call("new", other)
    call("read", other, resource("samples", "xis-putin-kim-problem.txt"), resource("samples"))
    file = tmp_path / "printed.json"
    file.write_text(printed, "utf-8")
    assert call("import", other, file).code == 0

    def plain(value: Any) -> Any:
        # What a project numbers by itself: its articles, versions and reviewers.
        own = ("version_id", "article_id", "author_id", "reviewer_id", "asks_id")
        if isinstance(value, dict):
            return {key: plain(one) for key, one in value.items() if key not in own}
        return [plain(one) for one in value] if isinstance(value, list) else value

    there = {one["id"]: plain(one) for one in call("tags", other, "--json").json}
    assert there == {one["id"]: plain(one) for one in json.loads(printed)}


def test_a_span_that_does_not_match_is_found_again_or_reported(
    project: Path, articles: Rows, call: Call, tmp_path: Path
) -> None:
    call("tag", project, articles[1]["id"], 550, 556, "translation_error")
    (tag,) = call("tags", project, "--json").json
    call("remove", project, tag["id"])
    moved = {**tag, "start": 3, "end": 9}
    lost = {**tag, "id": tag["id"][:-4] + "0000", "exact": "not in this text at all, nowhere"}
    file = tmp_path / "in.json"
    file.write_text(json.dumps([moved, lost]), "utf-8")
    said = call("import", project, file, "--json")
    assert said.code == 3
    (found,) = call("tags", project, "--json").json
    assert (found["start"], found["exact"]) == (550, "raised")


def test_a_dry_run_writes_nothing(project: Path, articles: Rows, call: Call) -> None:
    said = call("import", project, resource("samples", "tags.json"), "--dry-run", "--json")
    assert said.json["added"] > 50
    assert call("tags", project, "--json").json == []


def test_search_gives_offsets(project: Path, articles: Rows, call: Call) -> None:
    matches = call("search", project, "Cronin", "--json").json
    text = resource("samples", "xis-putin-kim-problem.txt").read_text("utf-8")
    assert [text[one["start"] : one["end"]] for one in matches] == ["Cronin", "Cronin"]
    assert call("search", project, "K[iı]m Jong one", "--regex", "--json").json
    assert call("search", project, "(", "--regex").code == 1


def test_the_briefing_is_the_same_for_the_same_project(
    project: Path, articles: Rows, call: Call, tmp_path: Path
) -> None:
    call("import", project, resource("samples", "tags.json"))
    first, second = tmp_path / "1.docx", tmp_path / "2.docx"
    backup = tmp_path / "copy"
    assert call("backup", project, "--to", backup).code == 0
    assert call("brief", project, "--to", first, "--at", "2026-11-22T12:00:00Z").code == 0
    assert call("brief", backup, "--to", second, "--at", "2026-11-22T12:00:00Z").code == 0
    assert first.read_bytes() == second.read_bytes()
    assert call("brief", project, "--to", tmp_path / "brief.odt").code == 1


def test_keys_that_are_not_unique_are_told(project: Path, articles: Rows, call: Call) -> None:
    assert call("text", project, articles[0]["id"][:2]).code == 1
    assert call("text", project, "no such article").code == 1
    assert call("remove", project, "zzz").code == 1


@pytest.mark.parametrize("content", [b"", b"not a project", b"SQLite format 3\0" + bytes(200)])
def test_a_file_that_is_no_project_stays_as_it_was(tmp_path: Path, call: Call, content: bytes) -> None:
    path = tmp_path / "p"
    path.write_bytes(content)
    for verb in ("articles", "check", "undo"):
        said = call(verb, path)
        assert said.code == 1
        assert len(said.err.strip().splitlines()) == 1
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_wrong_usage_ends_with_2(call: Call) -> None:
    assert call("tag").code == 2
    assert call("tags", "p", "--no-such-option").code == 2


def test_every_verb_is_in_the_readme() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    for name, verb in verbs.commands.items():
        assert verb.hidden or f"`annotator {name}" in readme or f"`{name}" in readme, name
        assert verb.help, name


def test_the_version_is_told_without_loading_anything() -> None:
    code = "import sys; sys.argv = ['annotator', '--version']\nfrom annotator.__main__ import main\ntry: main()\n"
    code += "finally: print(sorted({m.split('.')[0] for m in sys.modules} & {'sqlalchemy', 'PySide6', 'click'}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert done.stdout.splitlines()[0].startswith("annotator ")
    assert done.stdout.splitlines()[1] == "[]"


def test_where_there_is_no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert not has_display()
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert not has_display()
    monkeypatch.setenv("DISPLAY", ":0")
    assert has_display()


def test_without_qt_the_packages_to_install_are_named(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.delitem(sys.modules, "annotator.desktop.application", raising=False)
    monkeypatch.setitem(sys.modules, "PySide6.QtCore", None)
    assert run([str(tmp_path / "p")]) == 1
    assert "libegl1" in capfd.readouterr().err
    assert run(["new", str(tmp_path / "p")]) == 0


def test_a_fault_of_the_program_is_not_taken_for_missing_packages() -> None:
    with pytest.raises(ImportError, match="no such name"):
        without_qt(ImportError("no such name", name="annotator.actions"))


def test_what_was_printed_survives_being_killed(project: Path, articles: Rows, call: Call) -> None:
    # A process that tags as fast as it can and is killed without warning: every id that it printed is on disk.
    code = (
        "import sys; from annotator.cli import run\n"
        "for i in range(10_000): run(['tag', sys.argv[1], sys.argv[2], str(i % 900), str(i % 900 + 5), 'claim'])"
    )
    printed: set[str] = set()
    for lines in (1, 2, 4, 7):
        with subprocess.Popen(
            [sys.executable, "-c", code, str(project), articles[0]["id"]], stdout=subprocess.PIPE, text=True, bufsize=1
        ) as tagging:
            assert tagging.stdout is not None
            for _ in range(lines):
                printed.add(tagging.stdout.readline().strip())
            tagging.kill()
            printed.update(line.strip() for line in tagging.stdout if len(line) == 37)
    ids = {one["id"] for one in call("tags", project, "--json").json}
    assert printed <= ids
    assert call("check", project).code == 0
    assert [path.name for path in project.parent.iterdir()] == ["p"]


def test_a_check_tells_what_was_erased_and_finds_no_fault(project: Path, articles: Rows, call: Call) -> None:
    with projects.open_(project) as opened:
        keeping.erase(opened, projects.acting(opened, "Ines"), [articles[0]["id"]])
    checked = call("check", project)
    assert (checked.code, checked.out) == (0, "All is well.\n")
    assert "Ines erased 1 article for good" in checked.err
    assert call("check", project, "--json").json == []


def test_the_history_is_written_into_a_file(call, project, tmp_path):
    to = tmp_path / "record.csv"
    assert call("history", project, "--to", str(to)).out.endswith("entries.\n")
    assert to.read_bytes().decode("utf-8-sig").startswith("sequence,id,at_utc,at_local,reviewer,name,")
    assert call("history", project, "--review", "--json").json == []
    refused = call("history", project, "--to", str(tmp_path / "record.xml"))
    assert refused.code != 0
    assert "record.xml" in refused.err
