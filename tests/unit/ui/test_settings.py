"""Settings at rest: kept whole, and never in the way of a start."""

from pathlib import Path

import pytest

from app.settings import Settings, SettingsFile


def test_what_is_set_is_there_at_the_next_start(tmp_path: Path) -> None:
    path = tmp_path / "data" / "settings.json"
    SettingsFile(path).change(theme="dark", examiner="M. Vale")
    assert SettingsFile(path).now == Settings(theme="dark", examiner="M. Vale")


@pytest.mark.parametrize("text", [b"", b"{", b'{"theme": 3}', b"\xff\xfe"])
def test_a_broken_file_is_as_good_as_none(tmp_path: Path, text: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(text)
    assert SettingsFile(path).now == Settings()


def test_a_text_size_out_of_range_is_brought_back(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(b'{"text_percent": 900}')
    assert SettingsFile(path).now.text_percent == 200


def test_a_folder_that_cannot_be_written_costs_nothing(tmp_path: Path) -> None:
    (tmp_path / "data").write_bytes(b"a file where a folder should be")
    kept = SettingsFile(tmp_path / "data" / "settings.json")
    assert kept.change(theme="dark").theme == "dark"
    assert kept.now.theme == "dark"
