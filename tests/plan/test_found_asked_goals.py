"""Goals that answer a question, that a project is after, that a line spells out; and what stands
beside them below a heading of two things.
"""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, Fields, listed, read


def goals(source: str, language: str = "en") -> list[Fields]:
    return listed(read(source, "plan.md", language), "goal")


ASKED = [
    ("en", "So what do we want in 2027?", "I promised myself to give at least 3 talks."),
    ("es", "Y entonces, ¿qué queremos en 2027?", "Me he propuesto dar al menos 3 charlas."),
    ("de", "Und was wollen wir 2027?", "Ich habe mir vorgenommen, 3 Vorträge zu halten."),
    ("fr", "Et donc, que voulons-nous en 2027 ?", "Je me suis promis de donner 3 conférences."),
    ("it", "E allora cosa vogliamo nel 2027?", "Mi sono riproposto di tenere 3 incontri."),
    ("pt", "E então, o que queremos em 2027?", "Gostaria de dar pelo menos 3 palestras."),
    ("el", "Λοιπόν, τι θέλουμε το 2027;", "Υποσχέθηκα να δώσω τουλάχιστον 3 ομιλίες."),
]


@pytest.mark.parametrize(("language", "heading", "answer"), ASKED)
def test_a_sentence_that_answers_what_one_wants_is_a_goal_of_the_year_asked_for(
    language: str, heading: str, answer: str
) -> None:
    title, _goals = TITLES[language]
    source = f"# {title}\n\n### {heading}\n\n{answer}\n\nA. B.\n"
    (goal,) = goals(source, language)
    assert (goal["statement"], goal["due"]) == (answer, "2027")


LED_TO = [
    ("en", "So who are we talking to?", "And how will we know?"),
    ("es", "Y entonces, ¿con quién hablamos?", "Y ahora, ¿cómo lo sabremos?"),
    ("de", "Und mit wem reden wir?", "Und woran merken wir es?"),
    ("fr", "Et donc, à qui parlons-nous ?", "Et comment saurons-nous ?"),
    ("it", "E allora con chi parliamo?", "E come lo sapremo?"),
    ("pt", "E então, com quem falamos?", "E agora, como saberemos?"),
    ("el", "Λοιπόν, με ποιους μιλάμε;", "Και πώς θα το ξέρουμε;"),
]


@pytest.mark.parametrize(("language", "whom", "how"), LED_TO)
def test_what_leads_to_a_question_asks_nothing_else(language: str, whom: str, how: str) -> None:
    title, heading = TITLES[language]
    head = f"# {title}\n\n## {heading}\n\n- 40 abc\n\n"
    found = read(f"{head}## {whom}\n\n- Opal\n\n## {how}\n\n- Rubin\n", "plan.md", language)
    assert [each["title"] for each in listed(found, "audience")] == ["Opal"]
    assert "Rubin" in [each["title"] for each in listed(found, "metric")]


AFTER = [
    ("en", "The network aims to bring small archives together."),
    ("es", "La red tiene como objetivo reunir a los archivos pequeños."),
    ("de", "Das Netz zielt darauf ab, kleine Archive zusammenzubringen."),
    ("fr", "Le réseau vise à réunir les petites archives."),
    ("it", "La rete mira a riunire i piccoli archivi."),
    ("pt", "A rede visa reunir os arquivos pequenos."),
    ("el", "Το δίκτυο αποσκοπεί στο να ενώσει τα μικρά αρχεία."),
]


@pytest.mark.parametrize(("language", "sentence"), AFTER)
def test_what_a_project_is_after_is_a_goal_among_goals(language: str, sentence: str) -> None:
    title, heading = TITLES[language]
    source = f"# {title}\n\n## {heading}\n\n{sentence} Abc.\n\n- 40\n- 60 Archive\n"
    assert goals(source, language)[0]["statement"] == sentence


def test_what_the_plan_itself_is_for_is_none() -> None:
    source = "# Plan\n\n## Goals\n\nThis strategy aims to set a frame.\n\n- Sell 40 tickets\n"
    assert [each["statement"] for each in goals(source)] == ["Sell 40 tickets"]


