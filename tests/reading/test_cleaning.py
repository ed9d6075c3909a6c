"""What is offered to be taken out of a text, kind by kind: what is found, what becomes of it, what is left alone."""

from collections.abc import Iterable

import pytest

from annotator.domain.articles import Block, BlockKind
from annotator.domain.cleaning import Cleaning, Residue, edits_of
from annotator.domain.edits import applied
from annotator.reading.cleaning import offered
from annotator.resources_path import resource

LONG = "The ministry said on Tuesday that exports had risen by almost a third since January."
OTHER = "Two diplomats denied this in a statement that was read out to the committee on Friday."


def cleaned(text: str, found: Iterable[Cleaning] | None = None, **known: str) -> str:
    """Return the text with everything done that is offered, or that was found."""
    return applied(text, edits_of(offered(text, **known) if found is None else found))


def only(text: str, residue: Residue) -> Cleaning:
    """Return the one change that is offered, which is of this kind."""
    found = offered(text)
    assert [one.residue for one in found] == [residue]
    return found[0]


# Code fences


@pytest.mark.parametrize("fence", ["```html", "```", "“`html", "‘’`html", "‘`", "~~~", "’’’", "“`markdown", "````md"])
def test_a_fence_at_the_start_goes_with_its_line(fence: str) -> None:
    found = only(f"{fence}\n{LONG}\n", Residue.CODE_FENCE)
    assert (found.start, found.end, found.replacement) == (0, len(fence) + 1, "")
    assert found.harmless
    assert fence in found.reason
    assert "at the start" in found.reason


def test_fences_around_the_whole_text_go_with_the_blank_lines_next_to_them() -> None:
    text = f"```html\n\n{LONG}\n\n{OTHER}\n\n```\n"
    assert all(one.harmless for one in offered(text))
    assert cleaned(text) == f"{LONG}\n\n{OTHER}\n"


def test_a_fence_in_the_midst_that_belongs_to_no_other_is_asked_about() -> None:
    assert not only(f"{LONG}\n“`\n{OTHER}", Residue.CODE_FENCE).harmless
    assert not only(f"{LONG}\n```\n{OTHER}", Residue.CODE_FENCE).harmless


@pytest.mark.parametrize("language", ["", "python"])
def test_fences_around_code_stay(language: str) -> None:
    assert offered(f"{LONG}\n\n```{language}\nprint(1)\n```\n\n{OTHER}\n") == ()
    assert offered(f"```{language}\nprint(1)\n```\n\n{OTHER}\n") == ()


def test_fences_around_prose_in_a_part_of_the_text_go() -> None:
    text = f"Here is the article:\n```html\n{LONG}\n```\n{OTHER}\n"
    assert cleaned(text) == f"Here is the article:\n{LONG}\n{OTHER}\n"


def test_a_fence_in_a_block_of_code_stays() -> None:
    text = f"```\nprint(1)\n\n{LONG}"
    assert offered(text, blocks=(Block(0, 12, BlockKind.CODE),)) == ()


def test_a_fence_on_the_line_of_the_first_or_last_words_is_asked_about() -> None:
    first = only(f"```html {LONG}", Residue.CODE_FENCE)
    assert not first.harmless
    assert cleaned(f"```html {LONG}") == LONG
    assert cleaned(f"{LONG} “`") == LONG
    assert offered("Use ```git log``` for that, or write ```git show```") == ()


# Stray dates


@pytest.mark.parametrize(
    "words", [" date 2025-05-02 ", "Date: 2025-05-02 ", "DATE 2 May 2025 ", "Datum: 02.05.2025 ", "Date: May 2, 2025 "]
)
def test_a_date_before_the_first_sentence(words: str) -> None:
    found = only(words + LONG, Residue.STRAY_DATE)
    assert (found.start, found.end) == (0, len(words))
    assert not found.harmless
    assert words.strip() in found.reason
    assert "source" in found.reason


