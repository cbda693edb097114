"""A line above a list below a heading of goals leaves it one of goals, unless it says otherwise."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, Fields, listed, read

SETTLED = [
    ("en", "After two evenings the board settled on these:"),
    ("en", "With the members' meeting we agreed on two things:"),
    ("en", "This is what we want to achieve:"),
    ("en", "Two things matter to the whole choir:"),
    ("el", "Στη συνέλευση συμφωνήσαμε δύο πράγματα:"),
    ("el", "Αυτά θέλουμε να πετύχουμε:"),
    ("el", "Δύο πράγματα μετράνε για όλους:"),
    ("de", "Mit dem Vorstand haben wir uns auf zwei Dinge geeinigt:"),
    ("de", "Das wollen wir erreichen:"),
    ("de", "Zwei Dinge liegen allen am Herzen:"),
    ("fr", "Avec le bureau, nous avons retenu deux choses :"),
    ("fr", "Deux choses comptent pour tout le monde :"),
    ("es", "Con la junta acordamos dos cosas:"),
    ("es", "Dos cosas importan a toda la coral:"),
    ("it", "Con il direttivo abbiamo deciso due cose:"),
    ("it", "Due cose stanno a cuore a tutti:"),
    ("pt", "Com a direção decidimos duas coisas:"),
    ("pt", "Duas coisas importam a toda a gente:"),
]

OTHERS = [
    ("en", "How we measure it:"),
    ("en", "To achieve this we will do a lot:"),
    ("en", "Because at present it is like this:"),
    ("en", "What we do not want:"),
    ("en", "We agreed on these steps:"),
    ("en", "Our channels:"),
    ("el", "Πώς το μετράμε:"),
    ("el", "Επειδή σήμερα είναι έτσι:"),
    ("el", "Αυτά δεν τα θέλουμε:"),
    ("de", "Wie wir es messen:"),
    ("de", "Das wollen wir nicht:"),
    ("de", "Weil es heute so ist:"),
    ("fr", "Comment mesurer :"),
    ("fr", "Parce qu'aujourd'hui c'est ainsi :"),
    ("es", "Cómo lo medimos:"),
    ("es", "Porque hoy es así:"),
    ("it", "Come lo misuriamo:"),
    ("it", "Perché oggi è così:"),
    ("pt", "Como medir:"),
    ("pt", "Porque hoje é assim:"),
]

MEETING = "At our long meeting the choir settled on two things"


def goals(language: str, lead: str) -> list[Fields]:
    title, heading = TITLES[language]
    source = f"# {title} 2027\n\n## {heading}\n\n{lead}\n\n- Instagram: 310 → 520\n- 90 → 150 (%)\n"
    return listed(read(source, "notes.md", language), "goal")


@pytest.mark.parametrize(("language", "lead"), SETTLED)
def test_whatever_stands_above_a_list_of_goals_keeps_it_one(language: str, lead: str) -> None:
    assert [each["target"] for each in goals(language, lead)] == [520, 150]


@pytest.mark.parametrize(("language", "lead"), OTHERS)
def test_a_line_that_names_something_else_takes_the_list_with_it(language: str, lead: str) -> None:
    assert goals(language, lead) == []


@pytest.mark.parametrize(
    ("time", "due"),
    [
        (" by the end of April 2027", "the end of April 2027"),
        (" for the spring (January to end of April 2027)", "end of April 2027"),
        ("", "2027"),
    ],
)
def test_a_time_in_it_is_the_deadline_of_each(time: str, due: str) -> None:
    assert [each["due"] for each in goals("en", f"{MEETING}{time}:")] == [due, due]
