#!/usr/bin/env python3
"""Bring the catalogues of translations up to date: ``python .ci/translate.py``.

Gathers every string that the window shows from the source, by its syntax, and writes it to each
``resources/translations/annotator_<language>.ts``, keeping the translations that are there and dropping what no source
holds any more; then has Qt's lrelease make the ``.qm`` files that the program reads. Four kinds of strings:

- ``self.tr("…")`` and ``QCoreApplication.translate("Context", "…")``: as Qt means them, in the context of their class
- ``say("…")`` and the tables of modules that use it: context ``Words``, with every label of the stored values
- the words of the actions: context ``Actions``
- whatever the rooms below the window put into sentences (errors, notes, names of operations): context ``Sentences``,
  f-strings as templates with named places; they are listed in ``sentences.txt``, by which the window knows them again

``--missing FILE`` writes what has no translation yet as JSON, ``--take FILE`` takes such a file with the translations.
"""

import argparse
import ast
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de", "en")
PLURAL_FORMS = {"de": 2, "en": 2}

Key = tuple[str, str]
"""A context and an English string."""

_SENTENCE_ROOMS = ("actions", "domain", "exchanging", "files", "reading", "reviewing", "storage", "text", "briefing")
_WITHOUT_SENTENCES = (
    "actions/association.py",
    "actions/demo.py",
    "briefing/",
    "reading/apart.py",
    "reading/cleaning/boilerplate_phrases.py",
    "reading/web/linked_data.py",
    "reading/web/page_text.py",
    "storage/full_text.py",
    "storage/migrations/",
    "storage/schema",
    "storage/search",
    "text/measuring.py",
    "text/money.py",
    "text/number",
    "text/quantities.py",
)
"""Modules below the window whose strings nobody reads in it: patterns, SQL, words of the languages that are read."""

_NO_SENTENCE = re.compile(
    r"\b[A-Z]{4,} [A-Z(=]|^PRAGMA|^[A-Z]+ INTO\b|^SELECT\b|^query_only|[\\^$|<©]|^\W*$|\n {4}"
    r"|^[a-z]+(?:[./-][\w.-]+)+$|^\?|^http://|^xn--|^windows-|^Mozilla|^gzip, |^Basic |-c lock|^SQLite |^fetch "
    r"|\{stem\}|\{mark\}|count never ends|no agreement|time limit|^Tag \{item\}$"
)
_NO_WORDS = re.compile(r"[dMy\W]+|\w*_\w*|\\.*")
"""In tables of the window: formats of dates, names of fields, patterns."""
_TWO_WORDS = re.compile(r"[^\W\d_]{2,}[,;:]? [“(]?[^\W\d_]{2,}")


@dataclass
class Gathered:
    """What the source holds: English strings by context with the places they stand at, and what cannot be gathered."""

    strings: dict[Key, list[str]] = field(default_factory=dict)
    counted: set[Key] = field(default_factory=set)
    """Those with a number, whose translation has a form for each of the language's plurals."""
    wrong: list[str] = field(default_factory=list)

    def add(self, context: str, words: str, place: str) -> None:
        """Keep one string."""
        if any(sign.isalpha() for sign in words):
            self.strings.setdefault((context, words), []).append(place)


def gather() -> Gathered:
    """Return every string of the source that the window shows."""
    found = Gathered()
    for path in sorted((ROOT / "annotator").rglob("*.py")):
        inside = path.relative_to(ROOT / "annotator")
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if inside == Path("desktop/translation.py"):
            continue
        if inside.parts[0] == "desktop":
            _Window(found, str(inside)).visit(tree)
        elif inside.parts[0] in _SENTENCE_ROOMS and not str(inside).startswith(_WITHOUT_SENTENCES):
            _Sentences(found, str(inside)).read(tree)
    _gather_tables(found)
    return found


