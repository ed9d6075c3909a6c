"""The control words of Rich Text (Microsoft's specification 1.9.1): which are signs, which open what."""

import re

# What a control word sets in the group, as a number or as a switch.
NUMBERS = {
    "f": "font",
    "s": "style",
    "uc": "skip_after_unicode",
    "outlinelevel": "outline",
    "ls": "listed",
    "ilvl": "level",
}
FLAGS = {"v": "hidden", "intbl": "in_table", "deleted": "deleted", "revised": "inserted"}
# The marks of a list, which the program puts there.
MARKS = frozenset({"listtext", "pntext"})
TOKEN = re.compile(
    r"\\([a-zA-Z]{1,32})(-?[0-9]{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}]+)|\\", re.DOTALL
)
SYMBOLS = {"~": "\u00a0", "-": "\u00ad", "_": "\u2011"}
SIGNS = {
    "line": "\n",
    "lbr": "\n",
    "softline": "\n",
    "column": "\n",
    "tab": "\t",
    "nestcell": " ",
    "nestrow": " ",
    "emdash": "—",
    "endash": "–",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "zwj": "\u200d",
    "zwnj": "\u200c",
    "zwbo": "\u200b",
    "ltrmark": "\u200e",
    "rtlmark": "\u200f",
}
INFO = frozenset({"title", "author", "operator", "company"})
# Groups with a story of their own; those of a document's properties among them.
STORIES = {
    **{name: name for name in (*INFO, "footnote", "annotation", "atnauthor", "shptxt")},
    **dict.fromkeys(("header", "headerl", "headerr", "headerf"), "header"),
    **dict.fromkeys(("footer", "footerl", "footerr", "footerf"), "footer"),
}
# Starred, and so to be passed over by who does not know them; the words of the document all the same.
SHOWN = frozenset(
    {"shpinst", "shp", "ud", "moMath", "moMathPara", "mr", "mmath", "shpgrp", "background", "atrfstart", "fldrslt"}
    | {"result", "field", "object", "rtf"}
)
IGNORED = frozenset(
    {
        *MARKS,
        *("pict", "objdata", "fldinst", "nonshppict", "shprslt", "sn", "sv", "sp", "bkmkstart", "bkmkend"),
        *("xe", "tc", "txe", "rxe", "nonesttables", "mmathPict", "listtable", "listoverridetable", "filetbl"),
        *("rsidtbl", "pnseclvl", "pn", "template", "themedata", "datastore", "keywords", "subject", "doccomm"),
        *("comment", "category", "manager", "hlinkbase", "printim", "buptim", "aftnsep", "aftnsepc", "aftncn"),
        *("ftnsep", "ftnsepc", "ftncn", "formfield", "private", "atrfstart", "atrfend", "atnid", "atnref", "atndate"),
        *("moMathPr", "moMathParaPr", "mctrlPr", "fontemb", "falt", "panose", "generator", "background"),
    }
)
