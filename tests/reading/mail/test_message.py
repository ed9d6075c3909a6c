"""E-mails: the message in any charset and form, who quotes whom, what is attached, and what is damaged or too much."""

import time
from email.message import EmailMessage, Message

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.articles import BlockKind
from annotator.errors import KnownError, UnreadableInput
from annotator.reading import reader_for
from annotator.reading.article import ReadArticle, Wanted
from annotator.reading.mail.message import read, recognises
from tests.patience import PATIENCE

HEAD = (
    b"From: Anna Kim <anna@paper.example>\r\nTo: desk@paper.example\r\nSubject: The talks\r\n"
    b"Date: Fri, 14 Mar 2025 23:30:00 -0500\r\nMessage-ID: <1@paper.example>\r\n"
)
PLAIN = b"MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"


def mail(body: str | bytes, head: bytes = PLAIN) -> bytes:
    return HEAD + head + b"\r\n" + (body.encode() if isinstance(body, str) else body)


def message(**more: str) -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Anna Kim <anna@paper.example>"
    made["To"] = "desk@paper.example"
    made["Subject"] = "The talks"
    made["Date"] = "Fri, 14 Mar 2025 23:30:00 -0500"
    for key, value in more.items():
        made[key] = value
    return made


def article(content: bytes | Message, *, raw: bool = False) -> ReadArticle:
    return read(content if isinstance(content, bytes) else content.as_bytes(), "talks.eml", Wanted(raw=raw))


def test_a_message_is_read_with_sender_subject_and_day() -> None:
    found = article(mail("They go on.\r\n\r\nAnna\r\n"))
    assert found.text == "They go on.\n\nAnna"
    assert (found.title, found.reader, found.encoding) == ("The talks", "e-mail, plain text", "UTF-8")
    assert found.source is not None
    assert (found.source.author, found.source.title) == ("Anna Kim", "The talks")
    assert (found.source.published_at, found.source.medium) == ("2025-03-14", "e-mail")
    assert found.notes == ()


def test_with_everything_the_header_stands_before_the_message() -> None:
    found = article(mail("They go on."), raw=True)
    assert found.raw
    assert found.text.split("\n") == [
        "From: Anna Kim <anna@paper.example>",
        "To: desk@paper.example",
        "Date: Fri, 14 Mar 2025 23:30:00 -0500",
        "Subject: The talks",
        "They go on.",
    ]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        (b"Subject: =?utf-8?B?w5xiZXIgZGllIFZlcmhhbmRsdW5nZW4=?=", "Über die Verhandlungen"),
        (b"Subject: =?iso-8859-1?Q?caf=E9?=\r\n =?iso-8859-1?Q?_noir?=", "café noir"),
        ("Subject: naïve".encode(), "naïve"),
        ("Subject: naïve".encode("cp1252"), "naïve"),
        (b"Subject: =?nonsense?B?!!!?=", "=?nonsense?B?!!!?="),
    ],
)
def test_a_subject_is_decoded(line: bytes, title: str) -> None:
    assert article(mail("Words.").replace(b"Subject: The talks", line)).title == title


def test_a_name_with_a_comma_is_one_name() -> None:
    content = mail("Words.").replace(b"Anna Kim <", b"=?utf-8?Q?Kim=2C_Anna?= <")
    found = article(content)
    assert found.source is not None
    assert found.source.author == "Kim, Anna"


@pytest.mark.parametrize(
    ("charset", "said"),
    [("utf-8", "utf-8"), ("cp1252", "iso-8859-1"), ("koi8-r", "koi8-r"), ("cp1252", "us-ascii"), ("utf-8", "nonsense")],
)
def test_a_body_is_decoded_by_what_is_said_of_it_if_that_is_so(charset: str, said: str) -> None:
    words = (
        "Переговоры продолжаются, сказал министр."
        if charset == "koi8-r"
        else "“It’s over”, naïve readers said in Köln."
    )
    head = f"Content-Type: text/plain; charset={said}\r\nContent-Transfer-Encoding: 8bit\r\n".encode()
    assert article(mail(words.encode(charset), head)).text == words


