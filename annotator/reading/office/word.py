"""Word documents (.docx and its kin, ISO/IEC 29500): the body with its notes, tracked changes taken as accepted."""

from annotator.errors import UnreadableInput
from annotator.reading.article import ReadArticle, Wanted
from annotator.reading.office.password import is_locked, unlocked


def recognises(content: bytes) -> bool:
    """Tell whether a content is an Office document with a part for Word, be it damaged, or one under a password."""
    return (content.startswith(b"PK") and _is_word(content)) or is_locked(content)


def read(content: bytes, name: str, wanted: Wanted) -> ReadArticle:
    """Read a document: headings, lists, quotes, tables, text boxes; notes at the end, marked [1] where they belong.

    With ``wanted.raw`` also headers, footers, hidden text, lists of contents, comments and what was deleted.
    Raises UnreadableInput, PasswordNeeded where it is protected.
    """
    from annotator.reading.office.word_document import read_package

    opened = content
    if is_locked(content):
        opened = unlocked(content, name, wanted.password)
        if not _is_word(opened):
            raise UnreadableInput(f"“{name or 'the input'}” is no text document of Word's. Save its text as .txt.")
    return read_package(opened, content, name, raw=wanted.raw)


def _is_word(content: bytes) -> bool:
    from annotator.reading.office.word_package import is_package

    return is_package(content, b"word/")