@pytest.mark.parametrize("line", ["2025-05-02", "date 2025-05-02", "2025-05-02T10:04:23Z", "Published: 2 May 2025"])
def test_a_date_that_is_the_first_line(line: str) -> None:
    text = f"{line}\n\n{LONG}\n"
    assert not only(text, Residue.STRAY_DATE).harmless
    assert cleaned(text) == f"{LONG}\n"


@pytest.mark.parametrize(
    "text",
    [
        f"2025-05-02 was the day. {LONG}",
        f"On date 2025-05-02 {LONG}",
        f"{LONG}\n2025-05-02\n{OTHER}",
        f"May 2, 2025\n{LONG}",
        f"Date palms 2025-05-02 {LONG}",
    ],
)
def test_other_dates_stay(text: str) -> None:
    assert offered(text) == ()


# White space


def test_of_several_blank_lines_one_stays() -> None:
    found = only(f"{LONG}\n\n\n\n{OTHER}", Residue.BLANK_LINES)
    assert found.harmless
    assert "3 blank lines" in found.reason
    assert cleaned(f"{LONG}\n\n\n\n{OTHER}") == f"{LONG}\n\n{OTHER}"


def test_blank_lines_before_and_after_the_text_go_and_the_last_line_end_stays() -> None:
    text = f"\n \n{LONG}\n\n\n"
    assert [one.harmless for one in offered(text)] == [True, True]
    assert cleaned(text) == f"{LONG}\n"
    assert cleaned(f"{LONG}\n  ") == f"{LONG}\n"


def test_spaces_at_line_ends_go() -> None:
    text = f"{LONG}  \n \t \n{OTHER}\u00a0\n\n  indented \n"
    assert {one.residue for one in offered(text)} == {Residue.BLANK_LINES}
    assert cleaned(text) == f"{LONG}\n\n{OTHER}\n\n  indented\n"


def test_single_blank_lines_and_indents_stay() -> None:
    assert offered(f"  {LONG}\n\n\t{OTHER}\n\u3000{LONG[:30]}\n") == ()


def test_white_space_in_code_and_tables_stays() -> None:
    code, table = "a = 1  \n\n\n\nb = 2", "Name\t\nAnn\t"
    text = f"{code}\n{LONG}\n{table}\n{OTHER}"
    start = text.index(table)
    blocks = (Block(0, len(code), BlockKind.CODE), Block(start, start + len(table), BlockKind.TABLE))
    assert offered(text, blocks=blocks) == ()
    assert len(offered(text)) == 4


def test_spaces_at_line_ends_of_markdown_stay() -> None:
    assert offered(f"{LONG}  \n{OTHER}", reader="Markdown source, UTF-8") == ()


# Invisible characters


@pytest.mark.parametrize("text", ["inter\u00adna\u00adtional", "Auf\u00ad\u00adlage"])
def test_soft_hyphens_go(text: str) -> None:
    found = offered(text)
    assert all(one.residue == Residue.SOFT_HYPHEN and one.harmless for one in found)
    assert cleaned(text) == text.replace("\u00ad", "")


@pytest.mark.parametrize(
    "text",
    [
        "Mos\u200bcow",
        "\ufeffMoscow",
        "Mos\u2060cow",
        "Mos\u200dcow",
        "Auf\u200clage",
        "Мос\u200cква",
        "Moscow\u200e, he",
        "10\u202a20",
        "北\u200b京",
        "Mos\u200b\ufeff\u200bcow",
    ],
)
def test_characters_without_width_go_where_they_do_nothing(text: str) -> None:
    found = only(text, Residue.ZERO_WIDTH)
    assert found.harmless
    assert cleaned(text).encode("ascii", "ignore") == text.encode("ascii", "ignore")
    assert cleaned(text).isprintable()


@pytest.mark.parametrize(
    "text",
    [
        "می\u200cخواهم",  # Persian: the half space
        "क्\u200dष and क्\u200cष",  # Devanagari: half forms
        "👩\u200d💻 and 🏳\ufe0f\u200d🌈",  # emoji of several parts
        "שלום\u200f!",
        "He said مرحبا\u200e 10",
        "ประเทศ\u200bไทย",  # Thai: word ends
        "ភាសា\u200bខ្មែរ",
    ],
)
def test_characters_without_width_stay_where_a_script_needs_them(text: str) -> None:
    assert offered(text) == ()