class _Window(ast.NodeVisitor):
    """Reads a module of the window: what goes through Qt's translation, and through ``say``."""

    def __init__(self, found: Gathered, place: str) -> None:
        self._found = found
        self._place = place
        self._classes: list[str] = []

    def visit_Module(self, node: ast.Module) -> None:
        if any(isinstance(one, ast.Name) and one.id in {"say", "translate"} for one in ast.walk(node)):
            for statement in node.body:
                if isinstance(statement, (ast.Assign, ast.AnnAssign)) and statement.value is not None:
                    self._take_table(statement.value)
        self.generic_visit(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        if any(isinstance(base, ast.Name) and base.id == "StrEnum" for base in node.bases):
            for statement in node.body:
                if isinstance(statement, ast.Assign):
                    self._take_table(ast.Tuple([statement.value], ast.Load()))
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name == "tr" and isinstance(node.func, ast.Attribute) and ast.unparse(node.func.value) != "self":
            self._complain(node, "has the context of another class than the one it stands in")
        if name in {"tr", "QT_TR_NOOP"} and self._classes:
            self._take_call(node, self._classes[-1], node.args[0], node.args[2:3])
        elif name in {"translate", "QT_TRANSLATE_NOOP"} and len(node.args) >= 2:
            context = node.args[0]
            if isinstance(context, ast.Constant) and isinstance(context.value, str):
                self._take_call(node, context.value, node.args[1], node.args[3:4])
            elif name == "translate":
                self._complain(node, "has a computed context")
        elif name == "FieldDefinition":
            shown = (*node.args[2:3], *(one.value for one in node.keywords if one.arg in {"label", "hint"}))
            for words in shown:
                self._take_call(node, "Words", words, [])
        elif name == "say" and node.args:
            self._take_call(node, "Words", node.args[0], [])
        self.generic_visit(node)

    def _take_call(self, node: ast.Call, context: str, words: ast.expr, number: list[ast.expr]) -> None:
        literals = list(_literals(words))
        if any(isinstance(one, ast.JoinedStr) for one in ast.walk(words)):
            self._complain(node, "translates an f-string")
        elif not literals and isinstance(node.func, ast.Attribute) and node.func.attr == "tr":
            self._complain(node, "translates what is written elsewhere, in the context of its own class")
        for literal in literals:
            self._found.add(context, literal, f"{self._place}:{node.lineno}")
            if number or any(one.arg == "n" for one in node.keywords):
                self._found.counted.add((context, literal))

    def _take_table(self, value: ast.expr) -> None:
        for words in _shown_in(value):
            if _NO_WORDS.fullmatch(words) is None:
                self._found.add("Words", words, f"{self._place}:{getattr(value, 'lineno', 0)}")

    def _complain(self, node: ast.AST, what: str) -> None:
        self._found.wrong.append(
            f"annotator/{self._place}:{getattr(node, 'lineno', 0)} {what}: {ast.unparse(node)[:90]}"
        )


class _Sentences:
    """Reads a module below the window: what it may put into a sentence for the person."""

    def __init__(self, found: Gathered, place: str) -> None:
        self._found = found
        self._place = place

    def read(self, tree: ast.Module) -> None:
        """Keep each string of two words and more, and every name of an operation."""
        passed = set(_unseen(tree))
        for node in ast.walk(tree):
            words = None if id(node) in passed else template(node)
            if (
                words
                and (_TWO_WORDS.search(re.sub(r"\{\w+\}", " ", words)) or _verb_of_places(words))
                and not _NO_SENTENCE.search(words)
            ):
                self._found.add("Sentences", words.strip(" ;,"), f"{self._place}:{getattr(node, 'lineno', 0)}")
            for one in (*_templates(_operation(node)), *_counted(node)):
                self._found.add("Sentences", one, f"{self._place}:{getattr(node, 'lineno', 0)}")
            if isinstance(node, ast.IfExp):
                for one in (*_templates(node.body), *_templates(node.orelse)):
                    if re.fullmatch(r"[^\W\d_]+", one) is None and not _NO_SENTENCE.search(one):
                        self._found.add("Sentences", one.strip(" ;,"), f"{self._place}:{node.lineno}")


def template(node: ast.AST) -> str | None:
    """Return a string's words; of an f-string, with a named place for each value: "“{name}” is empty."."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if not isinstance(node, ast.JoinedStr):
        return None
    parts, taken = [], set[str]()
    for part in node.values:
        if isinstance(part, ast.Constant):
            parts.append(str(part.value))
        elif isinstance(part, ast.FormattedValue):
            name = wanted = _place_name(part.value)
            number = 2
            while name in taken:
                name, number = f"{wanted}_{number}", number + 1
            taken.add(name)
            parts.append(f"{{{name}}}")
    return "".join(parts)


def _place_name(value: ast.expr) -> str:
    names = [
        one.attr if isinstance(one, ast.Attribute) else one.id
        for one in ast.walk(value)
        if isinstance(one, (ast.Name, ast.Attribute))
    ]
    named = [
        one
        for one in names
        if one not in {"self", "str", "len", "shown", "join", "strip", "lower", "counted", "sorted"}
    ]
    return (named[0] if named else "value").strip("_").lower()


def _operation(node: ast.AST) -> ast.expr | None:
    """Return what names an operation: ``project.write("Tag", …)``, ``write.name = "Tag"``."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "write" and node.args:
        return node.args[0]
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Attribute) and node.targets[0].attr == "name":
        return node.value
    return None


