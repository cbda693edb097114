"""What is counted ends where a sentence, a clause or its verb begins."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read


@pytest.mark.parametrize(
    ("language", "line", "metric"),
    [
        ("en", "At least 90 families get the parcel by June 2027", "families"),
        ("en", "40 volunteers sign up for the clean-up", "volunteers"),
        ("en", "Full benches – average crowd from 200 to 300", "average crowd"),
        ("en", "Longer visits. Raise the average visit from 3 to 4 hours", "average visit"),
        ("en", "Open rate – newsletter from 20% to 30%", "Open rate"),
        ("en", "Newsletter sign-ups rise from 50 to 80", "Newsletter sign-ups"),
        ("en", "Make the open rate rise from 20% to 30%", "open rate"),
        ("en", "Grow newsletter sign-ups from 50 to 80", "newsletter sign-ups"),
        ("en", "Followers on Instagram from 300 to 500", "Followers on Instagram"),
        ("en", "Sign-ups for the courses from 12 to 25", "Sign-ups for the courses"),
        ("en", "Readers from 300 to 500", "Readers"),
        ("en", "Regular donors: from 22 to 50", "Regular donors"),
        ("en", "More reviews on Google: from 120 to 200", "reviews on Google"),
        ("en", "Grow from 300 to 500 readers", "readers"),
        ("de", "Anmeldungen zu den Kursen von 12 auf 25", "Anmeldungen zu den Kursen"),
        ("de", "Leser im Netz von 870 auf 1.500 steigern", "Leser im Netz"),
        ("el", "Τακτικοί δωρητές: από 22 σε 50", "Τακτικοί δωρητές"),
        ("fr", "Inscriptions aux cours de 12 à 25", "Inscriptions aux cours"),
        ("el", "Οι κρατήσεις ανεβαίνουν από 20 σε 35", "κρατήσεις"),
        ("el", "120 οικογένειες παίρνουν το δελτίο", "οικογένειες"),
        ("es", "350 familias reciben el boletín", "familias"),
        ("fr", "une affluence du dimanche en hausse de 15 %", "affluence du dimanche"),
        ("fr", "350 foyers reçoivent la lettre", "foyers"),
        ("de", "Besucherzahlen am Sonntag steigen von 200 auf 300", "Besucherzahlen am Sonntag"),
        ("de", "350 Haushalte bekommen den Rundbrief", "Haushalte"),
        ("it", "Visite al sito in crescita del 20%", "Visite al sito"),
        ("pt", "Visitas ao site sobem de 300 para 500", "Visitas ao site"),
    ],
)
def test_the_name_of_what_is_counted(language: str, line: str, metric: str) -> None:
    title, section = TITLES[language]
    found = listed(read(f"# {title}\n\n## {section}\n\n- {line}\n", "notes.md", language), "goal")
    assert found[0].get("metric") == metric


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "On passe de 120 à 500 abonnés"),
        ("en", "We go from 4 to 8 enquiries a month"),
    ],
)
def test_who_moves_a_number_is_not_what_is_counted(language: str, line: str) -> None:
    title, section = TITLES[language]
    found = listed(read(f"# {title}\n\n## {section}\n\n- {line}\n", "notes.md", language), "goal")
    assert found[0]["metric"] in ("abonnés", "enquiries a month")


@pytest.mark.parametrize(
    ("language", "line", "metric"),
    [
        ("de", "60 Mitglieder unter 27 bis 31.12.2027 (heute 38)", "Mitglieder unter 27"),
        ("de", "40 neue Sänger*innen", "neue Sänger*innen"),
        ("de", "50 Leser:innen bis Ende Juni 2027", "Leser:innen"),
        ("en", "Win 40 singers over 60 by June 2027", "singers over 60"),
        (
            "en",
            "Raise the share of singers aged 18–29 from 14% to 22%",
            "share of singers aged 18–29",
        ),
        ("en", "The open rate, which is 14%, will reach 22% by the end of 2027", "open rate"),
        ("el", "Το ποσοστό ανοιγμάτων, που είναι 14%, θα φτάσει το 22%", "ποσοστό ανοιγμάτων"),
        ("el", "40 μέλη άνω των 60 έως τις 30/6/2027", "μέλη άνω των 60"),
    ],
)
def test_a_name_is_whole(language: str, line: str, metric: str) -> None:
    title, goals = TITLES[language]
    source = f"# {title}\n\n## {goals}\n\n- {line}\n"
    (goal,) = listed(read(source, "notes.md", language), "goal")
    assert goal["metric"] == metric