def test_what_turns_the_direction_of_latin_letters_is_asked_about() -> None:
    found = only("invoice\u202efdp.exe", Residue.ZERO_WIDTH)
    assert not found.harmless
    assert "order" in found.reason


# Broken words


def test_a_word_broken_at_a_line_end_is_joined_where_the_text_has_it_whole() -> None:
    text = "The inter-\nnational law, as international lawyers say."
    found = only(text, Residue.BROKEN_WORD)
    assert found.harmless
    assert "“international”" in found.reason
    assert cleaned(text) == "The international law, as international lawyers say."


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("an inter-\nnational law", "an international law"),  # nothing in the text tells
        ("a dual-\nuse good, other dual-use goods", "a dual-use good, other dual-use goods"),
        ("the Kim-\nPutin meeting", "the Kim-Putin meeting"),
        ("inter- \n  national", "international"),
    ],
)
def test_other_broken_words_are_asked_about(text: str, result: str) -> None:
    assert not only(text, Residue.BROKEN_WORD).harmless
    assert cleaned(text) == result


def test_a_soft_hyphen_at_a_line_end_joins_harmlessly() -> None:
    assert only("inter\u00ad\nnational", Residue.BROKEN_WORD).harmless
    assert cleaned("inter\u00ad\nnational") == "international"


@pytest.mark.parametrize(
    "text", ["double -use goods", "two-\nand threefold", "a – \nb", "1990-\n2000", "- one\n- two", "so it was -\nthen"]
)
def test_hyphens_that_break_no_word_stay(text: str) -> None:
    assert Residue.BROKEN_WORD not in {one.residue for one in offered(text)}


# Repeated paragraphs


def test_a_repeated_paragraph_goes_with_its_line_break() -> None:
    text = f"{LONG}\n\n{OTHER}\n\n{LONG.upper()}\n\nThe end.\n"
    found = only(text, Residue.REPEATED_PARAGRAPH)
    assert not found.harmless
    assert LONG[:30].upper() in found.reason
    assert cleaned(text) == f"{LONG}\n\n{OTHER}\n\nThe end.\n"


@pytest.mark.parametrize("end", ["", "\n", "\n\n\n"])
def test_a_repeat_at_the_end_leaves_no_blank_line(end: str) -> None:
    assert cleaned(f"{LONG}\n\n{OTHER}\n\n{LONG}{end}") == f"{LONG}\n\n{OTHER}\n"


def test_a_paragraph_of_several_lines_is_found_as_one() -> None:
    paragraph = f"{LONG}\n{OTHER}\nKorea."
    found = only(f"{paragraph}\n\n{paragraph}\n\nThe end.", Residue.REPEATED_PARAGRAPH)
    assert found.end - found.start == len(paragraph) + 2
    assert cleaned(f"{paragraph}\n\n{paragraph}\n\nThe end.") == f"{paragraph}\n\nThe end."


def test_short_lines_rows_of_tables_and_alike_beginnings_stay() -> None:
    assert offered("Balancing\nOne.\nBalancing\nTwo.") == ()
    assert offered(f"{LONG}\n{LONG[:-1]}, they say.") == ()
    assert offered(f"{'* ' * 39}*\nOne.\n{'* ' * 39}*\nTwo.\n") == ()
    assert offered(f"<p>{LONG}</p>\nOne.\n<p>{LONG}</p>\nTwo.\n") == ()
    table = f"{LONG}\t1\n{LONG}\t1"
    assert offered(table, blocks=(Block(0, len(table), BlockKind.TABLE),)) == ()


def test_a_repeated_paragraph_in_japanese_may_be_shorter() -> None:
    caption = "平壌郊外の空港で面会し、笑顔を見せるプーチン大統領と金正恩氏"
    assert cleaned(f"{caption}\n\n{caption}\n\n終わり") == f"{caption}\n\n終わり"


# Boilerplate


