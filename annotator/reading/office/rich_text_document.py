"""The article in a Rich Text document: its tokens one by one, without a tree and without recursion."""

from collections.abc import Callable, Iterator
from itertools import chain
from typing import ClassVar

from annotator.errors import UnreadableInput
from annotator.reading.article import ReadArticle
from annotator.reading.office.flow import Flow, Paragraph, Table, flat
from annotator.reading.office.notes import accepted, counted, left_out
from annotator.reading.office.rich_text_fonts import codec_of
from annotator.reading.office.rich_text_story import State, Story
from annotator.reading.office.rich_text_tables import TABLES, Tables
from annotator.reading.office.rich_text_words import (
    FLAGS,
    IGNORED,
    INFO,
    MARKS,
    NUMBERS,
    SHOWN,
    SIGNS,
    STORIES,
    SYMBOLS,
    TOKEN,
)
from annotator.reading.office.symbol_fonts import from_symbol_font
from annotator.reading.structure import TextBuilder


def article(content: bytes, name: str, *, raw: bool) -> ReadArticle:
    """Make the article of a document; raise UnreadableInput where it has no text."""
    document = _Document(name or "the input", raw=raw)
    document.take(content.decode("latin-1"))
    builder = TextBuilder()
    title = document.add_to(builder)
    properties = document.tables.properties()
    title = title or properties.title
    return builder.article(
        content,
        name,
        "Rich Text document",
        title=title,
        notes=document.told(),
        raw=raw,
        source=properties.source(title, "Rich Text document"),
        nothing=f"“{name or 'the input'}” holds no text, perhaps only pictures. Have their text recognised first.",
    )


