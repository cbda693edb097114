"""How findings on ordinary documents are told: invisible characters once, dates, quotes."""

from __future__ import annotations

from smlint.i18n import catalogue
from tests.conftest import Plan, Smlint


def test_invisible_characters_of_a_page_are_told_once(plan: Plan, smlint: Smlint) -> None:
    body = "".join(f"- bread\u200b of day {number}\n" for number in range(4))
    plan({"a.md": f"# Social media strategy\n\nOwner: Rosa Lind\n\n## Goals\n\n{body}"})
    out = smlint("check", "--select", "SM931", "a.md").out
    assert out.count("SM931 invisible-character") == 1
    assert "There are invisible characters in 4 places (U+200B)." in out
    greek = smlint("check", "--select", "SM931", "--lang", "el", "a.md").out
    assert "Σε 4 σημεία υπάρχει αόρατος χαρακτήρας (U+200B)." in greek


def test_a_day_of_an_ordinary_document_is_written_as_greeks_write_it(
    plan: Plan, smlint: Smlint
) -> None:
    source = "# Στρατηγική κοινωνικών δικτύων\n\n## Στόχοι\n\n- 30 ταβέρνες ως τις 31 Μαΐου 2020\n"
    plan({"a.md": source})
    out = smlint("check", "--select", "SM133", "--lang", "el", "a.md").out
    assert "31/05/2020" in out
    assert "2020-05-31" not in out


def test_quotes_within_greek_quotes_are_of_the_other_sort() -> None:
    words = catalogue("el")
    assert words.write('"Να πούμε «ναι» σε όλους"') == "«Να πούμε “ναι” σε όλους»"
    assert words.fill("λέει «{text}»", {"text": "το «ναι» μας"}) == "λέει «το “ναι” μας»"


def test_a_rule_that_spoke_is_not_among_the_skipped(plan: Plan, smlint: Smlint) -> None:
    goals = "- Ganar 500 seguidores próximamente\n- Sumar 40 socios hasta el 30 de junio de 2027\n"
    head = "# Plan de comunicación\n\nResponsable: Ana Ruiz\n\n## Objetivos\n\n"
    plan({"a.md": f"{head}{goals}"})
    found, _title, skipped = smlint("check", "--show-skipped", "a.md").out.partition("could not")
    assert "SM132" in found
    assert "SM132" not in skipped
    assert "SM112" in skipped
