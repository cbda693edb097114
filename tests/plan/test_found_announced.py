"""Lists that the line above them calls goals, in whatever section it stands."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

WISHES = [
    ("en", "Background", "By June 2027 we want to achieve:", "30 new members of the club"),
    ("en", "Background", "We have set ourselves two goals:", "30 new members of the club"),
    ("el", "Ιστορικό", "Θέλουμε μέχρι τον Ιούνιο του 2027:", "30 νέα μέλη στη λέσχη"),
    ("el", "Ιστορικό", "Βάλαμε δύο στόχους:", "30 νέα μέλη στη λέσχη"),
    ("de", "Ausgangslage", "Bis Juni 2027 wollen wir:", "30 neue Mitglieder im Verein"),
    ("de", "Ausgangslage", "Wir haben uns zwei Ziele gesetzt:", "30 neue Mitglieder im Verein"),
    ("fr", "Contexte", "D'ici juin 2027, nous voulons atteindre :", "30 nouveaux membres au club"),
    ("fr", "Contexte", "Nous avons deux objectifs :", "30 nouveaux membres au club"),
    ("es", "Contexto", "Para junio de 2027 queremos conseguir:", "30 socios nuevos en el club"),
    ("es", "Contexto", "Nos hemos puesto dos objetivos:", "30 socios nuevos en el club"),
    ("it", "Contesto", "Entro giugno 2027 vogliamo raggiungere:", "30 nuovi soci nel circolo"),
    ("it", "Contesto", "Ci siamo dati due obiettivi:", "30 nuovi soci nel circolo"),
    ("pt", "Contexto", "Até junho de 2027 queremos alcançar:", "30 novos sócios no clube"),
    ("pt", "Contexto", "Teremos dois objetivos a atingir:", "30 novos sócios no clube"),
]
AFFIRMED = [
    ("en", "These are goals for a trial, not benchmarks:", "18 letters sent"),
    ("el", "Είναι στόχοι δοκιμής, όχι δεσμεύσεις:", "18 γράμματα σταλμένα"),
    ("de", "Diese Werte sind Versuchsziele, keine Versprechen:", "18 Briefe verschickt"),
    ("fr", "Ce sont des objectifs d'essai, pas des promesses :", "18 lettres envoyées"),
    ("es", "Son objetivos de prueba, no promesas:", "18 cartas enviadas"),
    ("it", "Sono obiettivi di prova, non promesse:", "18 lettere spedite"),
    ("pt", "São metas de ensaio, não promessas:", "18 cartas enviadas"),
]
OTHERS = [
    ("Background", "To reach our goals we need:", "2 volunteers by May 2027"),
    ("Background", "We want to spend:", "200 on leaflets by May 2027"),
    ("Background", "By June 2027 we want:", "calm and quiet"),
    ("Background", "The goals of a post are:", "10 shares by Friday"),
    ("Audience", "We want:", "2 loaves for 3 euros by May 2027"),
    ("Example", "Our goals are:", "2 loaves for 3 euros by May 2027"),
]


@pytest.mark.parametrize(("language", "section", "lead", "line"), WISHES)
def test_numbers_are_goals_below_a_line_that_announces_them(
    language: str, section: str, lead: str, line: str
) -> None:
    title, _goals = TITLES[language]
    source = f"# {title}\n\n## {section}\n\n{lead}\n\n- {line}\n- {line.replace('30', '40')}\n"
    assert len(listed(read(source, "plan.md", language), "goal")) == 2


@pytest.mark.parametrize(("language", "lead", "line"), AFFIRMED)
def test_what_goals_are_not_says_nothing_of_their_list(language: str, lead: str, line: str) -> None:
    title, goals = TITLES[language]
    source = f"# {title}\n\n## {goals}\n\n{lead}\n\n- {line}\n- {line.replace('18', '28')}\n"
    assert len(listed(read(source, "plan.md", language), "goal")) == 2


@pytest.mark.parametrize(("section", "lead", "line"), OTHERS)
def test_other_lines_announce_none(section: str, lead: str, line: str) -> None:
    source = f"# Social media strategy\n\n## {section}\n\n{lead}\n\n- {line}\n- {line}, too\n"
    assert listed(read(source, "plan.md"), "goal") == []


ASKED = [
    ("en", "What do we want to achieve by June 2027?", "30 new members of the club"),
    ("el", "Τι θέλουμε να πετύχουμε;", "30 νέα μέλη στη λέσχη"),
    ("de", "Was wollen wir erreichen?", "30 neue Mitglieder im Verein"),
    ("fr", "Ce que nous voulons", "30 nouveaux membres au club"),
    ("es", "Qué queremos conseguir", "30 socios nuevos en el club"),
    ("it", "Che cosa vogliamo", "30 nuovi soci nel circolo"),
    ("pt", "Onde queremos chegar", "30 novos sócios no clube"),
]


@pytest.mark.parametrize(("language", "lead", "line"), ASKED)
def test_a_line_above_a_list_may_ask_for_goals(language: str, lead: str, line: str) -> None:
    source = f"# {TITLES[language][0]}\n\n{lead}\n\n- {line}\n- {line.replace('30', '40')}\n"
    assert len(listed(read(source, "plan.md", language), "goal")) == 2


def test_a_line_that_asks_above_words_without_numbers_leads_to_none() -> None:
    source = "# Social media strategy\n\nWhat do we want?\n\n- calm\n- quiet\n"
    assert listed(read(source, "plan.md"), "goal") == []
