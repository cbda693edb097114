"""What the numbers of a goal say of its metric, and what only how they shall be reached."""

from __future__ import annotations

import pytest

from tests.engine.drafts import told

PLAN = "# {title}\n\n## {goals}\n\n- {goal}\n"
ENGLISH = ("Social media strategy 2027", "Goals")
HEADS = {
    "el": ("Στρατηγική κοινωνικών μέσων 2027", "Στόχοι"),
    "de": ("Social-Media-Strategie 2027", "Ziele"),
    "es": ("Estrategia de redes sociales 2027", "Objetivos"),
    "fr": ("Stratégie réseaux sociaux 2027", "Objectifs"),
    "it": ("Strategia social media 2027", "Obiettivi"),
    "pt": ("Estratégia de redes sociais 2027", "Objetivos"),
}


def field(goal: str, name: str, head: tuple[str, str] = ENGLISH) -> list[str]:
    title, goals = head
    return list(told(PLAN.format(title=title, goals=goals, goal=goal), "metric", name).values())


@pytest.mark.parametrize(
    ("goal", "often"),
    [
        ("Raise guests from 20 to 35 a month by June 2027", "monthly"),
        ("Reach 20 guided tours a month by June 2027", "monthly"),
        ("Raise followers from 300 to 500 by June 2027 by posting three times a week", "TODO"),
        ("Win 30 new members with one open day a month by June 2027", "TODO"),
        ("Raise followers from 300 to 500 through 3 posts a week", "TODO"),
        ("Reach 100 visits to our website a month", "monthly"),
        ("Win 30 new members by a post a week", "TODO"),
        ("Win 30 new members and post a week", "TODO"),
        ("Win 3 new members with 3 open days a month", "TODO"),
        ("Raise guests from 20 to 35 by June 2027, one tour a week", "TODO"),
    ],
)
def test_only_the_target_counts_in_a_time(goal: str, often: str) -> None:
    assert field(goal, "frequency") == [often]


@pytest.mark.parametrize(
    ("language", "counted", "done"),
    [
        (
            "el",
            "Να ανέβουν οι κρατήσεις από 20 σε 35 τον μήνα ως τον Ιούνιο 2027",
            "Να ανέβουν οι κρατήσεις από 20 σε 35 με τρεις αναρτήσεις την εβδομάδα",
        ),
        (
            "de",
            "Buchungen von 20 auf 35 pro Monat steigern",
            "Buchungen von 20 auf 35 steigern, durch drei Beiträge pro Woche",
        ),
        (
            "es",
            "Subir las reservas de 20 a 35 al mes",
            "Subir las reservas de 20 a 35 con tres publicaciones a la semana",
        ),
        (
            "fr",
            "Faire passer les réservations de 20 à 35 par mois",
            "Faire passer les réservations de 20 à 35 avec trois publications par semaine",
        ),
        (
            "it",
            "Portare le prenotazioni da 20 a 35 al mese",
            "Portare le prenotazioni da 20 a 35 con tre post a settimana",
        ),
        (
            "pt",
            "Aumentar as reservas de 20 para 35 por mês",
            "Aumentar as reservas de 20 para 35 com três publicações por semana",
        ),
    ],
)
def test_so_it_is_in_other_languages(language: str, counted: str, done: str) -> None:
    assert field(counted, "frequency", HEADS[language]) == ["monthly"]
    assert field(done, "frequency", HEADS[language]) == ["TODO"]


@pytest.mark.parametrize(
    "goal",
    [
        "Raise visitors who know us from 1 in 4 to 2 in 4 by June 2027",
        "Win 7 out of 10 pitches by June 2027",
        "Get 8 in 10 members to a meeting by June 2027",
    ],
)
def test_a_share_is_no_count(goal: str) -> None:
    assert field(goal, "unit") == ["percent"]


def test_where_goals_count_a_share_and_a_number_no_unit_is_told() -> None:
    goals = "Raise bookings to 40% by June 2027\n- Raise bookings to 300 by July 2027"
    assert field(goals, "unit") == ["TODO"]
