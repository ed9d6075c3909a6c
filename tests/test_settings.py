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
