"""What stands before the text of a Rich Text document: fonts, styles, reviewers, and what it says of itself."""

import re
from dataclasses import dataclass

from annotator.domain.articles import BlockKind
from annotator.reading.office.properties import Properties, day, line, useful_name, useful_title
from annotator.reading.office.rich_text_fonts import Font, codec_of
from annotator.reading.office.rich_text_story import PLAIN, State, Style
from annotator.reading.office.word_styles import kind_of_name


@dataclass(slots=True)
class _Described:
    """A style as its table describes it."""

    name: str = ""
    based: int = 0
    outline: int = -1


class Tables:
    """Takes the words and letters of the groups named in ``TABLES``; ``info`` takes whole texts by their name."""

    def __init__(self) -> None:
        self.codec = "cp1252"
        self.default_font = 0
        self.info: dict[str, str] = {}
        self.reviewers: list[str] = []
        self._fonts: dict[int, Font] = {}
        self._described: dict[int, _Described] = {}
        self._styles: dict[int, Style] = {}
        self._date: dict[str, int] = {}

    def font(self, state: State) -> Font:
        """Return the font that a state has."""
        return self._fonts.get(state.font, _NO_FONT)

    def style(self, state: State) -> Style:
        """Return the style that a state has, with what it takes from the one it is based on."""
        if state.style not in self._styles:
            self._styles[state.style] = self._made_style(state.style)
        return self._styles[state.style]

    def control(self, state: State, word: str, number: int) -> None:
        """Take a control word of a table."""
        if state.table == "fonttbl":
            font = self._fonts.setdefault(state.font, Font())
            if word == "fcharset":
                font.set_charset(number)
            elif word == "cpg":
                font.codec = codec_of(number)
        elif state.table in DATES:
            self._date[word] = number
        elif state.table == "stylesheet":
            described = self._described.setdefault(state.style, _Described())
            if word == "sbasedon":
                described.based = number
            elif word == "outlinelevel":
                described.outline = number

    def letters(self, state: State, letters: bytes) -> None:
        """Take letters of a table: names, each ended by a semicolon."""
        if state.table == "fonttbl":
            font = self._fonts.setdefault(state.font, Font())
            font.name = (font.name + letters.decode("latin-1")).partition(";")[0].strip()[:_LONGEST_NAME]
        elif state.table == "stylesheet":
            described = self._described.setdefault(state.style, _Described())
            described.name = (described.name + letters.decode("latin-1"))[:_LONGEST_NAME]
        elif state.table == "revtbl":
            names = letters.decode(self.codec, "replace").split(";")
            self.reviewers += [name.strip() for name in names if name.strip()]

    def end(self, table: str) -> None:
        """Take the end of a group: of a date, its parts become one."""
        date = self._date
        if table in DATES and {"yr", "mo", "dy"} <= date.keys():
            self.info[table] = f"{date['yr']:04d}-{date['mo']:02d}-{date['dy']:02d}"
        self._date = {}

    def properties(self) -> Properties:
        """Return what the document says of itself."""
        info = self.info
        return Properties(
            title=useful_title(info.get("title")),
            author=useful_name(info.get("author")),
            publisher=line(info.get("company")),
            made=day(info.get("creatim")),
            changed=day(info.get("revtim")),
            changed_by=useful_name(info.get("operator")),
        )

    def _made_style(self, number: int) -> Style:
        seen: set[int] = set()
        while number in self._described and number not in seen:
            seen.add(number)
            described = self._described[number]
            name = described.name.partition(";")[0].strip().lower()
            said = kind_of_name(name)
            if said:
                return Style(said[0], said[1], title=name == "title")
            if re.fullmatch(r"(?:toc|contents) \d", name):
                return Style(contents=True)
            if 0 <= described.outline <= _LOWEST:
                return Style(BlockKind.HEADING, described.outline + 1)
            number = described.based
        return PLAIN


DATES = frozenset({"creatim", "revtim"})
TABLES = frozenset({"fonttbl", "stylesheet", "info", "revtbl", "colortbl", *DATES})
_NO_FONT = Font()
_LONGEST_NAME = 500
_LOWEST = 8