@pytest.mark.parametrize(
    "line",
    [
        "Read more: What the court said on Friday",
        "READ MORE",
        "Subscribe to our weekly newsletter",
        "Sign up for The Morning newsletter and never miss a story",
        "Share on Facebook",
        "Share this article",
        "Advertisement",
        "[Advertisement]",
        "Follow us on X and Instagram.",
        "© 2025 The Associated Press. All rights reserved.",
        "All rights reserved",
        "This website uses cookies to improve your experience.",
        "Click here to read the full report »",
        "5 min read",
        "Lesen Sie auch: Was das Gericht am Freitag sagte",
        "Wir verwenden Cookies",
        "À lire aussi : La décision du tribunal",
        "Tous droits réservés",
        "Síguenos en Facebook",
        "Leggi anche: La decisione del tribunale",
        "Leia também: A decisão do tribunal",
        "Lees ook: Wat de rechter zei",
    ],
)
def test_lines_of_the_page_are_asked_about(line: str) -> None:
    text = f"{LONG}\n\n{line}\n\n{OTHER}\n"
    found = only(text, Residue.BOILERPLATE)
    assert not found.harmless
    assert cleaned(text) == f"{LONG}\n\n{OTHER}\n"


@pytest.mark.parametrize(
    "line",
    [
        "Read more books, said the minister.",
        "The advertisement was withdrawn on Friday.",
        "Advertisement spending rose by a third.",
        "Follow the money, the auditor said.",
        "Share prices fell on Friday.",
        "Related parties were asked to leave.",
        "Gavriil Grigorov / Kremlin Pool Photo via AP",
        "Click here to " + "x" * 200,
    ],
)
def test_lines_that_say_something_stay(line: str) -> None:
    assert offered(f"{LONG}\n{line}\n{OTHER}") == ()


def test_only_the_phrases_of_the_language_and_english_count() -> None:
    text = f"{LONG}\nAnzeige\nAdvertisement\n{OTHER}"
    assert cleaned(text) == cleaned(text, language="de-AT") == f"{LONG}\n{OTHER}"
    assert cleaned(text, language="fr") == f"{LONG}\nAnzeige\n{OTHER}"


def test_several_lines_of_the_page_leave_one_blank_line() -> None:
    text = f"Share\nTweet\n\n{LONG}\n\nAdvertisement\nRead more\n\n\nRelated\n\n{OTHER}\n\nTweet\n\nShare\n"
    assert cleaned(text) == f"{LONG}\n\n{OTHER}\n"


# Mojibake


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Chinaâ€™s plan", "China’s plan"),
        ("cafÃ© au lait", "café au lait"),
        ("Ð±ÑŠÐ»Ð³Ð°Ñ€Ð¸", "българи"),
        ("Ã  la carte", "à la carte"),
        ("It\x92s here", "It’s here"),
        ("Le rÃ©gime, dÃ©jÃ ", "Le régime, déjà"),
        ("r√©gime √©quilibr√©", "régime équilibré"),
    ],
)
def test_letters_read_in_the_wrong_encoding_are_put_right(wrong: str, right: str) -> None:
    text = f"“{OTHER}”\n{wrong}\n“Quite”."
    found = [one for one in offered(text) if one.residue == Residue.MOJIBAKE]
    assert found
    assert all("encoding" in one.reason for one in found)
    assert cleaned(text) == f"“{OTHER}”\n{right}\n“Quite”."


def test_a_repair_is_harmless_only_where_there_are_several_signs() -> None:
    assert not only("cafÃ© au lait", Residue.MOJIBAKE).harmless
    text = "cafÃ© au lait, dÃ©cor, and Chinaâ€™s plan for naÃ¯ve people"
    found = offered(text)
    assert len(found) == 4
    assert all(one.harmless for one in found)
    assert [text[one.start : one.end] for one in found] == ["cafÃ©", "dÃ©cor,", "Chinaâ€™s", "naÃ¯ve"]


def test_a_letter_that_is_lost_is_said_to_be() -> None:
    found = only("SlovenÄ\ufffdina", Residue.MOJIBAKE)
    assert not found.harmless
    assert "lost" in found.reason