def _verb_of_places(words: str) -> bool:
    """Return whether it is a word or two around places: "Clean {count}", "{verb} of “{name}”"."""
    bare = re.sub(r"\{\w+\}", "", words)
    return bare != words and re.search(r"[^\W\d_]{2}", bare) is not None and " " in words and "\n" not in words


def _counted(node: ast.AST) -> Iterator[str]:
    """Return both forms of a noun that is counted: ``counted(number, "comment")``."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id.strip("_") == "counted":
        nouns = [noun for one in node.args for noun in _literals(one)]
        yield from (form for noun in nouns for form in (f"1 {noun}", f"{{count}} {noun}s"))


def _templates(node: ast.expr | None) -> Iterator[str]:
    if node is None:
        return
    if isinstance(node, ast.IfExp):
        yield from _templates(node.body)
        yield from _templates(node.orelse)
    elif (words := template(node)) is not None and re.search(r"[^\W\d_]{2}", re.sub(r"\{\w+\}", "", words)):
        yield words


def _unseen(tree: ast.Module) -> Iterator[int]:
    """Tell the strings that no person sees: docstrings, annotations, and the pieces of an f-string."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield id(node.value)
        elif isinstance(node, ast.JoinedStr):
            yield from (id(one) for one in node.values)
            yield from (id(one.format_spec) for one in node.values if isinstance(one, ast.FormattedValue))
        elif isinstance(node, (ast.AnnAssign, ast.arg)) and node.annotation:
            yield from (id(one) for one in ast.walk(node.annotation))
        elif isinstance(node, ast.FunctionDef) and node.returns:
            yield from (id(one) for one in ast.walk(node.returns))


def _literals(words: ast.expr) -> Iterator[str]:
    if isinstance(words, ast.Constant) and isinstance(words.value, str):
        yield words.value
    elif isinstance(words, ast.IfExp):
        yield from _literals(words.body)
        yield from _literals(words.orelse)


def _shown_in(value: ast.expr) -> Iterator[str]:
    """Return the strings of a table: values of dicts, items of tuples; not its keys."""
    if isinstance(value, ast.Dict):
        for item in value.values:
            yield from _shown_in(ast.Tuple([item], ast.Load()))
    elif isinstance(value, (ast.Tuple, ast.List)):
        for item in value.elts:
            if isinstance(item, ast.Constant) and isinstance(item.value, str):
                yield item.value
            else:
                yield from _shown_in(item)
    elif isinstance(value, ast.Call):
        yield from _shown_in(ast.Tuple(list(value.args), ast.Load()))


def _gather_tables(found: Gathered) -> None:
    """Keep what stands in tables that the program makes: actions, stored values, fields."""
    from annotator.desktop import actions_map
    from annotator.domain import annotations, articles, details, fields, vocabulary

    for entry in actions_map.ENTRIES:
        found.add("Actions", entry.words, "desktop/actions_map.py")
    for title in actions_map.MENUS:
        found.add("Actions", title, "desktop/actions_map.py")
    found.add("Actions", actions_map.READ_ONLY_REASON, "desktop/actions_map.py")
    for value in _stored_values(vocabulary):
        found.add("Words", vocabulary.label(value), "domain/vocabulary.py")
    for module in (details, annotations, articles):
        for record in vars(module).values():
            if isinstance(record, type) and hasattr(record, "__dataclass_fields__"):
                for one in fields.definitions(record):
                    found.add("Words", one.label, module.__name__)
                    found.add("Words", one.hint, module.__name__)


