"""Residues of capture as translation errors."""

from annotator.desktop.versions.residue_findings import findings
from annotator.domain.cleaning import Cleaning, Residue
from annotator.domain.details import details_from_json
from annotator.domain.spans import Span

TEXT = "The sev\u00aderal Parlia\u00adment\u00adary talks.\nAdvertisement\nIt is theâ€™s best."


def cleaning(residue, words, replacement="", reason="why"):
    start = TEXT.index(words)
    return Cleaning(residue=residue, start=start, end=start + len(words), replacement=replacement, reason=reason)


def test_a_line_to_be_deleted_is_tagged_as_markup_of_capture():
    (tag,) = findings(TEXT, [cleaning(Residue.BOILERPLATE, "Advertisement\n")])
    assert tag.kind == "translation_error"
    assert tag.note == "why"
    details = details_from_json(tag.kind, dict(tag.details))
    assert (details.dimension, details.subtype, details.arose_in) == ("design_markup", "markup", "capture")
    assert (details.correction, details.correction_state) == ("", "delete")


def test_mojibake_is_an_encoding_error_with_its_correction():
    (tag,) = findings(TEXT, [cleaning(Residue.MOJIBAKE, "theâ€™s", "the’s")])
    details = details_from_json(tag.kind, dict(tag.details))
    assert (details.dimension, details.subtype) == ("linguistic_conventions", "encoding")
    assert (details.correction, details.correction_state) == ("the’s", "proposed")


def test_what_nobody_sees_is_tagged_with_its_word_once():
    hyphens = [
        Cleaning(residue=Residue.SOFT_HYPHEN, start=place, end=place + 1, reason="hidden")
        for place, character in enumerate(TEXT)
        if character == "\u00ad"
    ]
    tags = findings(TEXT, hyphens)
    assert [Span(tag.span.start, tag.span.end).of(TEXT) for tag in tags] == [
        "sev\u00aderal",
        "Parlia\u00adment\u00adary",
    ]
    assert [tag.details["correction"] for tag in tags] == ["several", "Parliamentary"]
