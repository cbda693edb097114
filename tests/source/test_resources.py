from __future__ import annotations

import sys
from pathlib import Path

import pytest

from smlint.source import resources
from smlint.source.resources import (
    MissingDataError,
    compiled_rules,
    data_folder,
    keep_rules,
    kept_rules,
)


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


@pytest.fixture
def checkout(package: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with a rule, and a Python that keeps what it has compiled."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    for folder in (package / "rules", package / "syntax", package / "__pycache__"):
        folder.mkdir()
    (package.parent / "rules" / "goals").mkdir(parents=True)
    (package.parent / "rules" / "goals" / "a.yaml").write_text("id: SM101\n")
    return package.parent


def test_a_checkout_keeps_its_rules_until_one_changes(checkout: Path) -> None:
    assert kept_rules() is None
    keep_rules(b"{}\n{}")
    assert kept_rules() == b"{}\n{}"
    (checkout / "rules" / "goals" / "a.yaml").write_text("id: SM1012\n")
    assert kept_rules() is None


@pytest.mark.parametrize("path", ["rules/goals/b.yaml", "smlint/rules/load.py"])
def test_a_checkout_keeps_no_rules_beside_a_new_file(checkout: Path, path: str) -> None:
    keep_rules(b"{}")
    (checkout / path).write_text("")
    assert kept_rules() is None


def test_rules_are_kept_where_compiled_modules_are_or_not_at_all(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    keep_rules(b"{}")
    assert not [*(checkout / "smlint" / "__pycache__").iterdir()]
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (checkout / "smlint" / "__pycache__").rmdir()
    keep_rules(b"{}")
    assert kept_rules() is None