def test_what_is_quoted_is_a_quotation_and_keeps_its_marks() -> None:
    found = article(mail("I agree.\r\n> It goes on.\r\n>> Does it?\r\nGood.\r\n"))
    assert found.text == "I agree.\n> It goes on.\n>> Does it?\nGood."
    quotes = [(found.text[one.start : one.end], one.level) for one in found.blocks if one.kind is BlockKind.QUOTE]
    assert quotes == [("> It goes on.", 1), (">> Does it?", 2)]


def test_flowed_lines_run_together_and_others_do_not() -> None:
    head = b"Content-Type: text/plain; charset=utf-8; format=flowed\r\n"
    body = "The talks \r\ngo on.\r\n>They said \r\n>so.\r\n From here.\r\n-- \r\nAnna\r\n"
    assert article(mail(body, head)).text == "The talks go on.\n> They said so.\nFrom here.\n--\nAnna"
    assert article(mail("The talks \r\ngo on.\r\n")).text == "The talks\ngo on."
    head = b"Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\r\n"
    assert article(mail("谈判 \r\n继续。\r\n", head)).text == "谈判继续。"


LONG = "The ministry said on Tuesday that the talks would go on and that a second round was planned for the autumn. "


def test_of_two_forms_the_plain_one_is_read_unless_it_says_nothing() -> None:
    both = message()
    both.set_content(LONG * 4)
    both.add_alternative(f"<h1>Other</h1><p>{LONG * 4}</p>", subtype="html")
    assert article(both).text == (LONG * 4).strip()
    stub = message()
    stub.set_content("Please view this message in a browser.")
    stub.add_alternative(f"<html><body><h1>The talks</h1><p>{LONG * 4}</p></body></html>", subtype="html")
    found = article(stub)
    assert found.text == f"The talks\n{(LONG * 4).strip()}"
    assert found.reader == "e-mail, HTML"
    assert [found.text[one.start : one.end] for one in found.blocks] == ["The talks"]


def test_a_message_in_html_is_read_whole_with_its_quotations() -> None:
    only = message()
    only.set_content(
        "<p>I agree, as I said in Köln.</p><blockquote><p>It goes on.</p></blockquote><p>Anna</p>",
        subtype="html",
        charset="iso-8859-1",
    )
    found = article(only)
    assert found.text == "I agree, as I said in Köln.\nIt goes on.\nAnna"
    assert [found.text[one.start : one.end] for one in found.blocks if one.kind is BlockKind.QUOTE] == ["It goes on."]


def test_attachments_are_named_and_not_read() -> None:
    made = message()
    made.set_content("See below.")
    made.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="Bericht für Köln.pdf")
    made.add_attachment("secret notes", filename="notes.txt")
    inner = message()
    inner.replace_header("Subject", "The first message")
    inner.set_content("Inside.")
    made.add_attachment(inner)
    found = article(made)
    assert found.text == "See below."
    assert found.notes == (
        "2 attachments were not read: Bericht für Köln.pdf, notes.txt",
        "1 attached message was not read: The first message",
    )
    assert "secret notes" in article(made, raw=True).text


def test_pictures_in_the_text_are_no_attachments() -> None:
    made = message()
    made.set_content("<p>Look: <img src='cid:a'> there.</p>", subtype="html")
    made.add_related(b"\x89PNG", maintype="image", subtype="png", cid="<a>")
    found = article(made)
    assert found.text == "Look: there."
    assert found.notes == ()


def test_a_message_with_attachments_only_or_encrypted_is_a_sentence() -> None:
    made = message()
    made.add_attachment(b"x", maintype="application", subtype="pdf", filename="a.pdf")
    with pytest.raises(UnreadableInput, match="with attachments only"):
        article(made)
    with pytest.raises(UnreadableInput, match="is encrypted"):
        article(mail("AAAA", b"Content-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n"))
    with pytest.raises(UnreadableInput, match="without words"):
        article(mail(" \r\n"))


