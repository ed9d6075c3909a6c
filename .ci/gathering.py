"""What the window shows, gathered from the source by its syntax; ``translate.py`` beside this keeps the catalogues."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

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
            for words in () if id(node) in passed else _forms(node):
                bare = re.sub(r"\{\w+\}", " ", words)
                if (_TWO_WORDS.search(bare) or _verb_of_places(words)) and not _NO_SENTENCE.search(words):
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
    return _template(node, "") if isinstance(node, ast.JoinedStr) else None


def _template(node: ast.JoinedStr, ending: str) -> str:
    """Return an f-string as a template; ``ending`` stands where it has an "s" for any number but one."""
    parts, taken = [], set[str]()
    for part in node.values:
        if isinstance(part, ast.Constant):
            parts.append(str(part.value))
        elif isinstance(part, ast.FormattedValue) and _is_plural(part.value):
            parts.append(ending)
        elif isinstance(part, ast.FormattedValue):
            name = wanted = _place_name(part.value)
            number = 2
            while name in taken:
                name, number = f"{wanted}_{number}", number + 1
            taken.add(name)
            parts.append(f"{{{name}}}")
    return "".join(parts)


def _is_plural(value: ast.expr) -> bool:
    """Return whether it is ``"" if number == 1 else "s"`` or ``"s" * (number != 1)``."""
    if isinstance(value, ast.IfExp):
        return {one.value for one in (value.body, value.orelse) if isinstance(one, ast.Constant)} == {"", "s"}
    return isinstance(value, ast.BinOp) and isinstance(value.left, ast.Constant) and value.left.value == "s"


def _forms(node: ast.AST) -> list[str]:
    """Return the templates of a string: of one with an "s" for several, singular and plural."""
    words = template(node)
    if words is None:
        return []
    plural = isinstance(node, ast.JoinedStr) and any(
        isinstance(one, ast.FormattedValue) and _is_plural(one.value) for one in node.values
    )
    return [words, _template(node, "s")] if plural and isinstance(node, ast.JoinedStr) else [words]


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
    else:
        yield from (one for one in _forms(node) if re.search(r"[^\W\d_]{2}", re.sub(r"\{\w+\}", "", one)))


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
    from annotator.desktop.tags import tag_filter
    from annotator.domain import annotations, articles, cleaning, details, fields, vocabulary

    for entry in actions_map.ENTRIES:
        found.add("Actions", entry.words, "desktop/actions_map.py")
    for title in actions_map.MENUS:
        found.add("Actions", title, "desktop/actions_map.py")
    found.add("Actions", actions_map.READ_ONLY_REASON, "desktop/actions_map.py")
    for value in (*_stored_values(vocabulary), *cleaning.Residue, tag_filter.ALL, tag_filter.DISPUTED, tag_filter.MINE):
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
