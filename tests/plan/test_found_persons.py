"""Who is named in person beside a goal or a channel answers for it, in whatever form."""

from __future__ import annotations

from typing import Any

import pytest

from tests.plan.found_sources import TITLES, listed, read

_AIMS = {
    "en": "60 new readers by June 2028",
    "el": "60 νέοι αναγνώστες ως τον Ιούνιο του 2028",
    "de": "60 neue Leser bis Juni 2028",
    "es": "60 lectores nuevos antes de junio de 2028",
    "fr": "60 nouveaux lecteurs avant juin 2028",
    "it": "60 lettori nuovi entro giugno 2028",
    "pt": "60 leitores novos até junho de 2028",
}


def goals(language: str, *lines: str) -> list[dict[str, Any]]:
    title, heading = TITLES[language]
    bullets = "\n".join(f"- {line}" for line in lines)
    source = f"# {title}\n\n## {heading}\n\n{bullets}\n"
    return listed(read(source, "notes.md", language), "goal")


def objective(language: str, line: str) -> dict[str, Any]:
    one: dict[str, Any] = goals(language, line.replace("Ω", _AIMS[language]))[0]
    inner: list[dict[str, Any]] = one.get("objectives", [one])
    return inner[0]


@pytest.mark.parametrize("language", sorted(_AIMS))
@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("Anna: Ω", "Anna"),
        ("**Anna**: Ω", "Anna"),
        ("Anna – Ω", "Anna"),
        ("Anna & Jonas: Ω", "Anna & Jonas"),
        ("[Anna] Ω", "Anna"),
        ("(Anna) Ω", "Anna"),
        ("Ω – Anna", "Anna"),
        ("Ω (Anna)", "Anna"),
        ("Ω [Anna Lind]", "Anna Lind"),
        ("Ω, Anna", "Anna"),
        ("Ω → Anna, Jonas", "Anna, Jonas"),
    ],
)
def test_a_name_stands_before_or_behind_a_goal(language: str, line: str, owner: str) -> None:
    found = objective(language, line)
    assert (found["owner"], found["target"]) == (owner, 60)
    assert "Anna" not in found["statement"]


@pytest.mark.parametrize(
    ("language", "line", "owner"),
    [
        ("en", "Ω. Clara and Jonas take this on.", "Clara and Jonas"),
        ("en", "Ω, with Clara in charge", "Clara"),
        ("en", "Ω; Clara is on it", "Clara"),
        ("el", "Ω. Το έχει αναλάβει ο Σπύρος, που μένει κοντά.", "Σπύρος"),
        ("el", "Ω, με την ευθύνη της Μυρτώς", "Μυρτώς"),
        ("el", "Ω. Σπύρος και Μυρτώ αναλαμβάνουν.", "Σπύρος και Μυρτώ"),
        ("el", "Ω, η Μυρτώ θα το παρακολουθεί", "Μυρτώ"),
        ("de", "Ω. Das übernimmt Clara.", "Clara"),
        ("de", "Ω, verantwortlich Clara", "Clara"),
        ("es", "Ω, a cargo de Clara", "Clara"),
        ("fr", "Ω. Clara s'en occupe.", "Clara"),
        ("it", "Ω, ci pensa Clara", "Clara"),
        ("pt", "Ω. A Clara trata disso.", "Clara"),
    ],
)
def test_a_clause_says_nothing_but_who_does_it(language: str, line: str, owner: str) -> None:
    assert objective(language, line)["owner"] == owner


@pytest.mark.parametrize(
    "line",
    [
        "Ω through concerts with Anna",
        "Ω, most of them friends of Anna and Jonas",
        "Ω. Anna told us that it was 40 last year.",
        "Website: Ω",
        "Ω (Boston)",
        "Ω – Phase 2",
    ],
)
def test_other_words_are_nobody(line: str) -> None:
    assert "owner" not in objective("en", line)


@pytest.mark.parametrize(
    "line",
    [
        "Instagram: photos twice a week (Clara)",
        "Instagram – Clara",
        "Instagram → Clara",
        "Instagram, twice a week, with Clara in charge",
        "Instagram: photos, Clara sees to it",
        "Clara: Instagram",
    ],
)
def test_the_same_of_channels(line: str) -> None:
    source = f"# {TITLES['en'][0]}\n\n## Channels\n\n- {line}\n- Facebook: events\n"
    found = listed(read(source, "notes.md", "en"), "channel")
    assert [each.get("owner") for each in found] == ["Clara", None]
    assert found[0]["title"] == "Instagram"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Responsible for this plan is Clara Lind. Jonas writes the texts."),
        ("el", "Υπεύθυνη για το σχέδιο είναι η Clara Lind (γραφείο)."),
        ("de", "Verantwortlich für den Plan ist Clara Lind (Büro)."),
        ("es", "La responsable del plan es Clara Lind."),
        ("fr", "La responsable du plan est Clara Lind."),
        ("it", "Responsabile del piano è Clara Lind."),
        ("pt", "A responsável pelo plano é a Clara Lind."),
    ],
)
def test_a_sentence_says_whose_the_plan_is(language: str, line: str) -> None:
    source = f"# {TITLES[language][0]}\n\n{line}\n"
    assert listed(read(source, "notes.md", language), "strategy")[0]["owner"] == "Clara Lind"


@pytest.mark.parametrize("line", ["The plan of Clara Lind was another.", "Clara likes this plan."])
def test_other_sentences_say_it_of_nobody(line: str) -> None:
    source = f"# {TITLES['en'][0]}\n\n{line}\n"
    assert "owner" not in listed(read(source, "notes.md"), "strategy")[0]
