"""Lines below a goal with everyday labels: what stands behind them tells what they are."""

from __future__ import annotations

from typing import Any

import pytest

from tests.plan.found_sources import TITLES, listed, read


def goal(language: str, block: str, told: str = "**{} 1: Ω**") -> tuple[dict[str, Any], Any]:
    word = {"en": "Goal", "el": "Στόχος", "de": "Ziel", "fr": "Objectif", "it": "Obiettivo"}
    lead = told.format(word.get(language, "Objetivo")).replace("Ω", _WORDS[language])
    source = f"# {TITLES[language][0]} 2027\n\n{lead}\n{block}\n"
    one: dict[str, Any] = listed(read(source, "notes.md", language), "goal")[0]
    return one, one["objectives"][0]


_WORDS = {
    "en": "more children at the workshops",
    "el": "να έρχονται στα εργαστήρια",
    "de": "mehr Leute beim Lesekreis",
    "es": "llenar las lecturas",
    "fr": "remplir les lectures",
    "it": "riempire le letture",
    "pt": "encher as leituras",
}


@pytest.mark.parametrize(
    ("language", "block"),
    [
        ("en", "Now: 8 children\nWe want: 16 children\nBy: Christmas\nWho: Julia"),
        (
            "en",
            "Right now: 8 children\nWhere we want to be: 16\nBefore: Christmas\nWho does it: Julia",
        ),
        ("de", "Jetzt: 8 Leute\nWir wollen: 16 Leute\nVor: Weihnachten\nWer: Julia"),
        ("es", "Ahora: 8 niños\nQueremos: 16 niños\nAntes de: Navidad\nQuién lo hace: Julia"),
        ("fr", "Maintenant : 8 enfants\nOn veut : 16\nAvant : Noël\nQui : Julia"),
        ("it", "Adesso: 8 bambini\nVogliamo: 16\nPrima di: Natale\nChi: Julia"),
        ("pt", "Agora: 8 crianças\nQueremos: 16\nAntes do: Natal\nQuem: Julia"),
        ("el", "Τώρα: 8 παιδιά\nΘέλουμε: 16 παιδιά\nΠριν από: τα Χριστούγεννα\nΠοια: Julia"),
        ("el", "Πού είμαστε: 8\nΠού θέλουμε να πάμε: 16\nΜέχρι: Χριστούγεννα\nΠοιος: Julia"),
    ],
)
@pytest.mark.parametrize("bullets", [False, True])
def test_a_goal_is_told_by_lines_in_everyday_words(
    language: str, block: str, bullets: bool
) -> None:
    lines = "\n" + "\n".join(f"- {line}" for line in block.split("\n")) if bullets else block
    one, result = goal(language, lines)
    assert (one["baseline"], one["owner"]) == (8, "Julia")
    assert one["due"] == "2027-12-25"
    assert result["target"] == 16


@pytest.mark.parametrize(
    "line", ["Who: people who pass by", "How: forms", "With: Julia", "For: children of 8"]
)
def test_other_labels_are_no_fields(line: str) -> None:
    source = f"# {TITLES['en'][0]} 2027\n\n**Goal 1: more children at the workshops**\n{line}\n"
    one = listed(read(source, "notes.md", "en"), "goal")[0]
    assert not {"owner", "target", "objectives"} & one.keys()
