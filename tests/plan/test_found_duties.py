"""Who answers for what: columns that ask who does it, tables of work, people below a channel."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

CHANNELS = {
    "en": "Channels",
    "el": "Κανάλια",
    "es": "Canales",
    "de": "Kanäle",
    "fr": "Canaux",
    "it": "Canali",
    "pt": "Canais",
}


def owners(language: str, body: str) -> dict[object, object]:
    found = read(f"# {TITLES[language][0]}\n\n{body}\n", "notes.md", language)
    return {each["title"]: each.get("owner", "") for each in listed(found, "channel")}


@pytest.mark.parametrize(
    ("language", "column"),
    [
        ("en", "Who counts"),
        ("en", "Who looks after it"),
        ("el", "Ποιος το παρακολουθεί"),
        ("es", "Quién lo cuida"),
        ("de", "Wer zählt"),
        ("fr", "Qui s'en charge"),
        ("fr", "Qui l'alimente"),
        ("it", "Chi lo cura"),
        ("pt", "Quem acompanha"),
    ],
)
def test_a_column_asks_who_does_it(language: str, column: str) -> None:
    title, name = TITLES[language]
    rows = f"| KPI | 2026 | 2027 | {column} |\n|---|---|---|---|\n| Newsletter | 90 | 300 | Ana |\n"
    found = read(f"# {title} 2027\n\n## {name}\n\n{rows}", "notes.md", language)
    assert [each["owner"] for each in listed(found, "goal")] == ["Ana"]


@pytest.mark.parametrize("column", ["Who we reach", "Who it is for", "Who reads it", "Who buys"])
def test_a_column_may_ask_whom_one_reaches(column: str) -> None:
    table = f"| Channel | {column} |\n|---|---|\n| Instagram | Students |\n"
    assert owners("en", f"## Channels\n\n{table}") == {"Instagram": ""}


@pytest.mark.parametrize(
    ("language", "heading", "columns", "work"),
    [
        ("en", "Who does what", ("Task", "Person"), "Instagram and the press"),
        ("en", "Team", ("What", "Who"), "Stories on Instagram"),
        ("el", "Ποιος κάνει τι", ("Τι κάνει", "Όνομα"), "Instagram, φωτογραφίες"),
        ("es", "Reparto de tareas", ("Tarea", "Quién"), "fotos, Instagram"),
        ("de", "Aufgabenverteilung", ("Aufgabe", "Wer"), "Fotos, Instagram"),
        ("fr", "Répartition des tâches", ("Quoi", "Qui"), "vidéos, Instagram"),
        ("it", "Chi fa cosa", ("Cosa", "Chi"), "foto, Instagram"),
        ("pt", "Divisão de tarefas", ("Tarefas", "Quem"), "fotos, Instagram"),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_work_that_names_a_channel_tells_who_has_it(
    language: str, heading: str, columns: tuple[str, str], work: str, turned: bool
) -> None:
    head, row = columns, (work, "Karim")
    if turned:
        head, row = head[::-1], row[::-1]
    body = (
        f"## {CHANNELS[language]}\n\n- Instagram\n- Facebook\n\n## {heading}\n\n"
        f"| {' | '.join(head)} |\n|---|---|\n| {' | '.join(row)} |\n"
    )
    assert owners(language, body) == {"Instagram": "Karim", "Facebook": ""}


@pytest.mark.parametrize(
    "line", ["Karim: Instagram", "Karim – clips for Instagram", "Karim (Instagram)"]
)
def test_a_list_of_work_does_so_too(line: str) -> None:
    body = f"## Channels\n\n- Instagram\n\n## Who does what\n\n- {line}\n"
    assert owners("en", body) == {"Instagram": "Karim"}


@pytest.mark.parametrize(
    "table",
    [
        "| Day | What | Who |\n|---|---|---|\n| Monday | Reel on Instagram | Karim |\n",
        "| What | Who | By when |\n|---|---|---|\n| Open TikTok | Karim | 1 May |\n",
        "| What | Who |\n|---|---|\n| Instagram | nobody yet |\n",
        "| What | Who |\n|---|---|\n| Instagram | – |\n",
    ],
)
def test_what_is_to_be_done_on_a_day_is_nobodys_channel(table: str) -> None:
    body = f"## Channels\n\n- Instagram\n\n## This month\n\n{table}"
    assert owners("en", body)["Instagram"] == ""


def test_work_alone_makes_no_channel() -> None:
    table = "| Who | Task |\n|---|---|\n| Ann | press, TikTok one day |\n"
    assert "TikTok" not in owners("en", f"## Channels\n\n- Blog\n\n## Who does what\n\n{table}")


@pytest.mark.parametrize(
    ("language", "label"),
    [("en", "Owner"), ("de", "Zuständig"), ("fr", "Référente"), ("el", "Υπεύθυνη")],
)
@pytest.mark.parametrize(
    "form", ["### {0}\n\n{1}\n", "### {0}\n\n- {1}\n- 2\n", "- {0}\n  - {1}\n"]
)
def test_who_stands_below_a_channel_has_it(language: str, label: str, form: str) -> None:
    body = "".join(
        form.format(name, f"{label}: {who}") + "\n"
        for name, who in (("Facebook", "Rosa"), ("Instagram", "Milo"))
    )
    source = f"# {TITLES[language][0]}\n\n## {CHANNELS[language]}\n\n{body}"
    found = read(source, "notes.md", language)
    assert [each.get("owner") for each in listed(found, "channel")] == ["Rosa", "Milo"]
    assert "owner" not in listed(found, "strategy")[0]


def test_people_of_several_channels_do_not_answer_for_the_plan() -> None:
    body = "**Facebook** – news. Owner: Tom\n\n**Instagram** – clips. Owner: Ann\n"
    source = f"# Social media plan\n\n## Channels\n\n{body}"
    assert "owner" not in listed(read(source, "notes.md"), "strategy")[0]
    alone = source.replace("Ann", "Tom")
    assert listed(read(alone, "notes.md"), "strategy")[0]["owner"] == "Tom"
    plan = source.replace("## Channels", "Plan owner: Eve\n\n## Channels")
    assert listed(read(plan, "notes.md"), "strategy")[0]["owner"] == "Eve"


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("- Instagram – Renu, clips", "Renu"),
        ("- Instagram (Renu): clips", "Renu"),
        ("- Instagram: Renu and Tom", "Renu and Tom"),
        ("- Instagram – Events, clips", ""),
        ("- Instagram – Renu's clips", ""),
    ],
)
def test_a_known_name_right_behind_a_channel_has_it(line: str, owner: str) -> None:
    body = f"## Team\n\n- Renu Das, photographer\n- Tom Hale, press\n\n## Channels\n\n{line}\n"
    found = owners("en", body)["Instagram"]
    assert str(found).startswith(owner)
    assert bool(found) == bool(owner)
