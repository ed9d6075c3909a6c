"""A process that checks spelling for the window: a line of JSON asks, a line of JSON answers.

``{"dictionaries": {"en_US": "/folder"}, "own": ["Guo"]}`` begins anew; ``{"words": ["…"]}`` is answered with
``{"words": {"…": true}}``, ``{"suggest": "…"}`` with ``{"suggest": "…", "found": ["…"]}``. It ends with its input.
"""

import json
import sys
from pathlib import Path
from typing import Any, TextIO

from annotator.text.spelling import Speller


def serve(asked: TextIO, answers: TextIO) -> None:
    """Answer until there are no more questions."""
    speller: Speller | None = None
    for line in asked:
        question = json.loads(line)
        if "dictionaries" in question:
            where = {name: Path(folder) for name, folder in question["dictionaries"].items()}
            speller = Speller(where, question["own"])
        elif speller is not None:
            answers.write(json.dumps(_answer(speller, question)) + "\n")
            answers.flush()


def _answer(speller: Speller, question: dict[str, Any]) -> dict[str, Any]:
    if "suggest" in question:
        return {"suggest": question["suggest"], "found": speller.suggestions(question["suggest"])}
    return {"words": {word: speller.is_right(word) for word in question["words"]}}


if __name__ == "__main__":
    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # text files of their own
    serve(sys.stdin, sys.stdout)
