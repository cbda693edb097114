"""A text on a method of setting goals holds none, whatever its example says; a plan that explains
the method first keeps its own.
"""

from __future__ import annotations

import pytest

from tests.plan.found_sources import Fields, listed, read

LEADS = {
    "en": ("A good objective should be:", "This is an example of an OKR:"),
    "el": ("Ένας καλός στόχος είναι:", "Ένα παράδειγμα OKR:"),
    "es": ("Un buen objetivo es:", "Este es un ejemplo de OKR:"),
    "de": ("Ein gutes Ziel ist:", "Hier ein Beispiel für ein gutes OKR:"),
    "fr": ("Un bon objectif est :", "Voici un exemple d'OKR :"),
    "it": ("Un buon obiettivo è:", "Questo è un esempio di OKR:"),
    "pt": ("Um bom objetivo é:", "Este é um exemplo de OKR:"),
}


def method(language: str) -> str:
    quality, example = LEADS[language]
    return f"""# OKR

Alpha beta gamma.

{quality}
- 100% alpha
- beta 3-4 gamma

{example}
- OBJ: Alpha beta 2027
- KR1: Alpha 20%
- KR2: Beta 30 gamma
"""


def said(goal: Fields) -> object:
    return goal.get("statement", goal.get("title"))


@pytest.mark.parametrize("language", LEADS)
def test_a_text_on_a_method_holds_no_goals(language: str) -> None:
    assert read(method(language), "okr.md", language).documents == ()


@pytest.mark.parametrize("language", LEADS)
def test_a_plan_that_explains_its_method_keeps_its_goals(language: str) -> None:
    source = method(language) + "\n## 2028\n\n- O1: Delta epsilon zeta\n- KR1: Eta 45%\n"
    goals = listed(read(source, "okr.md", language), "goal")
    assert [said(each) for each in goals] == ["Delta epsilon zeta"]
