"""Who answers by role or by a name behind, and who only seems to."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, fields, listed, read


def plan(language: str, body: str) -> tuple[object, list[object]]:
    """The owner of a strategy, and the owners of its channels."""
    title, goals = TITLES[language]
    source = f"# {title}\n\n## {goals}\n\n- 90 → 150 (%)\n\n{body}\n"
    found = read(source, "notes.md", language)
    head = next(each for each in found.documents if each.kind == "strategy")
    return fields(head.root).get("owner"), [each.get("owner") for each in listed(found, "channel")]


@pytest.mark.parametrize(
    ("language", "marketing", "technical"),
    [
        ("en", "Marketing owner: keeps the calendar", "Technical owner: looks after the servers"),
        ("es", "Responsable de marketing: lleva la agenda", "Responsable de datos: los limpia"),
    ],
)
def test_a_role_among_roles_owns_the_plan(language: str, marketing: str, technical: str) -> None:
    owner, _channels = plan(language, f"## A – Z\n\n- {technical}\n- {marketing}\n")
    assert owner == marketing.partition(":")[0]


def test_one_role_alone_owns_nothing() -> None:
    assert plan("en", "## A – Z\n\n- Marketing owner: keeps the calendar\n")[0] is None


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("el", "Κανείς δεν ξέρει ποιος έχει τον κωδικό (τον έχει η Μαρία)."),
        ("en", "The password of our Instagram is managed by Ann Low."),
    ],
)
def test_who_knows_a_password_owns_nothing(language: str, sentence: str) -> None:
    assert plan(language, f"## A – Z\n\n{sentence}\n")[0] is None


def test_a_department_follows_the_plan() -> None:
    body = "Το σχέδιο το συνέταξε και το παρακολουθεί το Γραφείο Τύπου (Μαρία Λεμπέση, εσωτ. 31)."
    assert plan("el", body)[0] == "το Γραφείο Τύπου"


@pytest.mark.parametrize(
    "line",
    [
        "**Facebook**: fairs only. Anna",
        "**Facebook** (@mill): twice a week, Anna. No faces of children.",
    ],
)
def test_a_name_behind_a_channel_answers_for_it_in_any_section(line: str) -> None:
    assert plan("en", f"## How we talk\n\n- {line}\n")[1] == ["Anna"]


def test_whom_something_is_for_answers_for_nothing() -> None:
    rows = "| Avvisi (WhatsApp/Telegram) | Host | breve |\n| Prezzi | Host | lungo |\n"
    table = f"| Funzione | A chi | Testo |\n|---|---|---|\n{rows}"
    assert plan("it", f"## A – Z\n\n{table}")[1] == [None, None]


def test_a_channel_is_named_once_by_house_and_name() -> None:
    owner, channels = plan("en", "## Channels\n\n- **Facebook of the mill** – fairs\n")
    assert (owner, len(channels)) == (None, 1)


def test_words_of_a_key_are_no_password() -> None:
    sentence = "Rosa Gil es responsable de esta estrategia y de las palabras clave."
    assert plan("es", f"## A – Z\n\n{sentence}\n")[0] == "Rosa Gil"
