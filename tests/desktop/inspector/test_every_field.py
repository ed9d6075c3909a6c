"""Each field of each kind is set by keys alone, as a reviewer would, and found stored."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from annotator.actions import annotating, sourcing
from annotator.desktop import theme
from annotator.desktop.inspector.evidence_editor import EVIDENCE_FIELDS
from annotator.desktop.inspector.fields_form import FieldsForm
from annotator.desktop.inspector.inspector import Inspector
from annotator.domain.details import DETAILS, Comparison, Verdict, details_to_json
from annotator.domain.fields import FieldType, definitions
from annotator.domain.spans import Span
from annotator.domain.vocabulary import Kind
from annotator.storage import queries

TYPED = {
    "claim_date": ("2 May 2025", "2025-05-02"),
    "date_said": ("5/2025", "2025-05"),
    "period_start": ("2025-01", "2025-01"),
    "period_end": ("12/31/2025", "2025-12-31"),
    "as_of": ("2025", "2025"),
    "value": ("14,500.5", "14500.5"),
    "value_high": ("1,500,000", "1500000"),
    "published_at": ("2025-05-02", "2025-05-02"),
    "covers_from": ("1/2/2025", "2025-01-02"),
    "covers_to": ("January 2025", "2025-01"),
}
"""What is typed into dates and numbers, and what is stored of it; other texts are stored as they are typed."""

LATER = ("drift_types", "repeat_of", "subtype")
"""Fields that need something else first, and one that is chosen together with another; each has a test below."""

FIELDS = [
    pytest.param(kind, one, id=f"{kind}-{one.name}")
    for kind in Kind
    for one in definitions(DETAILS[kind])
    if one.type is not FieldType.RECORDS and one.name not in LATER
]


@pytest.fixture(autouse=True)
def american():
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def inspector(qtbot, session):
    made = Inspector(session, theme.LIGHT)
    qtbot.addWidget(made)
    made.resize(320, 900)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


@pytest.fixture
def tags(session):
    with session.read() as read:
        rows = queries.tag_rows(read, viewer=session.viewer)
    return {kind: [row.id for row in rows if row.kind == kind] for kind in Kind}


class Keys:
    """A keyboard, and what it is typed into."""

    def __init__(self, qtbot, inspector: Inspector) -> None:
        self._qtbot = qtbot
        self._inspector = inspector

    @property
    def focus(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self._qtbot.keyClick(self.focus, key, modifier)

    def type(self, words: str) -> None:
        self.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self._qtbot.keyClicks(self.focus, words)

    def press_in(self, popup: QWidget, key: Qt.Key) -> None:
        """Press a key while a list is open: the system gives it to the list."""
        self._qtbot.keyClick(popup, key)

    def tab_to(self, name: str) -> None:
        """Go from the first field by Tab alone to the widget of that accessible name."""
        self._inspector.focus_first_field()
        for _ in range(120):
            if self.focus.accessibleName() == name and not isinstance(self.focus.parent(), QComboBox):
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"“{name}” is not reached by Tab")


@pytest.fixture
def keys(qtbot, inspector):
    return Keys(qtbot, inspector)


def stored(session, annotation_id):
    with session.read() as read:
        found = queries.annotation(read, annotation_id, viewer=session.viewer)
    return details_to_json(found.details)


def choose_other(keys: Keys, one) -> str:
    """Open a list and go down or up to a value that is not its default."""
    value = next(each for each in reversed(one.choices) if each != one.default)
    box = keys.focus
    assert isinstance(box, QComboBox)
    keys.press(Qt.Key.Key_F4)
    steps = box.findData(str(value)) - box.currentIndex()
    for _ in range(abs(steps)):
        keys.press_in(box.view(), Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)
    keys.press_in(box.view(), Qt.Key.Key_Return)
    return str(value)


def set_field(keys: Keys, session, tags, kind, one) -> object:
    """Set a field as its type asks for, and return what should be stored."""
    label = one.label
    match one.type:
        case FieldType.CHOICE if one.name == "dimension":
            keys.tab_to(label)
            keys.type("punctuation")
            keys.press(Qt.Key.Key_Return)
            return "linguistic_conventions"
        case FieldType.CHOICE if one.name == "credibility":
            keys.tab_to(label)
            keys.type("2")
            keys.press(Qt.Key.Key_Return)
            return "2"
        case FieldType.CHOICE:
            keys.tab_to(label)
            return choose_other(keys, one)
        case FieldType.CHOICES:
            value = one.choices[-1]
            keys._inspector.focus_first_field(one.name)
            box = keys._inspector.form.editors[one.name].boxes[str(value)]
            keys.tab_to(box.accessibleName())
            keys.press(Qt.Key.Key_Space)
            return [str(value)]
        case FieldType.YES_NO:
            keys.tab_to(label)
            keys.press(Qt.Key.Key_Space)
            return True
        case FieldType.SPAN:
            keys.tab_to(f"{label} Pick")
            with keys._qtbot.waitSignal(keys._inspector.span_pick_requested) as asked:
                keys.press(Qt.Key.Key_Return)
            keys._inspector.give_span(asked.args[0], 3, 9)
            return {"start": 3, "end": 9}
        case FieldType.SOURCE:
            source = session.do(sourcing.set_source, "", {"short_ref": "AFP, 30 April 2025"})
            session.do(sourcing.set_source, "", {"short_ref": "Reuters, 2 May 2025"})
            keys.tab_to(label)
            keys.type("30 apr")
            keys.press(Qt.Key.Key_Return)
            return source.id
        case FieldType.ANNOTATION:
            keys.tab_to(f"{label} Choose")
            keys.press(Qt.Key.Key_Return)
            keys.press(Qt.Key.Key_Down)
            keys.press(Qt.Key.Key_Return)
            return next(id_ for id_ in tags[kind] if id_ != keys._inspector.annotation_id)
    words, value = TYPED.get(one.name, ("a few words", "a few words"))
    keys.tab_to(label)
    keys.type(words)
    keys.press(Qt.Key.Key_Tab)
    return value


@pytest.mark.parametrize(("kind", "one"), FIELDS)
def test_a_field_is_reached_set_stored_undone_and_emptied_by_keys(inspector, session, tags, keys, kind, one, qtbot):
    annotation_id = tags[kind][0]
    inspector.show_annotation(annotation_id)
    inspector.show_more(shown=True)
    before = stored(session, annotation_id)[one.name]
    value = set_field(keys, session, tags, kind, one)
    assert stored(session, annotation_id)[one.name] == value
    session.undo()
    assert stored(session, annotation_id)[one.name] == before
    session.redo()
    if one.type in (FieldType.TEXT, FieldType.LONG_TEXT, FieldType.DATE, FieldType.DECIMAL, FieldType.QUANTITY):
        keys.tab_to(one.label)
        keys.type("")
        keys.press(Qt.Key.Key_Delete)
        keys.press(Qt.Key.Key_Tab)
        assert stored(session, annotation_id)[one.name] in ("", None)


def test_a_category_is_dimension_and_subtype_at_once(inspector, session, tags, keys):
    error = tags[Kind.TRANSLATION_ERROR][0]
    inspector.show_annotation(error)
    keys.tab_to("Category")
    keys.type("mistrans")
    keys.press(Qt.Key.Key_Return)
    assert (stored(session, error)["dimension"], stored(session, error)["subtype"]) == ("accuracy", "mistranslation")


PARTS = [
    pytest.param(*each, one, id=f"{each[2]}-{one.name}")
    for each in (
        (Kind.CLAIM, "", "verdicts", definitions(Verdict)),
        (Kind.STATISTIC, "Add comparison", "comparisons", definitions(Comparison)),
        (Kind.CLAIM, "Add evidence: as published", "evidence", EVIDENCE_FIELDS),
    )
    for one in each[3]
    if one.name != "scope"
]


@pytest.mark.parametrize(("kind", "add", "part", "_fields", "one"), PARTS)
def test_a_field_of_a_verdict_comparison_or_evidence_is_set_by_keys(
    inspector, session, tags, keys, kind, add, part, _fields, one
):
    annotation_id = tags[kind][0]
    inspector.show_annotation(annotation_id)
    if add:
        keys.tab_to(add)
        keys.press(Qt.Key.Key_Return)
    for form in inspector.findChildren(FieldsForm):
        form.show_more(shown=form is not inspector.form)
    value = set_field(keys, session, tags, kind, one)
    if part == "evidence":
        with session.read() as read:
            (item,) = queries.record(read, annotation_id, viewer=session.viewer).evidence
        assert str(getattr(item, one.name)) == value
    else:
        (item,) = stored(session, annotation_id)[part]
        assert item[one.name] == value
    session.undo()
    with session.read() as read:
        assert queries.record(read, annotation_id, viewer=session.viewer).evidence == ()
    assert stored(session, annotation_id).get(part, []) == []


def test_drift_is_named_beside_a_reference_and_refused_without_one(inspector, session, tags, keys):
    quote = tags[Kind.QUOTE][0]
    inspector.show_annotation(quote)
    inspector.show_more(shown=True)
    keys.tab_to("Drift in Omission")
    keys.press(Qt.Key.Key_Space)
    assert "reference" in inspector.form.editors["drift_types"].refusal
    assert stored(session, quote)["drift_types"] == []
    keys.tab_to("Reference wording")
    keys.type("China is one of several")
    keys.press(Qt.Key.Key_Tab)
    assert inspector.save_pending()
    assert stored(session, quote)["drift_types"] == ["omission"]


def test_a_repeat_points_at_the_first_of_its_like(inspector, session, tags, keys):
    first = tags[Kind.TRANSLATION_ERROR][0]
    with session.read() as read:
        version = queries.annotation(read, first, viewer=session.viewer).version_id
    second = session.do(annotating.annotate, version, Span(0, 7), Kind.TRANSLATION_ERROR)
    inspector.show_annotation(second.id)
    inspector.show_more(shown=True)
    keys.tab_to("Repeat of Choose")
    keys.press(Qt.Key.Key_Return)
    keys.press(Qt.Key.Key_Down)
    keys.press(Qt.Key.Key_Return)
    assert stored(session, second.id)["repeat_of"] == first


@pytest.mark.parametrize(
    ("kind", "name", "words", "sentence"),
    [
        (Kind.STATISTIC, "value", "a great many", "is not a number"),
        (Kind.STATISTIC, "as_of", "31/31/2025", "takes a date"),
        (Kind.CLAIM, "claim_date", "tomorrow", "takes a date"),
        (Kind.TRANSLATION_ERROR, "correction", "TBD", "is a placeholder"),
        (Kind.TRANSLATION_ERROR, "dimension", "no such thing", "is no category"),
        (Kind.STATISTIC, "source_id", "nobody", "No source has “nobody”"),
    ],
)
def test_what_does_not_fit_is_said_beside_the_field_and_the_earlier_value_kept(
    inspector, session, tags, keys, kind, name, words, sentence
):
    annotation_id = tags[kind][0]
    inspector.show_annotation(annotation_id)
    inspector.show_more(shown=True)
    before = stored(session, annotation_id)
    inspector.focus_first_field(name)
    keys.type(words)
    keys.press(Qt.Key.Key_Tab)
    editor = inspector.form.editors[name]
    assert sentence in editor.refusal
    assert sentence in editor.input.accessibleDescription()
    assert stored(session, annotation_id) == before
    assert editor.state() == words or words in editor.state()
    assert inspector.findChildren(QLineEdit)
