"""XML of somebody else's: no entities, no DTD, no network, bounded in size and depth, every trouble a sentence."""

import html.entities
import re
from typing import TYPE_CHECKING

from annotator.errors import UnreadableInput

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_BYTES = 100_000_000
"""Bytes of one XML document; a book of a thousand pages in Word's own has about twenty million."""
MOST_MARKS = 4_000_000
"""Tags and attributes of one document, each of which takes about a hundred bytes of memory."""
DEEPEST = 250
"""Elements within each other; so that who walks down a tree may do so by recursion."""


def parse(content: bytes, what: str) -> "_Element":
    """Return the root of an XML document; raise UnreadableInput, naming ``what``, where it is none or is hostile.

    Nothing is fetched and no DTD is read. A document type that declares anything of its own is refused. Of references
    to entities, HTML's names (``&nbsp;``) become their characters where a document type lets them stand; any other is
    refused. Comments and processing instructions are left out.
    """
    from lxml import etree

    shown = what or "the input"
    if len(content) > MOST_BYTES or content.count(b"<") + content.count(b"=") > MOST_MARKS:
        raise UnreadableInput(f"“{shown}” is too large to be read as XML and was left out. Split it, or save its text.")
    if _declares(content):
        raise _declaring(shown)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        if "depth" in str(error):
            raise _too_deep(shown) from error
        raise UnreadableInput(f"“{shown}” is damaged: {_reason(error)}. Get the file anew.") from error
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and declared.entities():  # type: ignore[union-attr]  # the stubs leave it out
        raise _declaring(shown)
    if root.xpath(f"boolean({'/*' * (DEEPEST + 1)})"):
        raise _too_deep(shown)
    _name_entities(root, shown)
    return root


def _declares(content: bytes) -> bool:
    """Tell whether a document type declares anything, before the parser sees it: even a default value can be a bomb."""
    if b"\0" in content[:200]:
        content = content.replace(b"\0", b"")
    return b"<!DOCTYPE" in content and _OWN_DECLARATIONS.search(content) is not None


_OWN_DECLARATIONS = re.compile(rb"""<!DOCTYPE(?:[^<>\["']++|"[^"<]*+"|'[^'<]*+')*+\[""")


def _declaring(shown: str) -> UnreadableInput:
    return UnreadableInput(
        f"“{shown}” declares entities of its own, by which a file can grow or reach out; nothing of it was read. "
        "Have it saved anew by the program that made it."
    )


def _too_deep(shown: str) -> UnreadableInput:
    return UnreadableInput(f"“{shown}” has parts nested too deep to be a document's; nothing of it was read.")


def _reason(error: Exception) -> str:
    """Return the parser's words, shortened, for a person who may want to find the place."""
    words = str(error).split("\n", 1)[0].removesuffix(" (<string>, line 1)").replace(" (<string>,", " (")
    return f"its XML is broken ({words[:120]})"


def _name_entities(root: "_Element", shown: str) -> None:
    """Put characters in the place of references by HTML's names, which stand in the tree as nodes of their own."""
    from lxml import etree

    for node in list(root.iter(etree.Entity)):
        # An entity's text is the reference as written: “&nbsp;”.
        character = html.entities.html5.get(str(node.text)[1:])
        if character is None:
            raise _declaring(shown)
        before, parent = node.getprevious(), node.getparent()
        assert parent is not None
        words = character + (node.tail or "")
        if before is None:
            parent.text = (parent.text or "") + words
        else:
            before.tail = (before.tail or "") + words
        node.tail = None
        parent.remove(node)
