"""The spelling of the whole program: which languages are checked, which words are known, and the process that asks."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QProcess, QTimer, Signal

from annotator import settings as settings_file
from annotator.domain.spans import Span
from annotator.files.atomic import write_bytes
from annotator.settings import Settings
from annotator.text import spelling as texts

_AT_ONCE = 400
"""Words asked for in one line: some milliseconds of the other process."""

_MOST_KNOWN = 200_000
"""Answers that are kept; then all are asked for anew."""

Suggested = Callable[[list[str]], None]


class Spelling(QObject):
    """Knows which words are wrong, as far as it has been asked. The other process starts with the first question.

    Signals: ``answered()`` when more words are known, or all have to be looked at again.
    """

    answered = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._right: dict[str, bool] = {}
        self._asked: set[str] = set()
        self._waiting: dict[str, Suggested] = {}
        self._process: QProcess | None = None
        self._article_language = ""
        self._in_use: tuple[str, ...] | None = None
        self.settings = settings_file.load()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._ask)

    @property
    def is_on(self) -> bool:
        """Whether anything is checked: the library is there, a dictionary too, and nobody has switched it off."""
        if self._in_use is None:
            on = self.settings.check_spelling and texts.is_installed()
            self._in_use = tuple(self.languages) if on else ()
        return bool(self._in_use)

    @property
    def languages(self) -> list[str]:
        """The dictionaries for use: those chosen, else those of the window's language and the article's."""
        known = self.dictionaries()
        wanted = self.settings.spelling_languages or (QLocale().name(), self._article_language)
        return texts.languages_for(wanted, known) or texts.languages_for(("en_US",), known)

    def dictionaries(self) -> dict[str, Path]:
        """Return all dictionaries there are, by language."""
        return texts.dictionaries(own_folder())

    def apply(self, settings: Settings) -> None:
        """Check as these settings say from now on."""
        self.settings = settings
        self._begin_anew()

    def set_article_language(self, language: str) -> None:
        """Check the language of the article that is read as well."""
        if language != self._article_language:
            self._article_language = language
            if not self.settings.spelling_languages and self.is_on and tuple(self.languages) != self._in_use:
                self._begin_anew()

    def is_wrong(self, word: str) -> bool:
        """Tell whether a word is known to be wrong; one that nobody has asked for is asked for, and told later."""
        right = self._right.get(word)
        if right is None and word not in self._asked:
            self._asked.add(word)
            self._soon.start()
        return right is False

    def suggest(self, word: str, then: Suggested) -> None:
        """Call ``then`` with words that may be meant, when they are found."""
        self._waiting[word] = then
        self._write({"suggest": word})

    def own_words(self) -> list[str]:
        """Return the words that the person has added."""
        try:
            return _own_path().read_text("utf-8").split("\n")
        except OSError:
            return []

    def add(self, word: str) -> None:
        """Take a word for right, now and in future: it is kept in a file beside the settings."""
        words = sorted({*self.own_words(), word} - {""})
        _own_path().parent.mkdir(parents=True, exist_ok=True)
        write_bytes(_own_path(), "\n".join(words).encode())
        self._begin_anew()

    def close(self) -> None:
        """End the other process."""
        process, self._process = self._process, None
        if process is not None:
            process.readyReadStandardOutput.disconnect(self._read)
            process.closeWriteChannel()
            if not process.waitForFinished(1_000):
                process.kill()
                process.waitForFinished(1_000)
            process.deleteLater()

    def _begin_anew(self) -> None:
        self._right.clear()
        self._asked.clear()
        self._in_use = None
        if self._process is not None:
            self._introduce()
        self.answered.emit()

    def _ask(self) -> None:
        words = [word for word in self._asked if word not in self._right]
        for first in range(0, len(words), _AT_ONCE):
            self._write({"words": words[first : first + _AT_ONCE]})

    def _write(self, question: dict[str, object]) -> None:
        if self._process is None and self.is_on:
            self._start()
        if self._process is not None:
            self._process.write((json.dumps(question) + "\n").encode())

    def _start(self) -> None:
        process = QProcess(self)
        process.readyReadStandardOutput.connect(self._read)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        process.start(sys.executable, ["-m", "annotator.text.spelling_server"])
        self._process = process
        self._introduce()

    def _introduce(self) -> None:
        known = self.dictionaries()
        in_use = {one: str(known[one]) for one in self.languages}
        self._write({"dictionaries": in_use if self.is_on else {}, "own": self.own_words()})

    def _read(self) -> None:
        process = self._process
        while process is not None and process.canReadLine():
            answer = json.loads(bytes(process.readLine().data()))
            if "suggest" in answer:
                then = self._waiting.pop(answer["suggest"], None)
                if then is not None:
                    then(answer["found"])
            else:
                self._learn(answer["words"])

    def _learn(self, words: dict[str, bool]) -> None:
        if len(self._right) > _MOST_KNOWN:
            self._right.clear()
            self._asked.clear()
        self._right.update(words)
        self.answered.emit()


def shared() -> Spelling:
    """Return the one of the program; made when it is first asked for."""
    application = QCoreApplication.instance()
    assert application is not None
    found = application.findChild(Spelling)
    if found is None:
        found = Spelling(application)
        application.aboutToQuit.connect(found.close)
    return found


def wrong_words(text: str, spelling: Spelling) -> list[Span]:
    """Return where the words stand that are known to be wrong, in code points."""
    return [span for word, span in texts.words_of(text) if spelling.is_wrong(word)]


def own_folder() -> Path:
    """Return the folder in which a person may lay dictionaries of their own."""
    return settings_file.settings_path().parent / "dictionaries"


def _own_path() -> Path:
    return settings_file.settings_path().parent / "words.txt"
