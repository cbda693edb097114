from __future__ import annotations

from pathlib import Path

import pytest

from smlint.source import resources
from smlint.source.resources import MissingDataError, compiled_rules, data_folder


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installed package without its data."""
    folder = tmp_path / "smlint"
    folder.mkdir()
    monkeypatch.setattr(resources, "_PACKAGE", folder)
    return folder


def test_a_checkout_has_its_rules_beside_the_package() -> None:
    assert data_folder("rules") == Path(__file__).resolve().parents[2] / "rules"
    assert compiled_rules() is None


def test_a_wheel_has_its_data_inside_the_package(package: Path) -> None:
    (package / "_data" / "schemas").mkdir(parents=True)
    (package / "_data" / "rules.json").write_bytes(b"[]")
    (package.parent / "schemas").mkdir()
    assert data_folder("schemas") == package / "_data" / "schemas"
    assert compiled_rules() == b"[]"


def test_a_strangers_folder_in_site_packages_is_not_taken(package: Path) -> None:
    (package.parent / "rules").mkdir()
    with pytest.raises(MissingDataError, match="'rules' of smlint is missing"):
        data_folder("rules")
