"""Paragraphs below "Goals" that are a few words each and no sentence."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

_PHRASES = {
    "it": ("Trasformazione del borgo in un luogo vivo", "Valorizzazione dei boschi"),
    "fr": ("Transformation du village en un lieu vivant", "Mise en valeur des forêts"),
    "en": ("Transformation of the village into a place to live", "A better use of its woods"),
    "de": ("Wandel des Dorfes zu einem lebendigen Ort", "Bessere Nutzung der Wälder"),
    "es": ("Transformación del pueblo en un lugar vivo", "Mejor uso de los bosques"),
    "pt": ("Transformação da aldeia num lugar vivo", "Melhor uso das matas"),
    "el": ("Μεταμόρφωση του χωριού σε ζωντανό τόπο", "Καλύτερη χρήση των δασών"),
}


@pytest.mark.parametrize("language", _PHRASES)
def test_each_of_them_is_a_goal(language: str) -> None:
    title, section = TITLES[language]
    below = "\n\n".join(_PHRASES[language])
    source = f"# {title}\n\n## {section}\n\n{below}\n\n## Bla\n\nBlub.\n"
    said = [each["statement"] for each in listed(read(source, "notes.md", language), "goal")]
    assert said == list(_PHRASES[language])


@pytest.mark.parametrize(
    "below",
    [
        "The woods are old.\n\nThe village is small.",
        "A better use of its woods\n\n- 300 visitors by June 2027",
    ],
)
def test_sentences_are_none_and_a_line_above_a_list_is_none(below: str) -> None:
    source = f"# Social media strategy\n\n## Goals\n\n{below}\n"
    said = [each["statement"] for each in listed(read(source, "notes.md"), "goal")]
    assert "A better use of its woods" not in said
    assert "The village is small." not in said