def test_an_e_mail_is_known_by_its_header_and_others_are_none() -> None:
    assert recognises(mail("Words."))
    assert recognises(b"From anna Fri Mar 14\r\nReturn-Path: <a@b>\r\nReceived: from c\r\n\r\nWords.")
    assert reader_for(mail("Words."), "talks").name == "e-mail"
    assert not recognises(b"Subject: a talk\nDate: tomorrow\n\nWords.")
    assert not recognises(b"From: a reader\nTo the editor, with thanks\nSubject: talks\n")
    assert not recognises(b"<p>From: x</p>")


def test_a_saved_page_is_no_e_mail() -> None:
    saved = b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\nSubject: A page\r\n"
    related = b'Subject: A page\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n'
    assert not recognises(saved + b"MIME-Version: 1.0\r\n\r\n")
    assert not recognises(b"From: a\r\n" + related)
    assert recognises(HEAD + related)


def nested(depth: int) -> bytes:
    opened = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (number, number) for number in range(depth)
    )
    return HEAD + opened + b"Content-Type: text/plain\r\n\r\nWords.\r\n"


@pytest.mark.parametrize("depth", [20, 150, 290, 100_000])
def test_parts_within_parts_are_bounded(depth: int) -> None:
    started = time.monotonic()
    if depth < 300:
        assert article(nested(depth)).text == "Words."
    else:
        with pytest.raises(UnreadableInput, match="divided into more parts"):
            article(nested(depth))
    assert time.monotonic() - started < PATIENCE


def test_endless_lines_and_attachments_are_bounded() -> None:
    started = time.monotonic()
    with pytest.raises(UnreadableInput, match="divided into more parts"):
        article(mail(b"\n" * 40_000_000))
    with pytest.raises(UnreadableInput, match="more than 100 MB"):
        article(mail(b"a" * 100_000_001))
    assert time.monotonic() - started < PATIENCE


@pytest.mark.parametrize(
    "body",
    [
        b"--x\r\nContent-Type: text/plain; charset*=utf-8''%FF\r\n\r\nWords.\r\n",
        b'--x\r\nContent-Type: text/plain; charset="\0"\r\nContent-Transfer-Encoding: base64\r\n\r\nV29yZHMu!\r\n--x--',
        b"--x\r\nContent-Type: ;;;\r\nContent-Disposition: ;;=x\r\n\r\nWords.\r\n",
        b"--x\r\n\r\nWords.",
    ],
)
def test_broken_parts_are_read_as_far_as_they_go(body: bytes) -> None:
    assert "Words." in article(mail(body, b'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="x"\r\n')).text


def _small() -> bytes:
    made = message()
    made.set_content(LONG + "\n> quoted\n")
    made.add_alternative(f"<p>{LONG}</p>", subtype="html")
    made.add_attachment(b"x", maintype="application", subtype="pdf", filename="ä.pdf")
    return made.as_bytes()


_SMALL = _small()


@given(
    st.lists(st.tuples(st.integers(0, len(_SMALL) - 1), st.integers(0, 255)), min_size=1, max_size=40),
    st.integers(100, len(_SMALL)),
    st.booleans(),
)
@settings(deadline=None, max_examples=100)
def test_only_known_errors_come_out_of_a_damaged_message(changes: list[tuple[int, int]], end: int, raw: bool) -> None:
    content = bytearray(_SMALL)
    for place, byte in changes:
        content[place] = byte
    try:
        found = article(bytes(content[:end]), raw=raw)
    except KnownError:
        return
    assert found.text


def test_a_header_of_a_hundred_thousand_entries_does_not_take_minutes() -> None:
    kind = b"Content-Type: text/plain;" + b" filename*0=a;" * 100_000
    placed = b"Content-Disposition: inline;" + b" filename*0=a;" * 100_000
    start = time.monotonic()
    assert article(HEAD + kind + b"\r\n" + placed + b"\r\n\r\nSee you.").text == "See you."
    assert time.monotonic() - start < PATIENCE


@pytest.mark.parametrize("charset", [b"utf\0-8", b"undefined", b"punycode", b"zlib", b"\xff\xfe", b"'" * 300])
def test_what_is_no_charset_does_no_harm(charset: bytes) -> None:
    read = article(HEAD + b"Content-Type: text/plain; charset=" + charset + b"\r\n\r\nGr\xfc\xdfe aus K\xf6ln.")
    assert "aus" in read.text
