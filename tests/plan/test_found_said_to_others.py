"""What a plan quotes is said to its customers: their "you" makes no guide of it."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import listed, read

QUOTED = {
    "en": ("Marketing plan", "Goals", "by 30 June 2027", '"Your hands, your wool: you knit"'),
    "el": ("Πλάνο μάρκετινγκ", "Στόχοι", "έως 30 Ιουνίου 2027", "«Εσείς πλέκετε, τα χέρια σας»"),
    "de": ("Marketingplan", "Ziele", "bis 30. Juni 2027", "„Eure Hände: ihr strickt“"),
    "es": ("Plan de marketing", "Objetivos", "hasta el 30 de junio de 2027", "«Tú tejes, tu lana»"),
    "fr": (
        "Plan marketing",
        "Objectifs",
        "d'ici le 30 juin 2027",
        "« Vous tricotez, votre laine »",
    ),
    "it": ("Piano marketing", "Obiettivi", "entro il 30 giugno 2027", "“Tu lavori, la tua lana”"),
    "pt": ("Plano de marketing", "Objetivos", "até 30 de junho de 2027", "“Você tricota, sua lã”"),
}


def goals(language: str, *, quoted: bool) -> list[dict[str, object]]:
    title, section, day, said = QUOTED[language]
    text = f"# {title}\n\n## {section}\n\n- Newsletter: 40 → 90 {day}\n\n## XYZ\n\n"
    lines = "".join(f"- {said if quoted else said[1:-1]} ({each})\n" for each in "ABCDEFGHIJKLMNO")
    return listed(read(text + lines, "notes.md", language), "goal")


@pytest.mark.parametrize("language", QUOTED)
def test_what_is_quoted_is_said_to_others(language: str) -> None:
    assert [each["target"] for each in goals(language, quoted=True)] == [90]


@pytest.mark.parametrize("language", QUOTED)
def test_what_is_not_is_said_to_the_reader(language: str) -> None:
    assert goals(language, quoted=False) == []
