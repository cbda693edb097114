"""What ``smlint import`` need not ask, for the words of a document say it."""

from __future__ import annotations

import pytest

from tests.conftest import Plan, Smlint
from tests.test_import_fields import listed
from tests.test_import_fields import read as read_yaml

CLUB = """\
# Social media strategy 2027 of the rowing club

Owner: Nora Falk

## Goals

- Raise newsletter sign-ups from 40 to 90 by June 2027

## Channels

| Channel | Account | How often |
|---|---|---|
| Facebook | @rowers | 3 times a week |
| LinkedIn | | 2 times a week |
| Instagram | @rowing.club | |

## Metrics

| Metric | Definition |
|---|---|
| Followers on Facebook | those that the page shows |
| Positive mentions | posts that speak well of us |
| Courses | The number of people who began one |
| Waiting | The number of days until a boat is free |
| Growth | how fast we grow |
"""


def test_the_name_of_a_metric_says_what_sort_it_is(plan: Plan, smlint: Smlint) -> None:
    root = plan({"strategy.md": CLUB})
    smlint("import", "strategy.md", "--to", "plan")
    told = {each["title"]: each["family"] for each in listed(root / "plan/metrics.yaml")}
    assert told == {
        "newsletter sign-ups": "conversion",
        "Followers on Facebook": "audience-size",
        "Positive mentions": "positive",
        "Courses": "TODO",
        "Waiting": "TODO",
        "Growth": "TODO",
    }


def test_a_number_of_things_is_a_count(plan: Plan, smlint: Smlint) -> None:
    root = plan({"strategy.md": CLUB})
    smlint("import", "strategy.md", "--to", "plan")
    told = {each["title"]: each["unit"] for each in listed(root / "plan/metrics.yaml")}
    assert told == {
        "newsletter sign-ups": "count",
        "Followers on Facebook": "count",
        "Positive mentions": "count",
        "Courses": "count",
        "Waiting": "TODO",
        "Growth": "TODO",
    }


def test_an_account_with_a_rhythm_is_in_use(plan: Plan, smlint: Smlint) -> None:
    root = plan({"strategy.md": CLUB})
    smlint("import", "strategy.md", "--to", "plan")
    told = {
        each["title"]: (each["type"], each["status"])
        for each in listed(root / "plan/channels.yaml")
    }
    assert told == {
        "Facebook": ("owned-account", "active"),
        "LinkedIn": ("TODO", "TODO"),
        "Instagram": ("owned-account", "TODO"),
    }


@pytest.mark.parametrize(
    ("head", "metric", "family"),
    [
        ("Social-Media-Strategie 2027\n\n## Kennzahlen", "Follower auf Instagram", "audience-size"),
        (
            "Στρατηγική κοινωνικών μέσων 2027\n\n## Δείκτες",
            "Συνδρομητές του δελτίου",
            "audience-size",
        ),
        ("Stratégie réseaux sociaux 2027\n\n## Indicateurs", "Délai de réponse", "response"),
        ("Estrategia de redes sociales 2027\n\n## Métricas", "Comentarios negativos", "negative"),
        ("Strategia social media 2027\n\n## Metriche", "Prenotazioni", "conversion"),
        ("Estratégia de redes sociais 2027\n\n## Métricas", "Seguidores", "audience-size"),
    ],
)
def test_it_is_said_in_other_languages_too(
    plan: Plan, smlint: Smlint, head: str, metric: str, family: str
) -> None:
    root = plan({"plan.md": f"# {head}\n\n- {metric}\n- TikTok\n"})
    smlint("import", "plan.md", "--to", "plan")
    assert [each["family"] for each in listed(root / "plan/metrics.yaml")] == [family]


