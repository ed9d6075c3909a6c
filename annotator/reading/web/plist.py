"""Safari's web archive, a property list: the page out of it, with its address."""

import plistlib
from typing import Any
from xml.parsers.expat import ExpatError

from annotator.errors import UnreadableInput
from annotator.reading.article import ReadArticle, Wanted
from annotator.reading.web.page import read_page


def read_page_of_plist(content: bytes, name: str, wanted: Wanted) -> ReadArticle:
    """Read the page of a web archive; raise UnreadableInput where it is damaged or holds something else."""
    resource = _main_resource(content)
    data = resource.get("WebResourceData")
    if not isinstance(data, bytes) or "html" not in str(resource.get("WebResourceMIMEType", "text/html")):
        raise UnreadableInput(
            f"“{name or 'the archive'}” is a web archive, but damaged or without a page. Save the page again in Safari."
        )
    address = str(resource.get("WebResourceURL", ""))
    return read_page(
        data,
        name,
        wanted,
        charset=str(resource.get("WebResourceTextEncodingName", "")),
        address=address if address.startswith(("http://", "https://")) else "",
        kind="saved page (web archive)",
        original=content,
    )


def _main_resource(content: bytes) -> dict[str, Any]:
    """Return the main resource, empty where there is none; plistlib expands no entity and shares what is repeated."""
    try:
        archive = plistlib.loads(content)
    except (ArithmeticError, AttributeError, ExpatError, LookupError, RecursionError, TypeError, ValueError):
        return {}
    resource = archive.get("WebMainResource") if isinstance(archive, dict) else None
    return resource if isinstance(resource, dict) else {}
