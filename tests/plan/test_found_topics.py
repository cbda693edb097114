"""Goals called by a topic, as a heading or in bold, whose sentence stands below or behind it."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, Fields, listed, read
from tests.plan.test_found_parts import parts

SAID = {
    "en": ("Awareness", "Raise our reach from 8,500 to 20,000 people by 31 December 2027."),
    "el": (
        "Αναγνωρισιμότητα",
        "Να αυξήσουμε την απήχησή μας από 8.500 σε 20.000 άτομα έως 31 Δεκεμβρίου 2027.",
    ),
    "de": (
        "Bekanntheit",
        "Bis zum 31. Dezember 2027 steigern wir unsere Reichweite von 8.500 auf 20.000 Menschen.",
    ),
    "fr": (
        "Notoriété",
        "Faire passer notre portée de 8 500 à 20 000 personnes d'ici le 31 décembre 2027.",
    ),
    "es": (
        "Notoriedad",
        "Aumentar el alcance de 8.500 a 20.000 personas hasta el 31 de diciembre de 2027.",
    ),
    "it": (
        "Notorietà",
        "Aumentare la portata da 8.500 a 20.000 persone entro il 31 dicembre 2027.",
    ),
    "pt": (
        "Notoriedade",
        "Aumentar o alcance de 8.500 para 20.000 pessoas até 31 de dezembro de 2027.",
    ),
}
VAGUE = {
    "en": ("Cohesion", "Our branches feel that they belong together."),
    "el": ("Συνοχή", "Τα παραρτήματά μας νιώθουν ότι ανήκουν κάπου."),
    "de": ("Zusammenhalt", "Unsere Ortsgruppen sollen sich als ein Verein fühlen."),
    "fr": ("Cohésion", "Nos sections se sentent d'une même maison."),
    "es": ("Cohesión", "Nuestras secciones se sienten parte de una misma casa."),
    "it": ("Coesione", "Le nostre sezioni si sentono parte di una casa sola."),
    "pt": ("Coesão", "As nossas secções sentem-se parte da mesma casa."),
}
COMMUNITY = {
    "en": ("Community", "Build a circle of people who help each other."),
    "el": ("Κοινότητα", "Να χτίσουμε μια παρέα ανθρώπων που βοηθούν ο ένας τον άλλον."),
    "de": ("Community", "Wir wollen einen Kreis von Menschen, die einander helfen."),
    "fr": ("Communauté", "Créer un cercle de gens qui s'entraident."),
    "es": ("Comunidad", "Crear un círculo de gente que se ayuda."),
    "it": ("Community", "Creare una cerchia di persone che si aiutano."),
    "pt": ("Comunidade", "Criar um círculo de pessoas que se ajudam."),
}
ASIDE = {
    "en": [("How we measure", "By June 2027 we look at 500 answers."), ("Background", "x")],
    "el": [("Πώς μετράμε", "Έως τον Ιούνιο του 2027 κοιτάμε 500 απαντήσεις."), ("Εισαγωγή", "x")],
    "de": [("Wie wir messen", "Bis Juni 2027 sehen wir 500 Antworten an."), ("Hintergrund", "x")],
    "fr": [("Comment mesurer", "D'ici juin 2027 nous lisons 500 réponses."), ("Contexte", "x")],
    "es": [("Cómo se mide", "Hasta junio de 2027 miramos 500 respuestas."), ("Contexto", "x")],
    "it": [("Come si misura", "Entro giugno 2027 guardiamo 500 risposte."), ("Contesto", "x")],
    "pt": [("Como medimos", "Até junho de 2027 olhamos para 500 respostas."), ("Contexto", "x")],
}


def goals(language: str, *below: str, section: str = "2 {}") -> list[Fields]:
    title, goals = TITLES[language]
    source = "\n\n".join([f"# {title}", f"## {section.format(goals)}", *below, ""])
    return listed(read(source, "notes.md", language), "goal")


@pytest.mark.parametrize("language", SAID)
@pytest.mark.parametrize(
    "form", ["### 2.1 {}\n\n{}", "**{}**\n\n{}", "**{}.** {}", "**{}:** {}", "**{}** – {}"]
)
def test_a_topic_and_its_sentence_are_one_goal(language: str, form: str) -> None:
    topic, said = SAID[language]
    (goal,) = goals(language, form.format(topic, said))
    assert (goal["title"], goal["statement"]) == (topic, said)
    assert (goal["baseline"], goal["target"]) == (8500, 20000)
    assert "2027" in str(goal["due"])


@pytest.mark.parametrize("language", SAID)
@pytest.mark.parametrize("form", ["### 2.1 {}\n\n{}", "**{}.** {}"])
def test_beside_such_a_goal_vague_words_are_one_too(language: str, form: str) -> None:
    told = (SAID[language], VAGUE[language], COMMUNITY[language])
    found = goals(language, *(form.format(*each) for each in told))
    assert [(each["title"], each["statement"]) for each in found] == [*told]
    assert "target" not in found[1]


@pytest.mark.parametrize("language", SAID)
def test_what_stands_among_goals_and_is_none_of_them(language: str) -> None:
    others = [f"### {name}\n\n{said}" for name, said in ASIDE[language]]
    found = goals(language, "### {}\n\n{}".format(*SAID[language]), *others)
    assert [each["title"] for each in found] == [SAID[language][0]]


@pytest.mark.parametrize("language", SAID)
def test_a_community_that_is_a_goal_is_no_tactic(language: str) -> None:
    title, section = TITLES[language]
    told = (SAID[language], COMMUNITY[language])
    below = "\n\n".join(f"### {name}\n\n{said}" for name, said in told)
    source = f"# {title}\n\n## {section}\n\n{below}\n"
    assert "tactic" not in {kind for kind, _name in parts(source, language=language)}


@pytest.mark.parametrize(
    "below",
    [
        (
            "### Overview\n\nThree things matter to us.",
            "### Visibility\n\nRaise it from 5 to 9 by June 2027.",
        ),
        (
            "### Visibility\n\nRaise it from 5 to 9 by June 2027.",
            "### Background\n\nIn 2025 we grew from 3 to 5.",
        ),
        (
            "- Raise reach from 5 to 9 by June 2027",
            "### Promise\n\nWe want people to feel at home.",
        ),
        (
            "### Visibility\n\nRaise it from 5 to 9 by June 2027.",
            "#### Note\n\nWe had 300 readers in 2025.",
        ),
        (
            "### Visibility\n\nRaise it from 5 to 9 by June 2027.",
            "**Note.** We had 300 readers in 2025.",
        ),
    ],
)
def test_other_headings_and_notes_among_goals_are_left_alone(below: tuple[str, ...]) -> None:
    assert len(goals("en", *below)) == 1


def test_a_topic_elsewhere_is_no_goal() -> None:
    source = (
        "# Social media strategy 2027\n\n## Goals\n\n- 500 readers by June 2027\n\n"
        "## What we see\n\n### Visibility\n\nIt rose from 5,000 to 9,000 by June 2026.\n"
    )
    assert len(listed(read(source, "notes.md"), "goal")) == 1


def test_what_stands_below_the_sentence_belongs_to_the_goal() -> None:
    (goal,) = goals(
        "en",
        "### Visibility",
        "Few people know us. Raise our reach from 5,000 to 9,000 people.\nOwner: Rosa Lind",
        "- Deadline: 30 June 2027",
    )
    assert goal["statement"] == "Raise our reach from 5,000 to 9,000 people."
    assert (goal["owner"], goal["due"]) == ("Rosa Lind", "30 June 2027")


def test_a_long_bullet_is_not_cut_to_its_topic() -> None:
    people = "who live near us and " * 9
    said = f"Raise our reach from 5,000 to 9,000 people {people}read by June 2027."
    (goal,) = goals("en", f"- **Awareness.** {said}")
    assert (goal["title"], goal["statement"], goal["target"]) == ("Awareness", said, 9000)


def test_a_platform_above_a_sentence_is_a_channel_as_well() -> None:
    below = "### Instagram\n\nRaise the followers from 300 to 900 by June 2027."
    (goal,) = goals("en", below)
    assert (goal["title"], goal["target"]) == ("Instagram", 900)
    source = f"# Social media strategy\n\n## Goals\n\n{below}\n"
    assert ("channel", "Instagram") in parts(source)


def test_a_paragraph_before_a_list_of_goals_is_none_itself() -> None:
    below = "### Visibility\n\nBy June 2027 we look after 2 things.\n\n- Fairs\n- Radio"
    assert [each["statement"] for each in goals("en", below)] == ["Fairs", "Radio"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Gifts grow from €1,800 (2025) to €4,000 by the end of 2027."),
        ("el", "Οι δωρεές να αυξηθούν από 1.800 € (2025) σε 4.000 € έως το τέλος του 2027."),
        ("de", "Die Spenden wachsen von 1.800 € (2025) auf 4.000 € bis Ende 2027."),
        ("fr", "Les dons passent de 1 800 € (2025) à 4 000 € d'ici fin 2027."),
        ("es", "Las donaciones crecen de 1.800 € (2025) a 4.000 € hasta finales de 2027."),
        ("it", "Le donazioni crescono da 1.800 € (2025) a 4.000 € entro fine 2027."),
        ("pt", "Os donativos crescem de 1.800 € (2025) para 4.000 € até ao fim de 2027."),
    ],
)
def test_a_year_in_brackets_does_not_part_two_numbers(language: str, said: str) -> None:
    (goal,) = goals(language, f"- {said}")
    assert (goal["baseline"], goal["target"]) == (1800, 4000)