@pytest.mark.parametrize(
    "text",
    [
        "“It’s over” – ‘so be it’ … « déjà vu »\u00a0!",
        "ﬁne ligatures, ｆｕｌｌ width, e\u0301 decomposed, &amp; entities",
        "Η ¨ανατροφή¨ δυστυχώς από τους προπονητές",
        "Официальный представитель «Китая» заявил – “нет”.",
        "中国外交部发言人星期三表示，双方将继续就有关问题保持沟通。",
        "Con il corpo ammaccato,\u00a0è come se",
        "Größe, Ökonomie, Übung und Äpfel",
    ],
)
def test_text_in_order_is_left_as_it_is(text: str) -> None:
    assert offered(text) == ()


def test_a_long_line_is_repaired_piece_by_piece() -> None:
    text = "Chinaâ€™s plan. " * 2_000
    assert cleaned(text) == "China’s plan. " * 1_999 + "China’s plan."


# Together


def test_every_kind_in_one_text() -> None:
    text = (
        "“`html\n\nDate: 2025-05-02 The cafÃ©s of inter\u00adnational renown.  \n\n\n\n"
        f"{LONG}\nThey are inter-\nnational, said Mos\u200bcow; international they are.\n{LONG}\nAdvertisement\n“`\n"
    )
    assert {one.residue for one in offered(text)} == set(Residue)
    assert cleaned(text) == (
        f"The cafés of international renown.\n\n{LONG}\nThey are international, said Moscow; international they are.\n"
    )


def test_a_text_of_nothing_but_residue_keeps_its_words() -> None:
    for text in ("```html", "Advertisement\n\nShare\n", "2025-05-02\n", "```\n```"):
        assert cleaned(text).strip() == text.strip()


@pytest.mark.parametrize("text", ["", "\n\n", " ", "\u200b", "a", "\u00ad"])
def test_texts_of_hardly_anything(text: str) -> None:
    assert offered(text) == ()


def test_the_first_sample() -> None:
    text = resource("samples", "chinas-diplomatic-balancing-act.txt").read_text(encoding="utf-8")
    found = offered(text)
    assert [(one.residue, one.start, one.end, one.harmless) for one in found] == [
        (Residue.CODE_FENCE, 0, 7, True),
        (Residue.BLANK_LINES, 3410, 3420, True),
    ]
    assert cleaned(text).startswith("China’s Diplomatic Balancing Act")
    assert cleaned(text).endswith("energy resources and North\n")
    assert offered(cleaned(text)) == ()


def test_the_second_sample() -> None:
    text = resource("samples", "xis-putin-kim-problem.txt").read_text(encoding="utf-8")
    found = offered(text)
    assert [(one.residue, text[one.start : one.end].strip()[:20], one.harmless) for one in found] == [
        (Residue.STRAY_DATE, "date 2025-05-02", False),
        (Residue.REPEATED_PARAGRAPH, "Russian president Vl", False),
        (Residue.BLANK_LINES, "", True),
    ]
    assert cleaned(text).startswith("China is in the midst")
    assert cleaned(text).count("smiled at their meeting") == 1
    assert "\n\n\n" not in cleaned(text)
    assert offered(cleaned(text)) == ()


def test_of_endless_residue_only_so_much_is_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    text = f"{LONG} It was un\u00adsaid in the begin\u00adning and in the mid\u00addle.\n"
    assert len(offered(text)) == 3
    monkeypatch.setattr("annotator.reading.cleaning.MOST", 2)
    assert [one.start for one in offered(text)] == [text.index("\u00ad"), text.index("\u00adning")]


@pytest.mark.parametrize("limit", ["MOST_CHARACTERS", "MOST_LINES"])
def test_a_text_far_too_long_is_left_as_it_is(limit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = f"```html\n{LONG}\n\n{OTHER}\n"
    assert offered(text)
    monkeypatch.setattr(f"annotator.reading.cleaning.{limit}", 3)
    assert offered(text) == ()
