"""Documents called a plan of some sort, with parts of a strategy and no goal in them."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import listed, read

PLANS = [
    ("en", "Launch strategy — Heron Bread", "Key messages", "Target audience", "Channels"),
    ("el", "Στρατηγική προώθησης — Φούρνος Ερωδιός", "Μηνύματα", "Κοινό", "Κανάλια"),
    ("de", "Konzept Brotfest", "Kernbotschaften", "Zielgruppe", "Kanäle"),
    ("fr", "Stratégie de lancement — Pain Héron", "Messages clés", "Public cible", "Canaux"),
    ("es", "Estrategia de lanzamiento — Pan Garza", "Mensajes clave", "Público", "Canales"),
    ("it", "Strategia di lancio — Pane Airone", "Messaggi chiave", "Pubblico", "Canali"),
    ("pt", "Estratégia de lançamento — Pão Garça", "Mensagens", "Público", "Canais"),
]
OTHERS = [
    ("en", "Business plan"),
    ("en", "Incident response plan"),
    ("el", "Επιχειρηματικό σχέδιο"),
    ("de", "Notfallplan"),
    ("fr", "Plan d'affaires"),
    ("es", "Plan de negocio"),
    ("it", "Piano di emergenza"),
    ("pt", "Plano de negócios"),
]
EARNED = [
    ("en", "Revenue channels"),
    ("el", "Κανάλια εσόδων"),
    ("de", "Kanäle der Monetarisierung"),
    ("fr", "Canaux de monétisation"),
    ("es", "Canales de monetización"),
    ("it", "Canali di monetizzazione"),
    ("pt", "Canais de monetização"),
]


def page(title: str, messages: str, audience: str, channels: str) -> str:
    return (
        f"# {title}\n\n## {messages}\n\n- Abba\n\n## {audience}\n\n- Bach\n- Zappa\n\n"
        f"## {channels}\n\n- Instagram\n- TikTok\n"
    )


@pytest.mark.parametrize(("language", "title", "messages", "audience", "channels"), PLANS)
def test_channels_beside_messages_and_audiences_make_a_plan_without_goals(
    language: str, title: str, messages: str, audience: str, channels: str
) -> None:
    found = read(page(title, messages, audience, channels), "notes.md", language)
    assert len(listed(found, "channel")) == 2
    assert not listed(found, "goal")


@pytest.mark.parametrize(("language", "title"), OTHERS)
def test_a_plan_of_something_else_is_none(language: str, title: str) -> None:
    *_title, messages, audience, channels = next(each for each in PLANS if each[0] == language)
    assert not read(page(title, messages, audience, channels), "notes.md", language).documents


@pytest.mark.parametrize("places", ["- Slack\n- Email\n", "- GitHub\n- Website\n"])
def test_places_among_us_make_no_plan_for_others(places: str) -> None:
    source = page("Moving plan", "Messages", "Audiences", "Channels")
    source = source.replace("- Instagram\n- TikTok\n", places)
    assert not read(source, "notes.md").documents


@pytest.mark.parametrize(("language", "heading"), EARNED)
def test_channels_that_money_comes_by_are_none(language: str, heading: str) -> None:
    title, messages, audience, channels = next(e[1:] for e in PLANS if e[0] == language)
    source = (
        page(title, messages, audience, channels) + f"\n## {heading}\n\n- Bread sales\n- Beer\n"
    )
    assert len(listed(read(source, "notes.md", language), "channel")) == 2


def test_boxes_of_a_week_are_tasks_unless_most_say_how_much() -> None:
    source = page("Launch strategy", "Messages", "Audiences", "Channels")
    tasks = "\n## Week 2\n\n- [x] Open the account\n- [ ] Publish 3 posts\n- [ ] Ask friends\n"
    aims = "\n## Until May 2027\n\n- [ ] 300 followers\n- [ ] 40 orders\n"
    assert not listed(read(source + tasks, "notes.md"), "goal")
    assert len(listed(read(source + aims, "notes.md"), "goal")) == 2
