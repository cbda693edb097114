"""What the tests of the hooks share: one team, for which pre-commit built smlint once."""

from __future__ import annotations

from pathlib import Path

import pytest

from conformance.hooks import Team, begun, supplied


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Team:
    """A team's repository; with it pre-commit builds its environment, once for all tests."""
    folder = tmp_path_factory.mktemp("hooks")
    return begun(supplied(folder), folder / "plan")


@pytest.fixture
def team(model: Team, tmp_path: Path) -> Team:
    """A copy of it, for one test."""
    return model.copied(tmp_path / "plan")