class _Document:
    """Takes the tokens of a document and keeps what it is made of."""

    def __init__(self, shown: str, *, raw: bool) -> None:
        self.tables = Tables()
        self._shown = shown
        self._raw = raw
        self._body = Story()
        self._state = State(self._body)
        self._groups: list[State] = []
        # Letters that wait for others: in some encodings two make one.
        self._waiting = bytearray()
        self._skip = 0
        self._starred = False
        self._first_word = False
        # How deep the last group lies that has its words twice.
        self._twofold = -1
        self._notes: list[Flow] = []
        self._beside: dict[str, list[Flow]] = {"header": [], "footer": []}
        self._comments: list[tuple[str, str]] = []
        self._comment_author = ""
        # How many stretches of each kind there are, and whether one is going on.
        self._stretches = {"inserted": 0, "deleted": 0, "hidden": 0}
        self._going_on: set[str] = set()
        self._authors: dict[int, None] = {}
        self._contents = 0
        self._lost = 0

    def take(self, text: str) -> None:
        """Take a whole document; what stands behind its end is no part of it."""
        place, count = 0, 0
        while found := TOKEN.match(text, place):
            place = found.end()
            count += 1
            if count > _MOST_TOKENS:
                raise UnreadableInput(f"“{self._shown}” is too large to be read as Rich Text. Save its text as .txt.")
            word, number, code, sign, brace, words = found.groups()
            if word == "bin":
                place += max(0, int(number or 0))
            elif brace == "}":
                if not self._close():
                    break
            elif brace:
                self._open()
            else:
                self._take(word, number, code, sign, words)
        self._flush()
        while len(self._groups) > 1:
            self._close()

    def add_to(self, builder: TextBuilder) -> str:
        """Add the document to a text and return its title, empty where no paragraph is one."""
        parts: list[Flow] = [
            self._body.close(self._state, self.tables.style(self._state)),
            *(_numbered(number, note) for number, note in enumerate(self._notes, 1)),
        ]
        if self._raw:
            comments = [Paragraph(f"Comment by {author or 'somebody'}: {words}") for author, words in self._comments]
            parts = [*self._beside["header"], *parts, *self._beside["footer"], comments]
        title = ""
        for each in chain.from_iterable(parts):
            if isinstance(each, Table):
                builder.add_table(each.rows)
                continue
            builder.add(each.words, each.kind, each.level)
            if each.title and not title and len(each.words) <= _LONGEST_TITLE:
                title = " ".join(each.words.split())
        return title

    def told(self) -> Iterator[str]:
        """Yield the notes of the article."""
        reviewers = self.tables.reviewers
        names = [reviewers[each] for each in self._authors if 0 < each < len(reviewers)]
        found = self._stretches
        yield from accepted({"insertion": found["inserted"], "deletion": found["deleted"]}, names)
        yield from left_out(
            comments=len(self._comments), hidden=found["hidden"], contents=self._contents, raw=self._raw
        )
        if self._lost:
            yield f"{counted(self._lost, 'sign')} could not be read and became U+FFFD"

    def _take(
        self, word: str | None, number: str | None, code: str | None, sign: str | None, words: str | None
    ) -> None:
        if word:
            self._control(word, None if number is None else int(number))
        elif code:
            self._first_word = False
            if not self._skipped() and not self._state.ignored:
                self._put(bytes((int(code, 16),)))
        elif words:
            self._letters(words)
        elif sign:
            self._symbol(sign)

    def _open(self) -> None:
        self._flush()
        if len(self._groups) >= _DEEPEST:
            raise UnreadableInput(f"“{self._shown}” has parts nested too deep to be a document's; nothing was read.")
        self._groups.append(self._state)
        self._state = self._state.inside()
        self._first_word = True
        self._starred = False
        self._skip = 0

    def _close(self) -> bool:
        """End a group; False where it was the document itself."""
        self._flush()
        self._skip = 0
        if not self._groups:
            return False
        ended, self._state = self._state, self._groups.pop()
        if ended.story is not self._state.story:
            self._end_story(ended)
        elif ended.table != self._state.table:
            self.tables.end(ended.table)
        return bool(self._groups)

    def _end_story(self, ended: State) -> None:
        flow = ended.story.close(ended, self.tables.style(ended))
        kind = ended.table
        if kind == "footnote":
            self._notes.append(flow)
            self._say(f"[{len(self._notes)}]")
        elif kind == "annotation":
            self._comments.append((self._comment_author, flat(flow)))
        elif kind == "atnauthor":
            self._comment_author = flat(flow)
        elif kind == "shptxt":
            self._state.story.boxes += flow
        elif kind in self._beside:
            self._beside[kind].append(flow)
        else:
            self.tables.info.setdefault(kind, flat(flow))

    def _symbol(self, sign: str) -> None:
        if sign == "*":
            self._starred = True
            return
        self._first_word = False
        if sign in "\r\n":
            self._control("par", None)
        elif not self._skipped():
            if sign in SYMBOLS:
                self._say(SYMBOLS[sign])
            elif sign in "\\{}" and not self._state.ignored:
                self._put(sign.encode())

    def _control(self, word: str, number: int | None) -> None:
        first, self._first_word = self._first_word, False
        if first and self._destination(word):
            return
        state = self._state
        if word in SIGNS or word == "u":
            if not self._skipped() and not state.ignored:
                self._unicode(number or 0) if word == "u" else self._say(SIGNS[word])
            return
        if state.ignored:
            return
        if word in NUMBERS or word in FLAGS or word in self._ACTIONS:
            # Letters that wait belong to what was before.
            self._flush()
        if state.table in TABLES:
            self.tables.control(state, word, number or 0)
        if word in self._ACTIONS:
            self._ACTIONS[word](self, number)
        elif word in NUMBERS:
            setattr(state, NUMBERS[word], max(0, min(number or 0, _MOST)))
        elif word in FLAGS:
            setattr(state, FLAGS[word], number != 0)

    def _destination(self, word: str) -> bool:
        """Take the first word of a group, which says what the group is; True where it said so."""
        state = self._state
        starred, self._starred = self._starred, False
        if word == "ud" and len(self._groups) == self._twofold + 1:
            state.ignored = False
        if state.ignored:
            return True
        if word == "upr":
            # The same words twice: first for old programs, then, in a group of that name, in Unicode.
            self._twofold = len(self._groups)
            state.ignored = True
        elif word in STORIES:
            # Titles and authors are those of the document only where it tells of itself.
            state.ignored = word in INFO and state.table != "info"
            self._state = State(Story(), state.ignored, STORIES[word], state.skip_after_unicode, state.font)
        elif word in TABLES:
            state.table = word
        elif word in IGNORED or (starred and word not in SHOWN):
            state.story.marked |= word in MARKS
            state.ignored = True
        else:
            return word in SHOWN
        return True

    def _letters(self, words: str) -> None:
        self._first_word = False
        words = words.replace("\r", "").replace("\n", "")
        if self._skip:
            dropped = min(self._skip, len(words))
            self._skip -= dropped
            words = words[dropped:]
        if words and not self._state.ignored:
            self._put(words.encode("latin-1"))

    def _skipped(self) -> bool:
        """Tell whether a sign only stands in for the Unicode character before it."""
        if self._skip:
            self._skip -= 1
            return True
        return False

    def _unicode(self, number: int) -> None:
        code = number & 0xFFFF
        font = self.tables.font(self._state)
        if font.signs and 0xF000 <= code <= 0xF0FF:
            self._say(from_symbol_font(code, font.name))
        else:
            self._say(chr(code))
        self._skip = self._state.skip_after_unicode

    def _put(self, letters: bytes) -> None:
        if self._state.table in TABLES:
            self.tables.letters(self._state, letters)
        else:
            self._waiting += letters

    def _flush(self) -> None:
        if not self._waiting:
            return
        letters = bytes(self._waiting)
        self._waiting.clear()
        font = self.tables.font(self._state)
        if font.signs:
            words = "".join(from_symbol_font(code, font.name) for code in letters)
        else:
            words = letters.decode(font.codec or self.tables.codec, "replace")
        self._lost += words.count("\ufffd")
        self._emit(words)

    def _say(self, words: str) -> None:
        self._flush()
        if not self._state.ignored and self._state.table not in TABLES:
            self._emit(words)

    def _emit(self, words: str) -> None:
        state = self._state
        for kind in self._stretches:
            if not getattr(state, kind):
                self._going_on.discard(kind)
            elif words.strip() and kind not in self._going_on:
                self._going_on.add(kind)
                self._stretches[kind] += 1
        if not state.deleted and (not state.hidden or self._raw):
            state.story.pieces.append(words)

    def _end_paragraph(self, number: int | None) -> None:  # noqa: ARG002  # one signature for all actions
        state = self._state
        style = self.tables.style(state)
        if style.contents and not self._raw and not state.in_table:
            self._contents += bool("".join(state.story.pieces).strip())
            state.story.pieces.clear()
            return
        state.story.end_paragraph(state, style)

    def _end_cell(self, number: int | None) -> None:  # noqa: ARG002
        self._state.story.end_cell(self._state, self.tables.style(self._state))

    def _end_row(self, number: int | None) -> None:  # noqa: ARG002
        self._state.story.end_row()

    def _plain_paragraph(self, number: int | None) -> None:  # noqa: ARG002
        self._state.plain_paragraph()

    def _plain_letters(self, number: int | None) -> None:  # noqa: ARG002
        self._state.hidden = self._state.deleted = self._state.inserted = False
        self._state.font = self.tables.default_font

    def _set_default_font(self, number: int | None) -> None:
        self.tables.default_font = self._state.font = number or 0

    def _set_code_page(self, number: int | None) -> None:
        self.tables.codec = codec_of(number or 0)

    def _set_mac(self, number: int | None) -> None:  # noqa: ARG002
        self.tables.codec = "mac_roman"

    def _set_pc(self, number: int | None) -> None:  # noqa: ARG002
        self.tables.codec = "cp437"

    def _set_author(self, number: int | None) -> None:
        self._authors[number or 0] = None

    _ACTIONS: ClassVar[dict[str, Callable[["_Document", int | None], None]]] = {
        **dict.fromkeys(("par", "sect", "page"), _end_paragraph),
        "cell": _end_cell,
        "row": _end_row,
        "pard": _plain_paragraph,
        "plain": _plain_letters,
        "deff": _set_default_font,
        "ansicpg": _set_code_page,
        "mac": _set_mac,
        **dict.fromkeys(("pc", "pca"), _set_pc),
        **dict.fromkeys(("revauth", "revauthdel"), _set_author),
    }


def _numbered(number: int, flow: Flow) -> Iterator[Paragraph | Table]:
    """Yield a note with its number before its first words."""
    rest = iter(flow)
    first = next(rest, Paragraph(""))
    if isinstance(first, Table):
        yield from (Paragraph(f"[{number}]"), first)
    else:
        yield Paragraph(f"[{number}] {first.words.strip()}")
    yield from rest


_MOST_TOKENS = 6_000_000
_DEEPEST = 2_000
_MOST = 10_000
_LONGEST_TITLE = 300
