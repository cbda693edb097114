"""Topics of a year's goals whose paragraphs say how far they are, above lists of what was done."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, Fields, listed, read

TOPICS = {
    "en": ("Reading", "Read at least 12 books. **Progress 2/12**.", "Complete 30 runs"),
    "el": ("Ανάγνωση", "Να διαβάσω 12 βιβλία. **Πρόοδος 2/12**.", "Να τρέξω 30 φορές"),
    "es": (
        "Lectura",
        "Leer al menos 12 libros. **Avance 2/12**.",
        "Completar 30 carreras",
    ),
    "de": ("Lesen", "Mindestens 12 Bücher lesen. **Stand: 2/12**.", "30 Läufe schaffen"),
    "fr": ("Lecture", "Lire au moins 12 livres. **Avancement : 2/12**.", "Courir 30 fois"),
    "it": ("Lettura", "Leggere almeno 12 libri. **Progresso 2/12**.", "Completare 30 corse"),
    "pt": ("Leitura", "Ler pelo menos 12 livros. **Progresso 2/12**.", "Completar 30 corridas"),
}
LANGUAGES = sorted(TOPICS)
DONE = "1. Ada Lind, *Bread*, ed 2016\n2. Tom Reed, *Salt*, 11.03.2020\n"


def goals(body: str, language: str) -> list[Fields]:
    source = f"# {TITLES[language][1]} 2027\n\n{body}\n"
    return listed(read(source, "notes.md", language), "goal")


def objectives(goal: Fields) -> list[Fields]:
    found = goal.get("objectives", [])
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize("topic", ["{}", "📚 {}", ":books: {}"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_below_how_far_a_goal_is_is_of_what_was_done(language: str, topic: str) -> None:
    name, said, _run = TOPICS[language]
    (goal,) = goals(f"## {topic.format(name)}\n\n{said}\n\n{DONE}", language)
    (told,) = objectives(goal) or [goal]
    assert (told["target"], told["due"]) == (12, "2027")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_led_by_how_far_it_is_holds_what_shall_be_reached(language: str) -> None:
    word = TOPICS[language][1].split("**")[1].partition(" ")[0]
    below = f"{word} (2/2):\n\n- {TOPICS[language][2]}\n- 500 km by bike\n"
    (goal,) = goals(f"## 4 & more\n\n### Sport, art\n\n{below}", language)
    assert len(objectives(goal)) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_bullet_with_a_number_below_a_topic_beside_a_goal_is_its_objective(
    language: str,
) -> None:
    below = f"## 2 Sport & art\n\n- 500 km\n- 40 h\n\n## Sport\n\n- {TOPICS[language][2]}\n"
    _first, goal = goals(below, language)
    (objective,) = objectives(goal)
    assert (goal["statement"], objective["target"]) == ("Sport", 30)


def test_learning_is_a_topic_of_goals() -> None:
    (goal,) = goals("## Lifelong learning\n\n- Finish 3 courses\n- Join 1 project\n", "en")
    assert goal["statement"] == "Lifelong learning"


def test_the_goals_of_a_lesson_are_nobodys() -> None:
    source = "# Course on bread\n\n## Learning objectives\n\n- Bake 3 loaves\n"
    assert listed(read(source, "notes.md"), "goal") == []


def test_a_list_below_a_goal_that_says_no_progress_is_read_as_before() -> None:
    (goal,) = goals("## Reading\n\nRead more.\n\n- 12 novels by May\n- 3 plays by June\n", "en")
    assert len(objectives(goal)) == 2


STANDS = {
    "en": ("We report our progress 24/7 on the wall.", "500 x by 30 June 2027"),
    "el": ("Πρόοδος: 11/2026", "500 x έως τις 30 Ιουνίου 2027"),
    "es": ("Avance: 11/2026", "500 x antes del 30 de junio de 2027"),
    "de": ("Stand: 11/2026", "500 x bis 30. Juni 2027"),
    "fr": ("Avancement : 11/2026", "500 x avant le 30 juin 2027"),
    "it": ("Avanzamento: 11/2026", "500 x entro il 30 giugno 2027"),
    "pt": ("Andamento: 11/2026", "500 x até 30 de junho de 2027"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_month_of_a_year_and_day_and_night_say_no_progress(language: str) -> None:
    stands, aim = STANDS[language]
    title, section = TITLES[language]
    body = f"### 1. XYZ\n\n{stands}\n\n- 40 → 60 y\n- {aim}\n"
    source = f"# {title}\n\n## {section}\n\n{body}"
    (goal,) = listed(read(source, "notes.md", language), "goal")
    assert [each["target"] for each in objectives(goal)] == [60, 500]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_wanted_by_a_day_stays_wanted_below_progress(language: str) -> None:
    name, said, _run = TOPICS[language]
    done = f"- Ada Lind, *Bread*\n- {STANDS[language][1]}\n"
    (goal,) = goals(f"## {name}\n\n{said}\n\n{done}", language)
    assert 500 in [each["target"] for each in objectives(goal)]
    assert not any("Ada" in str(each["statement"]) for each in objectives(goal))


def test_progress_may_be_told_with_words_between() -> None:
    said = "Read at least 12 books. **Progress by the middle of the year: 2/12**."
    (goal,) = goals(f"## Reading\n\n{said}\n\n{DONE}", "en")
    (told,) = objectives(goal) or [goal]
    assert told["target"] == 12
