#!/usr/bin/env python3
"""Bring the catalogues of translations up to date: ``python .ci/translate.py``.

Gathers every string that the window shows from the source, by its syntax, and writes it to each
``resources/translations/annotator_<language>.ts``, keeping the translations that are there and dropping what no source
holds any more; then has Qt's lrelease make the ``.qm`` files that the program reads. Four kinds of strings:

- ``self.tr("…")`` and ``QCoreApplication.translate("Context", "…")``: as Qt means them, in the context of their class
- ``say("…")`` and the tables of modules that use it: context ``Words``, with every label of the stored values
- the words of the actions: context ``Actions``
- whatever the rooms below the window put into sentences (errors, notes, names of operations): context ``Sentences``,
  f-strings as templates with named places; they are listed in ``sentences.txt``, by which the window knows them again

``--missing FILE`` writes what has no translation yet as JSON, ``--take FILE`` takes such a file with the translations.
"""

import argparse
import json
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from gathering import ROOT, Gathered, Key, gather

FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de", "en")
PLURAL_FORMS = {"de": 2, "en": 2}


def update(language: str, found: Gathered, given: dict[str, object]) -> list[Key]:
    """Bring one catalogue up to date, with the translations given; return what it still lacks."""
    path = FOLDER / f"annotator_{language}.ts"
    known = read(path)
    if language == "en":
        # Only what is counted differs from the source: "%n tag(s)".
        found = replace(found, strings={key: found.strings[key] for key in sorted(found.counted)})
        known = {key: [key[1].replace("(s)", ""), key[1].replace("(s)", "s")] for key in found.strings}
    for key in found.strings if language != "en" else ():
        said = given.get("|".join(key), given.get(key[1]))
        if said is not None:
            known[key] = [str(one) for one in said] if isinstance(said, list) else [str(said)]
        # The same words elsewhere, such as those of a class that was renamed, are translated the same way.
        elif key not in known and (alike := next((v for k, v in known.items() if k[1] == key[1]), None)):
            known[key] = alike
    write(path, language, found, known)
    subprocess.run(  # noqa: S603
        [Path(sys.executable).with_name("pyside6-lrelease"), "-silent", path, "-qm", path.with_suffix(".qm")],
        check=True,
    )
    return [key for key in found.strings if not all(known.get(key, [""]))]


def read(path: Path) -> dict[Key, list[str]]:
    """Return the finished translations of a catalogue: one each, of counted ones one for each plural form."""
    found: dict[Key, list[str]] = {}
    if not path.exists():
        return found
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314
        for message in context.iter("message"):
            said = message.find("translation")
            if said is not None and said.get("type") is None:
                forms = [one.text or "" for one in said.iter("numerusform")] or [said.text or ""]
                found[context.findtext("name", ""), message.findtext("source", "")] = forms
    return found


def write(path: Path, language: str, found: Gathered, known: dict[Key, list[str]]) -> None:
    """Write a catalogue in the order of contexts and strings, so that a change of one shows as one."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for name in sorted({context for context, _ in found.strings}):
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for key in sorted(one for one in found.strings if one[0] == name):
            counted = key in found.counted
            message = ET.SubElement(context, "message", {"numerus": "yes"} if counted else {})
            ET.SubElement(message, "source").text = key[1]
            forms = known.get(key, [])
            finished = bool(forms) and all(forms)
            said = ET.SubElement(message, "translation", {} if finished else {"type": "unfinished"})
            if counted:
                for number in range(PLURAL_FORMS[language]):
                    ET.SubElement(said, "numerusform").text = forms[min(number, len(forms) - 1)] if forms else ""
            else:
                said.text = forms[0] if forms else ""
    ET.indent(root)
    path.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{ET.tostring(root, "unicode")}\n', encoding="utf-8"
    )


def write_sentences(found: Gathered) -> None:
    """Write the list of the sentences with places, by which the window knows them again."""
    templates = sorted(words for context, words in found.strings if context == "Sentences")
    (FOLDER / "sentences.txt").write_text(
        "".join(f"{json.dumps(one, ensure_ascii=False)}\n" for one in templates), encoding="utf-8"
    )


def main(arguments: Iterable[str] | None = None) -> int:
    """Bring the catalogues up to date; 1 when something has no translation or cannot be gathered."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--missing", type=Path)
    parser.add_argument("--take", type=Path)
    chosen = parser.parse_args(list(arguments) if arguments is not None else None)
    found = gather()
    given = json.loads(chosen.take.read_text(encoding="utf-8")) if chosen.take else {}
    write_sentences(found)
    lacking = {language: update(language, found, given) for language in LANGUAGES}
    for complaint in found.wrong:
        print(complaint)  # noqa: T201
    for language, keys in lacking.items():
        print(f"{language}: {len(keys)} not translated")  # noqa: T201
    if chosen.missing:
        asked = {words: "" for keys in lacking.values() for _, words in keys}
        chosen.missing.write_text(json.dumps(asked, ensure_ascii=False, indent=0), encoding="utf-8")
    return 1 if found.wrong or any(lacking.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