@pytest.mark.parametrize(
    ("head", "text", "rhythms"),
    [
        (
            "Social media strategy 2027\n\n## Reporting",
            "On the first Monday of the month Bo writes the numbers. Each quarter we discuss them.",
            ("monthly", "3 months"),
        ),
        (
            "Social media strategy 2027\n\n## How we measure",
            "Ann enters the figures every week.",
            ("weekly", None),
        ),
        (
            "Social media strategy 2027\n\n## Reporting",
            "Every month we send a letter. Every quarter too.",
            ("TODO", None),
        ),
        (
            "Social media strategy 2027\n\n## Reporting",
            "Bo sends a letter every month. We review all of it in May and in October.",
            ("TODO", None),
        ),
        (
            "Στρατηγική κοινωνικών μέσων 2027\n\n## Πώς θα το παρακολουθούμε",
            "Κάθε πρώτη Τρίτη του μήνα η Ρένα γράφει τους αριθμούς.",
            ("monthly", None),
        ),
        (
            "Στρατηγική κοινωνικών μέσων 2027\n\n## Μέτρηση",
            "Την πρώτη του μήνα η Ρένα γράφει τα νούμερα. Κάθε τρεις μήνες τα συζητάμε.",
            ("monthly", "3 months"),
        ),
        (
            "Social-Media-Strategie 2027\n\n## Wie wir messen",
            "Am Monatsersten trägt Ina die Zahlen ein. Alle drei Monate schauen wir darauf.",
            ("monthly", "3 months"),
        ),
    ],
)
def test_how_often_numbers_are_read_is_said_of_all_metrics(
    plan: Plan, smlint: Smlint, head: str, text: str, rhythms: tuple[str, str | None]
) -> None:
    root = plan({"plan.md": f"# {head}\n\n{text}\n\n## KPIs\n\n- Open rate\n- Shares\n"})
    smlint("import", "plan.md", "--to", "plan")
    read, back = rhythms
    assert {each["frequency"] for each in listed(root / "plan/metrics.yaml")} == {read}
    assert read_yaml(root / "plan/strategy.yaml").get("review_every") == back


PLACES = """\
# Social-Media-Plan 2027 – Ruderclub «Die Welle»

Verantwortlich: Nora Falk

## Warum das Ganze?

Zu wenige rudern.

## Kanäle

### Instagram (@welle)

Drei Beiträge pro Woche, mittags. Macht Tom. Bilder vom Wasser.

### Mastodon

@welle@wasser.example, zwei Beiträge pro Woche.

## Inhalt

Drei Themen:

- Training
- Leute am Steg
- Ausfahrten

Ton: freundlich, per Du.

## Team

| Name | Aufgabe | Stunden/Woche |
|---|---|---|
| Nora Falk | Leitung | 4 |
| Tom B. | Bilder | 2 |
"""


def test_what_is_said_in_passing_is_taken(plan: Plan, smlint: Smlint) -> None:
    root = plan({"plan.md": PLACES})
    smlint("import", "plan.md", "--to", "plan")
    strategy = read_yaml(root / "plan/strategy.yaml")
    assert strategy["organization"]["name"] == "Ruderclub «Die Welle»"
    assert strategy["rationale"] == "Zu wenige rudern."
    assert strategy["voice"] == "freundlich, per Du."
    assert [each["name"] for each in strategy["content_pillars"]] == [
        "Training",
        "Leute am Steg",
        "Ausfahrten",
    ]
    assert [each["hours_per_week"] for each in strategy["team"]] == [4, 2]


def test_who_runs_a_channel_stands_in_the_words_about_it(plan: Plan, smlint: Smlint) -> None:
    root = plan({"plan.md": PLACES})
    smlint("import", "plan.md", "--to", "plan")
    instagram, mastodon = listed(root / "plan/channels.yaml")
    assert instagram["owner"] == "tom-b"
    assert instagram["cadence"] == {"posts_per_week": 3}
    assert instagram["mission"].endswith("Bilder vom Wasser.")
    assert mastodon["handle"] == "@welle@wasser.example"
    assert mastodon["cadence"] == {"posts_per_week": 2}


def test_a_bracket_in_a_role_stays_whole(plan: Plan, smlint: Smlint) -> None:
    people = "- Eva Roth (vet): reads what we write\n- Bo Lind – photos (Sundays)\n"
    root = plan({"plan.md": f"{CLUB}\n## Team\n\n{people}"})
    smlint("import", "plan.md", "--to", "plan")
    roles = {
        each["name"]: each.get("role") for each in read_yaml(root / "plan/strategy.yaml")["team"]
    }
    assert roles["Eva Roth"] == "(vet): reads what we write"
    assert roles["Bo Lind"] == "photos (Sundays)"


