"""Accounts that were closed, among the channels: they are none any more."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read
from tests.plan.test_found_duties import CHANNELS


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "~~Twitter~~ we closed it in May"),
        ("el", "~~Twitter~~ το κλείσαμε πέρσι"),
        ("es", "~~Twitter~~ lo hemos cerrado en mayo"),
        ("de", "~~Twitter~~ haben wir geschlossen"),
        ("de", "Twitter haben wir aufgegeben"),
        ("fr", "~~Twitter~~ on l'a fermé en mai"),
        ("it", "~~Twitter~~ l'abbiamo chiuso a maggio"),
        ("pt", "~~Twitter~~ fechámos em maio"),
    ],
)
def test_a_closed_account_is_no_channel(language: str, line: str) -> None:
    body = f"- Instagram\n- {line}\n"
    source = f"# {TITLES[language][0]}\n\n## {CHANNELS[language]}\n\n{body}"
    found = listed(read(source, "notes.md", language), "channel")
    assert [each["platform"] for each in found] == ["Instagram"]
