"""Web addresses: what a person types or a server names → what is asked for, of whom, and what may be shown of it."""

import re
import unicodedata
from base64 import b64encode
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

from annotator.errors import NetworkTrouble


@dataclass(frozen=True, slots=True)
class Address:
    """An address as it is asked for: ASCII, percent-encoded, without fragment and credentials.

    ``authorization`` is the header that typed credentials make, for this ``origin`` (scheme, host, port) alone.
    """

    url: str
    host: str
    origin: tuple[str, str, int | None]
    authorization: str = ""


def address_of(words: str, base: str = "") -> Address:
    """Return the address that a person typed, or that a page at ``base`` leads to; NetworkTrouble where it is none."""
    # Not at the top: addresses are looked at where nothing is fetched, and the library takes a tenth of a second.
    from urllib3.exceptions import LocationParseError
    from urllib3.util import parse_url

    try:
        parts = urlsplit(urljoin(base, words.strip()))
        if parts.scheme not in ("http", "https"):
            raise NetworkTrouble(f"“{_short(words)}” is no web address (http or https) and was not fetched.")
        host = _ascii_host(parts)
        place = host if parts.port is None else f"{host}:{parts.port}"
        asked = parts._replace(netloc=place, fragment="", path=parts.path or "/").geturl()
        # One "%" that begins no escape would have all others taken for none.
        url = parse_url(_LONE_PERCENT.sub("%25", asked)).url
        # Only a person's own credentials are sent; a page that names some may want them tried on somebody else.
        authorization = "" if base else _authorization(parts)
    except (ValueError, LocationParseError) as error:
        raise NetworkTrouble(
            f"“{_short(words)}” is no web address that can be understood; nothing was fetched. Copy it again."
        ) from error
    return Address(url, host, (parts.scheme, host, parts.port), authorization)


def without_credentials(words: str) -> str:
    """Return an address as it was typed, but for the name and password in it."""
    return _CREDENTIALS.sub("", words.strip(), count=1)


def is_inner(ip: str) -> bool:
    """Tell whether an IP address lies within this machine or its network, not on the open internet."""
    found = ip_address(ip)
    if isinstance(found, IPv6Address) and found.ipv4_mapped:
        found = found.ipv4_mapped
    return not found.is_global


def is_inner_name(host: str) -> bool:
    """Tell the same of a host that somebody else looks up, as a proxy does: by its name alone."""
    try:
        return is_inner(host.strip("[]"))
    except ValueError:
        return "." not in host.rstrip(".") or host.rstrip(".").endswith(_INNER)


_CREDENTIALS = re.compile(r"(?<=//)[^/?#\\]*@")
_LONE_PERCENT = re.compile("%(?![0-9a-fA-F]{2})")
_INNER = (".localhost", ".local", ".internal", ".lan", ".home.arpa")
_HOST = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]{0,252}[a-z0-9_.])?|\[[0-9a-f:.]+\]")
_DOTS = re.compile("[.\u3002\uff0e\uff61]")


def _ascii_host(parts: SplitResult) -> str:
    """Return a host as the network knows it; in words of other scripts, ß and ς stay what they are (UTS 46)."""
    host = parts.hostname or ""
    if ":" in host:
        host = f"[{host}]"
    elif not host.isascii():
        host.encode()  # punycode takes halves of characters too
        labels = _DOTS.split(unicodedata.normalize("NFKC", host.lower()))
        host = ".".join(one if one.isascii() else f"xn--{one.encode('punycode').decode()}" for one in labels)
    # Programs disagree on what stands before a backslash and an @, the host or a name; so nobody is asked.
    if not _HOST.fullmatch(host) or "\\" in parts.netloc:
        raise ValueError(host)
    return host


def _authorization(parts: SplitResult) -> str:
    if parts.username is None:
        return ""
    words = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
    return f"Basic {b64encode(words.encode()).decode()}"


def _short(words: str) -> str:
    words = without_credentials(words)
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"


_LONGEST = 200