@pytest.mark.parametrize("heading", ["Why we are on social media", "Why Instagram"])
def test_a_heading_that_asks_why_is_the_reason(plan: Plan, smlint: Smlint, heading: str) -> None:
    root = plan({"plan.md": f"{CLUB}\n## {heading}\n\nNobody knows the club.\n"})
    smlint("import", "plan.md", "--to", "plan")
    assert read_yaml(root / "plan/strategy.yaml")["rationale"] == "Nobody knows the club."


def test_the_tone_of_a_channel_is_no_voice_of_the_plan(plan: Plan, smlint: Smlint) -> None:
    root = plan({"plan.md": f"{CLUB}\n## LinkedIn\n\nTone: dry.\n"})
    smlint("import", "plan.md", "--to", "plan")
    assert "voice" not in read_yaml(root / "plan/strategy.yaml")


COMMENTS = "We answer once, politely.\n\n- Insults are hidden.\n- Of accidents only Nora speaks."


@pytest.mark.parametrize("heading", ["## Negative comments", "## Answers\n\n### Bad comments"])
def test_a_section_on_criticism_is_a_policy(plan: Plan, smlint: Smlint, heading: str) -> None:
    root = plan({"plan.md": f"{CLUB}\n{heading}\n\n{COMMENTS}\n\n## Next\n\nSoon more.\n"})
    smlint("import", "plan.md", "--to", "plan")
    title = heading.rpartition("# ")[2]
    assert read_yaml(root / "plan/policies.yaml") == {
        "kind": "policy",
        "id": title.lower().replace(" ", "-"),
        "title": title,
        "type": "community",
        "negative_comments": COMMENTS,
        "effective": "TODO",
        "review_by": "TODO",
        "owner": "TODO",
    }
    notes = (root / "plan/notes.md").read_text(encoding="utf-8")
    assert "politely" not in notes
    ran = smlint("check", "plan", "--select", "SM615", "--profile", "standard")
    assert ran.findings == []


SAID_OF_CRITICISM = {
    "en": ("Comments and messages", "Insults are hidden, a complaint gets an answer the same day."),
    "el": ("Σχόλια και μηνύματα", "Τα υβριστικά τα κρύβουμε, στα παράπονα απαντάμε την ίδια μέρα."),
    "es": (
        "Comentarios y mensajes",
        "Los insultos se ocultan; a las quejas se contesta el mismo día.",
    ),
    "de": ("Kommentare und Nachrichten", "Auf Kritik antworten wir am selben Tag."),
    "fr": ("Commentaires et messages", "Les insultes sont masquées, les plaintes ont une réponse."),
    "it": ("Commenti e messaggi", "Ai reclami rispondiamo in giornata, gli insulti si nascondono."),
    "pt": ("Comentários e mensagens", "Às queixas respondemos no mesmo dia."),
}


@pytest.mark.parametrize("language", SAID_OF_CRITICISM)
def test_a_section_on_comments_that_speaks_of_criticism_is_one(
    plan: Plan, smlint: Smlint, language: str
) -> None:
    heading, text = SAID_OF_CRITICISM[language]
    head = f"---\nlanguage: {language}\n---\n{CLUB}"
    root = plan({"plan.md": f"{head}\n## {heading}\n\n{text}\n"})
    smlint("import", "plan.md", "--to", "plan")
    assert read_yaml(root / "plan/policies.yaml")["negative_comments"] == text


def test_a_section_on_comments_without_criticism_is_none(plan: Plan, smlint: Smlint) -> None:
    root = plan({"plan.md": f"{CLUB}\n## Comments and messages\n\nWe answer the same day.\n"})
    smlint("import", "plan.md", "--to", "plan")
    assert not (root / "plan/policies.yaml").exists()