def _stored_values(vocabulary: object) -> Iterator[str]:
    for one in vars(vocabulary).values():
        if isinstance(one, type) and issubclass(one, StrEnum):
            yield from one
    yield from vars(vocabulary)["_LABELS"]


def update(language: str, found: Gathered, given: dict[str, object]) -> list[Key]:
    """Bring one catalogue up to date, with the translations given; return what it still lacks."""
    path = FOLDER / f"annotator_{language}.ts"
    known = read(path)
    if language == "en":
        # Only what is counted differs from the source: "%n tag(s)".
        found = replace(found, strings={key: found.strings[key] for key in sorted(found.counted)})
        known = {key: [key[1].replace("(s)", ""), key[1].replace("(s)", "s")] for key in found.strings}
    for key in found.strings if language != "en" else ():
        said = given.get("|".join(key), given.get(key[1]))
        if said is not None:
            known[key] = [str(one) for one in said] if isinstance(said, list) else [str(said)]
        # The same words elsewhere, such as those of a class that was renamed, are translated the same way.
        elif key not in known and (alike := next((v for k, v in known.items() if k[1] == key[1]), None)):
            known[key] = alike
    write(path, language, found, known)
    subprocess.run(  # noqa: S603
        [Path(sys.executable).with_name("pyside6-lrelease"), "-silent", path, "-qm", path.with_suffix(".qm")],
        check=True,
    )
    return [key for key in found.strings if not all(known.get(key, [""]))]


def read(path: Path) -> dict[Key, list[str]]:
    """Return the finished translations of a catalogue: one each, of counted ones one for each plural form."""
    found: dict[Key, list[str]] = {}
    if not path.exists():
        return found
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314
        for message in context.iter("message"):
            said = message.find("translation")
            if said is not None and said.get("type") is None:
                forms = [one.text or "" for one in said.iter("numerusform")] or [said.text or ""]
                found[context.findtext("name", ""), message.findtext("source", "")] = forms
    return found


def write(path: Path, language: str, found: Gathered, known: dict[Key, list[str]]) -> None:
    """Write a catalogue in the order of contexts and strings, so that a change of one shows as one."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for name in sorted({context for context, _ in found.strings}):
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for key in sorted(one for one in found.strings if one[0] == name):
            counted = key in found.counted
            message = ET.SubElement(context, "message", {"numerus": "yes"} if counted else {})
            ET.SubElement(message, "source").text = key[1]
            forms = known.get(key, [])
            finished = bool(forms) and all(forms)
            said = ET.SubElement(message, "translation", {} if finished else {"type": "unfinished"})
            if counted:
                for number in range(PLURAL_FORMS[language]):
                    ET.SubElement(said, "numerusform").text = forms[min(number, len(forms) - 1)] if forms else ""
            else:
                said.text = forms[0] if forms else ""
    ET.indent(root)
    path.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{ET.tostring(root, "unicode")}\n', encoding="utf-8"
    )


def write_sentences(found: Gathered) -> None:
    """Write the list of the sentences with places, by which the window knows them again."""
    templates = sorted(words for context, words in found.strings if context == "Sentences")
    (FOLDER / "sentences.txt").write_text(
        "".join(f"{json.dumps(one, ensure_ascii=False)}\n" for one in templates), encoding="utf-8"
    )


def main(arguments: Iterable[str] | None = None) -> int:
    """Bring the catalogues up to date; 1 when something has no translation or cannot be gathered."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--missing", type=Path)
    parser.add_argument("--take", type=Path)
    chosen = parser.parse_args(list(arguments) if arguments is not None else None)
    found = gather()
    given = json.loads(chosen.take.read_text(encoding="utf-8")) if chosen.take else {}
    write_sentences(found)
    lacking = {language: update(language, found, given) for language in LANGUAGES}
    for complaint in found.wrong:
        print(complaint)  # noqa: T201
    for language, keys in lacking.items():
        print(f"{language}: {len(keys)} not translated")  # noqa: T201
    if chosen.missing:
        asked = {words: "" for keys in lacking.values() for _, words in keys}
        chosen.missing.write_text(json.dumps(asked, ensure_ascii=False, indent=0), encoding="utf-8")
    return 1 if found.wrong or any(lacking.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
