"""What a shell may give to the command line, and what it may do with what is printed."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from annotator.cli import article_verbs, run, verbs
from annotator.domain.details import DETAILS
from annotator.domain.fields import definitions
from annotator.reading import LIMIT
from tests.cli.conftest import Call

Rows = list[dict[str, Any]]
NO_UTF8 = os.fsdecode(b"r\xe9gime")

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere names are Unicode")


@pytest.mark.parametrize(
    "words",
    [
        ("tag", "{p}", "{a}", "0", "5", "claim", "--note", NO_UTF8),
        ("tag", "{p}", "{a}", "0", "5", NO_UTF8),
        ("tag", "{p}", "{a}", "0", "5", "claim", "--as", NO_UTF8),
        ("tag", "{p}", NO_UTF8, "0", "5", "claim"),
        ("search", "{p}", NO_UTF8),
        ("search", "{p}", NO_UTF8, "--regex"),
        ("remove", "{p}", "{a}", NO_UTF8),
    ],
)
@linux
def test_words_that_are_no_text_are_refused_in_a_sentence(
    project: Path, articles: Rows, call: Call, words: tuple[str, ...]
) -> None:
    said = call(*(word.format(p=project, a=articles[0]["id"]) for word in words))
    assert (said.code, said.out) == (1, "")
    assert said.err == "“r\ufffdgime” is not UTF-8; nothing was done.\n"
    assert call("tags", project, "--json").json == []


@linux
def test_files_may_have_any_name(project: Path, call: Call, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / f"{NO_UTF8}.txt").write_text("Some words.\n" * 200)
    said = call("read", project, folder, "--json")
    assert (said.code, [one["outcome"] for one in said.json]) == (0, ["read"])
    (article,) = call("articles", project, "--json").json
    call("tag", project, article["id"], 0, 4, "claim")
    exported = tmp_path / f"{NO_UTF8}.json"
    assert call("export", project, "--to", exported).code == 0
    assert call("import", project, exported, "--json").json["passed_over"] == 1
    assert call("brief", project, "--to", tmp_path / f"{NO_UTF8}.docx").code == 0
    copy = tmp_path / NO_UTF8
    assert call("backup", project, "--to", copy).code == 0
    assert [one["exact"] for one in call("tags", copy, "--json").json] == ["Some"]
    assert call("check", copy).code == 0


@pytest.mark.parametrize(
    ("details", "words"),
    [
        ('{"speaker": ' + "[" * 50_000 + "]" * 50_000 + "}", "nested too deeply"),
        ('{"speaker": "\\ud800"}', "not a JSON object"),
        ("[]", "not a JSON object"),
        ("", "not a JSON object"),
    ],
)
def test_details_that_are_no_json_object_are_wrong_usage(
    project: Path, articles: Rows, call: Call, details: str, words: str
) -> None:
    said = call("tag", project, articles[0]["id"], 0, 5, "claim", "--details", details)
    assert (said.code, said.out) == (2, "")
    assert words in said.err
    assert call("tags", project, "--json").json == []


def test_a_verb_misspelt_is_no_project(tmp_path: Path, call: Call) -> None:
    said = call("chekc", tmp_path / "p")
    assert (said.code, said.out) == (2, "")
    assert "There is no verb “chekc”. Did you mean “check”?" in said.err


def test_what_was_refused_is_told_once(project: Path, call: Call, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_bytes(b"a\r\nb\rc")
    (tmp_path / "empty.txt").touch()
    said = call("read", project, tmp_path / "good.txt", tmp_path / "empty.txt", "http://127.0.0.1:9/a")
    assert said.code == 3
    (line,) = said.out.splitlines()
    assert line.endswith("read: a (1 line end (CR LF) written as LF; 1 line end (CR) written as LF)")
    assert [words.partition(" ")[0] for words in said.err.splitlines()] == [
        f"{tmp_path / 'empty.txt'}:",
        "http://127.0.0.1:9/a:",
    ]
    assert call("history", project, "--json").json[0]["name"] == "Read 1 article"


def test_an_article_with_commas_in_its_title_is_briefed(
    project: Path, articles: Rows, call: Call, tmp_path: Path
) -> None:
    assert "," in articles[0]["title"]
    for keys in (articles[:1], articles):
        options = [word for one in keys for word in ("--article", one["title"])]
        assert call("brief", project, "--to", tmp_path / "b.docx", *options).code == 0
    assert call("brief", project, "--to", tmp_path / "b.docx", "--article", "no such").code == 1


def test_the_help_names_every_verb_in_full_and_every_field(call: Call) -> None:
    listed = " ".join(call("--help").out.split())
    assert "..." not in listed.partition("Verbs:")[2]
    for verb in verbs.commands.values():
        assert verb.hidden or " ".join((verb.help or "").partition("\n\n")[0].split()) in listed
    told = call("tag", "--help").out
    for record in DETAILS.values():
        assert all(f"  {one.name}: " in told for one in definitions(record))
    assert "reliability: A | B" in call("source", "--help").out
    assert "stance: supports | refutes" in call("evidence", "--help").out


@pytest.mark.parametrize("verb", ["tags", "text"])
def test_a_result_that_nobody_can_take_is_an_error_in_a_sentence(
    project: Path, articles: Rows, call: Call, verb: str
) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full here")
    call("tag", project, articles[0]["id"], 0, 5, "claim")
    program = [sys.executable, "-m", "annotator", verb, str(project), *([articles[0]["id"]] if verb == "text" else [])]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(program, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("The result could not be printed")
    assert len(done.stderr.splitlines()) == 1


def test_a_reader_who_leaves_early_is_no_error(project: Path, call: Call, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("Some words.\n" * 100_000)
    call("read", project, tmp_path / "long.txt")
    (article,) = call("articles", project, "--json").json
    program = [sys.executable, "-m", "annotator", "text", str(project), article["id"]]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as printing:
        assert printing.stdout is not None
        assert printing.stdout.read(4) == b"Some"
        printing.stdout.close()
        assert printing.stderr is not None
        assert printing.stderr.read() == b""
    assert printing.returncode == 0


def test_a_list_says_in_which_article_each_tag_stands(project: Path, articles: Rows, call: Call) -> None:
    call("tag", project, articles[0]["id"], 0, 6, "claim", "--as", "Ines")
    call("tag", project, articles[1]["id"], 0, 6, "claim", "--as", "Ines")
    first, second = call("tags", project).out.splitlines()
    assert "China’s Diplomatic" in first
    assert articles[1]["title"] in second


def test_an_import_says_how_many_were_found_again_and_refused(
    project: Path, articles: Rows, call: Call, tmp_path: Path
) -> None:
    call("tag", project, articles[1]["id"], 550, 556, "claim")
    (tag,) = call("tags", project, "--json").json
    call("remove", project, tag["id"])
    file = tmp_path / "tags.json"
    lost = {**tag, "id": "lost", "exact": "not in this text at all, nowhere"}
    file.write_text(json.dumps([{**tag, "start": 551, "end": 557}, lost]), "utf-8")
    said = call("import", project, file)
    assert said.code == 3
    assert said.out == "1 added, 0 updated, 0 passed over, 1 found again at another place, 1 refused.\n"


def test_an_author_without_a_name_is_whoever_imports(project: Path, articles: Rows, call: Call, tmp_path: Path) -> None:
    call("tag", project, articles[0]["id"], 0, 6, "claim")
    (tag,) = call("tags", project, "--json").json
    call("remove", project, tag["id"])
    file = tmp_path / "tags.json"
    file.write_text(json.dumps([{**tag, "author": " "}]), "utf-8")
    assert call("import", project, file, "--as", "Ines").code == 0
    assert [one["author"] for one in call("tags", project, "--json").json] == ["Ines"]


def test_new_takes_the_options_that_every_verb_takes(tmp_path: Path) -> None:
    assert run(["new", str(tmp_path / "p"), "--as", "Ines", "--json"]) == 0


class Endless:
    """Standard input as a program writes it that never stops."""

    def __init__(self) -> None:
        self.taken = 0

    @property
    def buffer(self) -> "Endless":
        return self

    def read(self, most: int = -1) -> bytes:
        assert most > 0, "reads to an end that does not come"
        self.taken += most
        return b"words " * (most // 6 + 1)


def test_standard_input_without_an_end_is_refused_and_the_rest_is_read(
    project: Path, call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    endless = Endless()
    monkeypatch.setattr(sys, "stdin", endless)
    monkeypatch.setattr("annotator.reading.opening.LIMIT", 1_000_000)
    monkeypatch.setattr("annotator.cli.article_verbs.MOST_INPUT", 1_000_001)
    (tmp_path / "a.txt").write_text("Some words.")
    said = call("read", project, "-", tmp_path / "a.txt")
    assert said.code == 3
    assert "Some words." in said.out
    assert "“standard input” has more than 1 MB and was left out" in said.err
    assert endless.taken == 1_000_001


def test_of_standard_input_just_too_much_is_taken_to_be_refused() -> None:
    assert article_verbs.MOST_INPUT == LIMIT + 1


def test_a_file_that_one_may_not_read_does_not_keep_the_others_out(
    project: Path, call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [tmp_path / "mine.txt", tmp_path / "theirs.txt"]
    for name in names:
        name.write_text(f"Words of {name.name}.")

    def opened(path: str, *more: int, really: Any = os.open, **others: Any) -> int:
        if Path(path) == names[1]:
            raise PermissionError(errno.EACCES, "Permission denied")
        return int(really(path, *more, **others))

    # As root, who may run this, one may read everything.
    monkeypatch.setattr(os, "access", lambda path, mode, **more: Path(path) != names[1])
    monkeypatch.setattr(os, "open", opened)
    said = call("read", project, names[1], names[0])
    assert said.code == 3
    assert "Words of mine.txt" in said.out
    assert said.err == f"You may not read “{names[1]}”. Ask its owner, or copy it to a folder of yours.\n"