@pytest.mark.parametrize("heading", ["## Criticism of the old plan", "## Comments"])
def test_another_section_on_comments_is_none(plan: Plan, smlint: Smlint, heading: str) -> None:
    root = plan({"plan.md": f"{CLUB}\n{heading}\n\n{COMMENTS}\n"})
    smlint("import", "plan.md", "--to", "plan")
    assert not (root / "plan/policies.yaml").exists()
    assert "politely" in (root / "plan/notes.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "capacity"),
    [
        ("- Ads: 600 €\n- Print: 250 €\n- Total: 850 € a year", {"budget": 850, "currency": "EUR"}),
        ("€1,200 for the year", {"budget": 1200, "currency": "EUR"}),
        ("- Ads: £600\n- In total £850.50", {"budget": 850.5, "currency": "GBP"}),
        ("- Ads: 600 €\n- Print: 250 €", None),
        ("- Total: 90 € a month", None),
        ("The board lets Nora spend up to 100 € without asking anybody.", None),
        ("- Total: 850 €, with 50 € for print", None),
    ],
)
def test_the_total_of_a_budget_is_taken(
    plan: Plan, smlint: Smlint, text: str, capacity: dict[str, object] | None
) -> None:
    root = plan({"plan.md": f"{CLUB}\n## Budget\n\n{text}\n"})
    smlint("import", "plan.md", "--to", "plan")
    assert read_yaml(root / "plan/strategy.yaml").get("capacity") == capacity


def test_what_a_year_costs_is_no_budget_of_a_longer_plan(plan: Plan, smlint: Smlint) -> None:
    text = CLUB.replace("2027 of", "of", 1) + "\n## Budget\n\n- Total: 850 € a year\n"
    root = plan({"plan.md": text})
    smlint("import", "plan.md", "--to", "plan")
    assert "capacity" not in read_yaml(root / "plan/strategy.yaml")


def test_a_goal_means_the_metric_that_is_listed_in_another_case(plan: Plan, smlint: Smlint) -> None:
    goals = "- Να φτάσουμε τους 500 ακόλουθους στο Instagram ως τον Ιούνιο 2027 (τώρα 300)\n"
    metrics = "- Ακόλουθοι\n- Κρατήσεις\n"
    text = f"# Στρατηγική κοινωνικών μέσων\n\n## Στόχοι\n\n{goals}\n## Δείκτες\n\n{metrics}"
    root = plan({"plan.md": text})
    smlint("import", "plan.md", "--to", "plan")
    assert [each["id"] for each in listed(root / "plan/metrics.yaml")] == [
        "akolouthoi",
        "kratiseis",
    ]
    assert listed(root / "plan/goals.yaml")[0]["metric"] == "akolouthoi"


def test_a_number_of_a_month_is_read_monthly(plan: Plan, smlint: Smlint) -> None:
    goals = "- Raise guests from 20 to 35 a month\n- Raise readers from 50 to 80 by June 2027\n"
    root = plan({"plan.md": f"# Social media strategy\n\n## Goals\n\n{goals}"})
    smlint("import", "plan.md", "--to", "plan")
    told = [each["frequency"] for each in listed(root / "plan/metrics.yaml")]
    assert told == ["monthly", "TODO"]


@pytest.mark.parametrize(
    ("brackets", "source"),
    [
        ("from the booking system", "from the booking system"),
        ("Google Analytics", "Google Analytics"),
        ("from abroad", None),
        ("via Instagram", None),
        ("from 20 to 40", None),
    ],
)
def test_brackets_behind_a_metric_say_where_it_is_read(
    plan: Plan, smlint: Smlint, brackets: str, source: str | None
) -> None:
    root = plan(
        {"plan.md": f"# Social media strategy\n\n## KPIs\n\n- Bookings ({brackets})\n- Likes\n"}
    )
    smlint("import", "plan.md", "--to", "plan")
    told = {each["title"]: each.get("data_source") for each in listed(root / "plan/metrics.yaml")}
    assert told["Bookings"] == source
    notes = root / "plan/notes.md"
    if source is None and not brackets.endswith("40"):
        assert brackets in notes.read_text(encoding="utf-8")