SPELT_OUT = [
    ("en", "Goal: live from our own shop", "More precisely, for 2027:"),
    ("es", "Objetivo: vivir de nuestra tienda", "Más concretamente, para 2027:"),
    ("de", "Ziel: vom eigenen Laden leben", "Konkret, für 2027:"),
    ("fr", "Objectif : vivre de notre boutique", "Plus précisément, pour 2027 :"),
    ("it", "Obiettivo: vivere della nostra bottega", "Nel dettaglio, per il 2027:"),
    ("pt", "Objetivo: viver da nossa loja", "Mais concretamente, para 2027:"),
    ("el", "Στόχος: να ζούμε από το μαγαζί μας", "Πιο αναλυτικά, για το 2027:"),
]


@pytest.mark.parametrize("bold", ["", "**"])
@pytest.mark.parametrize(("language", "goal", "lead"), SPELT_OUT)
def test_what_a_line_spells_out_of_a_goal_are_its_objectives(
    language: str, goal: str, lead: str, bold: str
) -> None:
    title, _goals = TITLES[language]
    source = f"# {title}\n\n**{goal}**\n\n{bold}{lead}{bold}\n\n- 40 abc\n- Xyz\n"
    (found,) = goals(source, language)
    objectives = found["objectives"]
    assert isinstance(objectives, list)
    assert [each["statement"] for each in objectives] == ["40 abc", "Xyz"]
    assert all("2027" in str(each["due"]) for each in objectives)


def test_the_day_of_the_line_counts_before_that_of_the_goal() -> None:
    source = (
        "# Plan\n\n**Goal:** live from our own shop by the end of 2029\n\n"
        "More precisely, for 2027:\n\n- Sell 40 jars by May\n- A prize\n"
    )
    (found,) = goals(source)
    objectives = found["objectives"]
    assert isinstance(objectives, list)
    assert [each["due"] for each in objectives] == ["May 2027", "2027"]


def test_heads_in_bold_above_lists_are_goals_where_one_says_too_much_for_a_group() -> None:
    source = (
        "# Plan\n\n## Goals\n\n"
        "1. **Bring the small archives of the valley together:**\n   - A shared index.\n"
        "2. **Better scans:**\n   - One guide for all.\n   - Courses for all.\n"
    )
    found = goals(source)
    assert [each["statement"] for each in found] == [
        "Bring the small archives of the valley together",
        "Better scans",
    ]
    assert found[1]["objectives"] == [
        {"statement": "One guide for all."},
        {"statement": "Courses for all."},
    ]


def test_heads_that_sort_goals_stay_groups() -> None:
    source = (
        "# Plan\n\n## Goals\n\n- **In the short term and until the summer:**\n  - Sell 40 cards\n"
        "- **Long term:**\n  - Sell 90 cards\n"
    )
    assert [each["statement"] for each in goals(source)][-1] == "Sell 90 cards"


TWO = [
    ("en", "Offer & goals", "The offer", "Goals for spring"),
    ("de", "Angebot & Ziele", "Das Angebot", "Ziele im Frühjahr"),
    ("fr", "Offre et objectifs", "L'offre", "Objectifs du printemps"),
    ("es", "Oferta y objetivos", "La oferta", "Objetivos de primavera"),
    ("it", "Offerta e obiettivi", "L'offerta", "Obiettivi di primavera"),
    ("pt", "Oferta e objetivos", "A oferta", "Objetivos da primavera"),
    ("el", "Προσφορά και στόχοι", "Η προσφορά", "Στόχοι της άνοιξης"),
]


@pytest.mark.parametrize(("language", "both", "other", "own"), TWO)
def test_of_a_heading_of_two_things_the_part_that_says_goals_holds_them(
    language: str, both: str, other: str, own: str
) -> None:
    title, _goals = TITLES[language]
    source = f"# {title}\n\n## {both}\n\n### {other}\n\n1. 10 % Xyz\n2. 50 abc\n"
    source += f"\n### {own}\n\n- 300 abc\n"
    assert [each["statement"] for each in goals(source, language)] == ["300 abc"]
