"""Bytes → text: byte-order marks, the NULs of UTF-16, UTF-8 to the letter, and only then a guess."""

import codecs
import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with the name of its encoding; ``notes`` say in sentences what was guessed or could not be decoded."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decoded(content: bytes) -> Decoded:
    """Decode the bytes of a text.

    A byte-order mark is believed; then UTF-32 and UTF-16 are known by where their NULs stand, ISO 2022 by its escape
    sequences, UTF-8 by decoding strictly. For what remains chardet is asked, and its answers are held against the
    text they give. Bytes that no encoding explains become U+FFFD, and a note says how many.
    """
    return _by_mark(content) or _by_nuls(content) or _by_escapes(content) or _as_utf8(content) or _guessed(content)


_MARKS = (
    # UTF-32 LE begins like UTF-16 LE and so stands before it.
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32LE"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32BE"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16LE"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16BE"),
    (b"\x84\x31\x95\x33", "gb18030", "GB18030"),
)


def _by_mark(content: bytes) -> Decoded | None:
    for mark, codec, name in _MARKS:
        if content.startswith(mark):
            text = _strictly(content[len(mark) :], codec)
            if text is not None:
                return Decoded(text, name)
            if codec != "utf-32-le":
                return _leniently(content[len(mark) :], codec, name)
    return None


def _by_nuls(content: bytes) -> Decoded | None:
    """UTF-32 or UTF-16 without a mark: in nearly every unit, the upper bytes are NUL."""
    sample = content[: _SAMPLE - _SAMPLE % 4]
    if b"\0" not in sample:
        return None
    nuls = [sample[place::4].count(0) for place in range(4)]
    units = len(sample) / 4
    if len(content) % 4 == 0:
        for codec, name, high in (("utf-32-le", "UTF-32LE", (3, 2)), ("utf-32-be", "UTF-32BE", (0, 1))):
            if nuls[high[0]] == units and nuls[high[1]] >= 0.9 * units:
                text = _with_surrogates(content, codec)
                if text is not None:
                    return Decoded(text, name)
    if len(content) % 2 == 0:
        even, odd = nuls[0] + nuls[2], nuls[1] + nuls[3]
        for codec, name, high_bytes, low_bytes in (
            ("utf-16-le", "UTF-16LE", odd, even),
            ("utf-16-be", "UTF-16BE", even, odd),
        ):
            if high_bytes >= 0.3 * units * 2 and low_bytes <= 0.05 * high_bytes:
                text = _with_surrogates(content, codec)
                if text is not None:
                    return Decoded(text, name)
    return None


_ESCAPES = (
    (re.compile(rb"\x1b\$\)C"), "iso2022_kr", "ISO-2022-KR"),
    (re.compile(rb"\x1b\$\(?[@ABD]|\x1b\([IJ]"), "iso2022_jp_2", "ISO-2022-JP"),
)


def _by_escapes(content: bytes) -> Decoded | None:
    if b"\x1b" not in content or not content.isascii():
        return None
    for pattern, codec, name in _ESCAPES:
        text = _strictly(content, codec) if pattern.search(content) else None
        if text is not None:
            return Decoded(text, name)
    return None


def _as_utf8(content: bytes) -> Decoded | None:
    """UTF-8, also where a few bytes are damaged: another encoding gives hardly ever ten good sequences to a bad one."""
    text = _with_surrogates(content, "utf-8")
    if text is not None:
        return Decoded(text, "UTF-8")
    lenient = _leniently(content, "utf-8", "UTF-8")
    bad = lenient.text.count("\ufffd")
    good = len(_UTF8_SEQUENCE.findall(content))
    return lenient if good >= 10 * bad else None


_UTF8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_SAMPLE = 200_000


def _guessed(content: bytes) -> Decoded:
    from chardet import detect_all

    # The start of a long file may be plain ASCII, from which nothing can be told.
    start = _first_high_byte(content)
    start = 0 if start < _SAMPLE // 2 else start - 1_000
    sample = content[start : start + _SAMPLE]
    answers = detect_all(sample, ignore_threshold=True, prefer_superset=False, compat_names=False)
    likely = [answer["encoding"] for answer in answers if answer["encoding"]]
    for attempt in (_cleanly, _with_few_holes):
        for codec in likely[:_LIKELY]:
            found = attempt(content, codec)
            if found:
                return Decoded(found.text, found.encoding, (_note(found.encoding), *found.notes))
    last = _leniently(content, "cp1252", "windows-1252")
    return Decoded(last.text, last.encoding, (_note(last.encoding), *last.notes))


_LIKELY = 8


def _cleanly(content: bytes, codec: str) -> Decoded | None:
    """Decode without a hole and without a character that no article has; near misses come in ``_with_few_holes``."""
    for name in _family(codec):
        text = _strictly(content, name)
        if text is not None and not _STRANGE.search(text):
            return Decoded(text, _shown(name))
        if text is None and _few_holes(content, name):
            # A single bad byte at the far end of a long text must not hand it to a less likely encoding.
            return _leniently(content, name, _shown(name))
    return None


def _with_few_holes(content: bytes, codec: str) -> Decoded | None:
    for name in reversed(_family(codec)):
        found = _leniently(content, name, _shown(name))
        if len(_STRANGE.findall(found.text)) * 200 <= len(found.text):
            return found
    return None


def _few_holes(content: bytes, codec: str) -> bool:
    return len(_STRANGE.findall(content.decode(codec, "replace"))) * 2_000 <= len(content)


_SUPERSETS = {
    "iso8859-1": "cp1252",
    "iso8859-2": "cp1250",
    "iso8859-7": "cp1253",
    "iso8859-8": "cp1255",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "big5": "big5hkscs",
}


def _family(codec: str) -> tuple[str, ...]:
    """Return a codec and the one that has its letters and more: the ISO tables leave out what Windows prints."""
    try:
        larger = _SUPERSETS.get(codecs.lookup(codec).name)
    except LookupError:
        return ()
    return (codec, larger) if larger else (codec,)


def _first_high_byte(content: bytes) -> int:
    found = _HIGH_BYTE.search(content)
    return found.start() if found else 0


_HIGH_BYTE = re.compile(rb"[\x80-\xff]")
_STRANGE = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd]")


def _strictly(content: bytes, codec: str) -> str | None:
    try:
        return content.decode(codec)
    except (UnicodeDecodeError, LookupError):
        return None


def _with_surrogates(content: bytes, codec: str) -> str | None:
    """Decode strictly, but for halves of characters: programs write them, and the canonical form deals with them."""
    try:
        return content.decode(codec, "surrogatepass")
    except UnicodeDecodeError:
        return None


def _leniently(content: bytes, codec: str, name: str) -> Decoded:
    text = content.decode(codec, "replace")
    count = text.count("\ufffd")
    if not count:
        return Decoded(text, name)
    places = "1 place" if count == 1 else f"{count:,} places"
    return Decoded(text, name, (f"{places} could not be read as {name} and became U+FFFD",))


def _shown(codec: str) -> str:
    """Return the name by which people know a codec."""
    name = codecs.lookup(codec).name
    if re.fullmatch(r"cp125\d", name):
        return f"windows-{name[2:]}"
    return name.replace("iso8859", "ISO-8859").replace("_", "-").upper()


def _note(encoding: str) -> str:
    return f"The encoding was guessed ({encoding}); look whether all letters are right"
