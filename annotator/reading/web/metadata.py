"""What a page says of itself: title, author, publisher, date, language, canonical address."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from annotator.domain.articles import Source
from annotator.domain.fields import check_iso_date
from annotator.errors import InvalidValue
from annotator.reading.web.linked_data import linked_data
from annotator.reading.web.markup import restored, words_of
from annotator.text.canonical import canonical

if TYPE_CHECKING:
    from lxml.html import HtmlElement


@dataclass(frozen=True, slots=True)
class PageRecord:
    """The page's own words on itself, each of them empty where it says nothing that can be believed.

    ``published`` is an ISO 8601 date, ``language`` a BCP 47 tag, ``address`` the canonical one if the page names one.
    """

    title: str = ""
    author: str = ""
    publisher: str = ""
    published: str = ""
    language: str = ""
    address: str = ""
    description: str = ""

    def source(self, address: str = "", medium: str = "web page") -> Source:
        """Return the record as a source; ``address`` is where the page was had from, if it names none itself."""
        return Source(
            id="",
            title=self.title,
            author=self.author,
            publisher=self.publisher,
            published_at=self.published,
            language=self.language,
            url=self.address or address,
            medium=medium,
        )


def page_record(tree: "HtmlElement", found: Any = None, address: str = "") -> PageRecord:
    """Return the record of a page from what trafilatura found in it (its ``Document``) and from the tree itself."""
    said = linked_data(tree)
    publisher = _site(_line(getattr(found, "sitename", None)), _line(said.publisher))
    return PageRecord(
        title=_own_title(_line(getattr(found, "title", None)), publisher),
        author=_authors(
            _line("; ".join(said.authors)), _line(getattr(found, "author", None)), publisher, said.publisher
        ),
        publisher=publisher,
        published=_published(said.published, tree) or _date(getattr(found, "date", None)),
        language=_language(tree),
        address=_address(tree, address),
        description=_line(getattr(found, "description", None)),
    )


def titles_of(tree: "HtmlElement", record: PageRecord) -> set[str]:
    """Return every form in which a page gives its title, so that it can be known again in the text."""
    headings = list(tree.iter("h1"))
    said = [value for key, value in _metas(tree) if key in _TITLES]
    said += [words_of(title, _LONGEST) for title in islice(tree.iter("title"), 1)]
    # A single heading of the first order is the title; of several, the one that is said elsewhere too.
    said += [words_of(heading, _LONGEST) for heading in headings if len(headings) == 1]
    return {one for one in (record.title, *said) if one.strip()}


def _line(value: str | None) -> str:
    """Return a value as one line without control characters, cut where no value of its kind is longer."""
    words = " ".join(canonical(_TAG.sub("", restored(value or ""))).split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"


def _own_title(title: str, publisher: str) -> str:
    """Return a title without the site's name, which many pages append for the search engines."""
    found = _SITE_NAME.fullmatch(title)
    if (
        found
        and publisher
        and (_key(publisher).startswith(_key(found[2])) or _key(found[2]).startswith(_key(publisher)))
    ):
        return found[1]
    return title


def _site(name: str, publisher: str) -> str:
    """Return the name of a site, as the page calls it or JSON-LD; without the slogan behind it."""
    if publisher and re.match(rf"{re.escape(publisher)}\s*[-–—|:·,]", name):
        return publisher
    return _PUBLISHER.sub(r"\1", name or publisher)


def _authors(said: str, found: str, *publishers: str) -> str:
    """Return the names of the authors, each of them once: those of JSON-LD, unless it is the site that signs there."""
    site = {_key(publisher): publisher for publisher in publishers if publisher}
    names = found if not said or (found and _key(said) in site) else said
    if _key(names) in site:
        return site[_key(names)]
    once: dict[str, str] = {}
    for name in names.split("; "):
        once.setdefault(_key(name), name)
    return ", ".join(name for key, name in once.items() if key)


def _key(words: str) -> str:
    return "".join(filter(str.isalnum, words)).casefold()


def _published(said: str, tree: "HtmlElement") -> str:
    """Return the day of publication that the page itself states; where it was that day, the page was published."""
    times = [said, *(value for key, value in _metas(tree) if key in _TIMES)]
    days = (_date(time.strip()[: len("2025-05-02")]) for time in times)
    # Where nothing was entered, some programs write the first day of their calendar.
    return next((day for day in days if day >= _FIRST_DAY), "")


def _date(value: str | None) -> str:
    value = (value or "").strip()
    try:
        check_iso_date(value, "Published")
    except InvalidValue:
        return ""
    return value


def _language(tree: "HtmlElement") -> str:
    """Return the language that the page declares, on its root, to crawlers, or as a header."""
    root = tree.getroottree().getroot()
    said = [root.get("lang"), root.get("{http://www.w3.org/XML/1998/namespace}lang"), root.get("xml:lang")]
    said += [
        value for key, value in _metas(tree) if key in ("og:locale", "content-language", "language", "dc.language")
    ]
    tags = (_LANGUAGE.fullmatch((value or "").strip().replace("_", "-")) for value in said)
    return next((_tag(found[0]) for found in tags if found), "")


def _tag(tag: str) -> str:
    """Return a language tag in its usual letters: language small, script with a capital, region in capitals."""
    first, *rest = tag.split("-")
    return "-".join((first.lower(), *(part.title() if len(part) == _SCRIPT else part.upper() for part in rest)))


def _address(tree: "HtmlElement", own: str) -> str:
    """Return the canonical address that the page names: its link, else what it tells other sites."""
    base = next((link.get("href") or "" for link in tree.iter("base")), "")
    base = urljoin_safely(own, base)
    said = [link.get("href") for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split()]
    said += [value for key, value in _metas(tree) if key == "og:url"]
    for value in said:
        address = urljoin_safely(base or own, (value or "").strip())
        if _is_web(address):
            return address
    return ""


def urljoin_safely(base: str, address: str) -> str:
    """Resolve an address; empty where it is none."""
    try:
        return urljoin(base, address)
    except ValueError:
        return ""


def _is_web(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return (
        parts.scheme in ("http", "https") and bool(parts.netloc) and len(address) <= _LONGEST and address.isprintable()
    )


def _metas(tree: "HtmlElement") -> Iterator[tuple[str, str]]:
    for meta in tree.iter("meta"):
        key = meta.get("property") or meta.get("name") or meta.get("http-equiv") or ""
        yield key.lower(), meta.get("content") or ""


_LONGEST = 2_000
_TITLES = frozenset({"og:title", "twitter:title", "title", "headline"})
_TIMES = frozenset(
    {"article:published_time", "og:article:published_time", "datepublished", "dc.date.issued", "dcterms.issued"}
)
_FIRST_DAY = "1900-01-02"
_SCRIPT = len("Hant")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_SITE_NAME = re.compile(r"(.{10,}?)\s+[|–—·•»-]\s+([^|–—·•»]{2,60})")
# Where a page does not name its publisher, the host stands for it.
_PUBLISHER = re.compile(r"^https?://(?:www\.)?([^/\s]+)\S*$")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?")
