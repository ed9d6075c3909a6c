"""Settings are kept, and a damaged file costs no more than the settings."""

from dataclasses import fields, replace

import pytest

from annotator import settings


def test_every_setting_says_what_it_is() -> None:
    assert set(settings.TITLES) == {one.name for one in fields(settings.Settings)}


def test_settings_are_kept() -> None:
    changed = replace(
        settings.Settings(), theme="dark", recent_projects=("a", "b"), places={"a": {"articles": ["x"], "size": [1, 2]}}
    )
    settings.save(changed)
    assert settings.load() == changed


@pytest.mark.parametrize("content", [b"", b"{", b'{"theme": 3}', b"[]", b"\xff\xfe"])
def test_a_damaged_file_gives_the_defaults(content: bytes) -> None:
    path = settings.settings_path()
    path.write_bytes(content)
    assert settings.load() == settings.Settings()


def test_a_folder_that_cannot_be_written_is_no_error(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    monkeypatch.setenv("ANNOTATOR_CONFIG", "/dev/null/nowhere")
    settings.save(settings.Settings(theme="dark"))
    assert settings.load() == settings.Settings()


def written(content: str) -> settings.Settings:
    """Return what is loaded from a file with this content."""
    settings.settings_path().parent.mkdir(parents=True, exist_ok=True)
    settings.settings_path().write_text(content, encoding="utf-8")
    return settings.load()


def test_one_damaged_value_costs_no_other_setting() -> None:
    loaded = written('{"theme": 3, "line_width": "wide", "font_size": 17, "keys": {"find": "F5"}, "new": [1]}')
    assert loaded == settings.Settings(font_size=17, keys={"find": "F5"})


@pytest.mark.parametrize(
    ("name", "written_as", "expected"),
    [
        ("font_size", "4000", 40.0),
        ("font_size", "-1e308", 8.0),
        ("line_width", "0", 40),
        ("line_spacing", "99", 2.4),
        ("paragraph_spacing", "-3", 0.0),
        ("paragraph_spacing", "1e400", 0.6),
        ("line_width", "99999999999999999999999", 120),
        ("theme", '"sepia"', "system"),
        ("theme", '"dark_contrast"', "dark_contrast"),
        ("kind_colours", '"pink"', "standard"),
        ("paragraph_numbers", '"yes"', False),
    ],
)
def test_what_somebody_wrote_by_hand_is_brought_within_its_limits(name: str, written_as: str, expected: object) -> None:
    loaded = written(f'{{"{name}": {written_as}}}')
    assert getattr(loaded, name) == expected


def test_every_default_is_within_its_limits() -> None:
    default = settings.Settings()
    assert settings.checked({one.name: getattr(default, one.name) for one in fields(default)}) == default
