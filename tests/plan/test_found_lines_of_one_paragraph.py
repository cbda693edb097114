"""What is said of a goal in one paragraph or list with its fields: no blank line stands between."""

from __future__ import annotations

from typing import Any

import pytest

from tests.plan.found_sources import TITLES, listed, read

SAID = [
    ("en", "Bring the evening classes from 40 to 65 learners by June 2027.", "Owner", "Metric"),
    ("el", "Από 40 σε 65 μαθητές στα βραδινά μέχρι τον Ιούνιο του 2027.", "Υπεύθυνος", "Δείκτης"),
    (
        "es",
        "Pasar de 40 a 65 alumnos en los cursos hasta junio de 2027.",
        "Responsable",
        "Indicador",
    ),
    (
        "de",
        "Die Abendkurse von 40 auf 65 Lernende bringen bis Juni 2027.",
        "Verantwortlich",
        "Kennzahl",
    ),
    ("fr", "Passer de 40 à 65 élèves aux cours d'ici juin 2027.", "Responsable", "Indicateur"),
    ("it", "Passare da 40 a 65 allievi nei corsi entro giugno 2027.", "Responsabile", "Indicatore"),
    ("pt", "Passar de 40 para 65 alunos nos cursos até junho de 2027.", "Responsável", "Indicador"),
]
NAMES = {
    "en": "Fill the classrooms",
    "el": "Κόσμος στις τάξεις",
    "es": "Llenar las aulas",
    "de": "Volle Klassen",
    "fr": "Remplir les salles",
    "it": "Riempire le aule",
    "pt": "Encher as salas",
}


def goal(language: str, block: str) -> dict[str, Any]:
    title, goals = TITLES[language]
    source = f"# {title}\n\n## {goals}\n\n### {NAMES[language]}\n\n{block}\n"
    one: dict[str, Any]
    [one] = listed(read(source, "plan.md", language), "goal")
    return one


def check(one: dict[str, Any]) -> None:
    [result] = one["objectives"]
    assert (one["owner"], result["baseline"], result["target"]) == ("Rosa Lind", 40, 65)
    assert result["due"].endswith("2027")


@pytest.mark.parametrize(("language", "sentence", "owner"), [each[:3] for each in SAID])
@pytest.mark.parametrize(
    "lines",
    [
        "{sentence}\n{owner}: Rosa Lind",
        "{sentence}\n**{owner}:** Rosa Lind",
        "{sentence}  \n**{owner}:** Rosa Lind",
        "{sentence}\\\n{owner}: Rosa Lind",
        "{owner}: Rosa Lind\n{sentence}",
    ],
)
def test_a_sentence_is_read_beside_a_line_with_a_label(
    language: str, sentence: str, owner: str, lines: str
) -> None:
    check(goal(language, lines.format(sentence=sentence, owner=owner)))


@pytest.mark.parametrize(("language", "sentence", "owner", "metric"), SAID)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_its_only_aim_is_measured_by_what_a_line_says(
    language: str, sentence: str, owner: str, metric: str, between: str
) -> None:
    lines = (sentence, f"{owner}: Rosa Lind", f"{metric}: Zorin")
    one = goal(language, between.join(lines))
    check(one)
    assert "metric" not in one
    assert one["objectives"][0]["metric"] == "Zorin"


@pytest.mark.parametrize(("language", "sentence", "owner"), [each[:3] for each in SAID])
def test_several_labels_and_a_wrapped_sentence(language: str, sentence: str, owner: str) -> None:
    wrapped = sentence.replace(" ", "\n", 3)
    check(goal(language, f"{wrapped}\n{owner}: Rosa Lind\nZorin: 80"))


@pytest.mark.parametrize(
    ("language", "line", "owner"),
    [
        ("en", "Sign-ups: 40 → 65 by 30 June 2027", "Owner"),
        ("el", "Εγγραφές: 40 → 65 έως 30/6/2027", "Υπεύθυνη"),
        ("es", "Alumnos: 40 → 65 hasta el 30/6/2027", "Responsable"),
        ("de", "Anmeldungen: 40 → 65 bis 30.6.2027", "Verantwortlich"),
        ("fr", "Inscriptions : 40 → 65 d'ici le 30/6/2027", "Responsable"),
        ("it", "Iscritti: 40 → 65 entro il 30/6/2027", "Responsabile"),
        ("pt", "Inscrições: 40 → 65 até 30/6/2027", "Responsável"),
    ],
)
@pytest.mark.parametrize("form", ["- {}\n- {}", "{}\n{}", "- **{}**\n- {}"])
def test_a_number_between_a_label_and_a_day_is_no_deadline_alone(
    language: str, line: str, owner: str, form: str
) -> None:
    check(goal(language, form.format(line, f"{owner}: Rosa Lind")))


def test_what_stands_behind_a_label_of_another_thing_is_left_alone() -> None:
    one = goal("en", "We ask around every week.\nOwner: Rosa Lind\nLast year it rained on 12 days.")
    assert one.get("objectives") is None
    assert one["owner"] == "Rosa Lind"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "**Fuller rooms.** 65 learners (now 40), by 30 June 2027 — Owner: Rosa Lind"),
        ("el", "**Γεμάτες τάξεις.** 65 μαθητές (τώρα 40), έως 30/6/2027 — Υπεύθυνη: Rosa Lind"),
        (
            "de",
            "**Volle Räume.** 65 Lernende (jetzt 40), bis 30.6.2027 – Verantwortlich: Rosa Lind",
        ),
        (
            "es",
            "**Aulas llenas.** 65 alumnos (ahora 40), hasta el 30/6/2027 — Responsable: Rosa Lind",
        ),
        ("fr", "**Salles pleines.** 65 élèves, d'ici le 30/6/2027 — Responsable : Rosa Lind"),
        ("it", "**Aule piene.** 65 allievi (ora 40), entro il 30/6/2027 — Responsabile: Rosa Lind"),
        ("pt", "**Salas cheias.** 65 alunos (agora 40), até 30/6/2027 — Responsável: Rosa Lind"),
    ],
)
def test_a_label_behind_a_dash_is_found_behind_a_comma_too(language: str, line: str) -> None:
    title, goals = TITLES[language]
    found = read(f"# {title}\n\n## {goals}\n\n- {line}\n", "plan.md", language)
    [one] = listed(found, "goal")
    assert one["owner"] == "Rosa Lind"
    assert one["target"] == 65
