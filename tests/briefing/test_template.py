import io
import zipfile

import docx
from lxml import etree

from annotator.briefing.template import template_bytes
from annotator.briefing.word import default_template
from annotator.briefing.word_styles import NEEDED_STYLES
from annotator.briefing.wordml import w
from tests.briefing.opened import Opened


def test_the_template_that_ships_is_the_one_that_the_script_makes():
    with zipfile.ZipFile(default_template()) as shipped, zipfile.ZipFile(io.BytesIO(template_bytes())) as made:
        assert shipped.namelist() == made.namelist()
        for name in made.namelist():
            assert shipped.read(name) == made.read(name), f"run python -m annotator.briefing.template ({name})"


def test_it_has_every_style_that_the_writer_names():
    styles = Opened(template_bytes()).all("style", "word/styles.xml")
    ids = [one.get(w("styleId")) for one in styles]
    assert set(NEEDED_STYLES) <= set(ids)
    assert len(set(ids)) == len(ids)
    for one in styles:
        for name in ("basedOn", "next"):
            other = one.find(w(name))
            assert other is None or other.get(w("val")) in ids


def test_headings_keep_the_names_by_which_word_builds_contents():
    names = {style.style_id: style.name for style in docx.Document(io.BytesIO(template_bytes())).styles}
    assert [names[f"Heading{level}"] for level in (1, 2, 3)] == ["Heading 1", "Heading 2", "Heading 3"]
    assert names["FootnoteText"] == "footnote text"
    assert names["CommentText"] == "annotation text"


def test_its_language_is_british_english_and_its_page_a4():
    template = Opened(template_bytes())
    (defaults,) = template.all("rPrDefault", "word/styles.xml")
    assert [one.get(w("val")) for one in defaults.iter(w("lang"))] == ["en-GB"]
    (size,) = template.all("pgSz")
    assert (size.get(w("w")), size.get(w("h"))) == ("11906", "16838")


def test_its_elements_stand_in_the_order_of_the_schema():
    assert Opened(template_bytes()).disorder() == []


def test_its_parts_are_well_formed():
    with zipfile.ZipFile(io.BytesIO(template_bytes())) as archive:
        for name in archive.namelist():
            assert etree.fromstring(archive.read(name)) is not None
