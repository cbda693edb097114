"""Numbers that are listed below the heading of the platform on which they are counted."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, Fields, listed, read

METRICS = {
    "en": ("Metrics", "Reach", "people", "Engagement"),
    "el": ("Δείκτες", "Εμβέλεια", "άτομα", "Αλληλεπίδραση"),
    "es": ("Métricas", "Alcance", "personas", "Interacción"),
    "de": ("Kennzahlen", "Reichweite", "Personen", "Interaktion"),
    "fr": ("Indicateurs", "Portée", "personnes", "Engagement"),
    "it": ("Metriche", "Copertura", "persone", "Interazione"),
    "pt": ("Métricas", "Alcance", "pessoas", "Interação"),
}
LANGUAGES = sorted(METRICS)


def plan(language: str, below: str, goal: str = "310 → 520") -> str:
    title, goals = TITLES[language]
    return f"# {title}\n\n## {goals}\n\n- {goal}\n\n## {METRICS[language][0]}\n\n{below}\n"


def found(source: str, kind: str, language: str = "en") -> list[Fields]:
    return listed(read(source, "notes.md", language), kind)


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_name_below_two_platforms_is_two_metrics(language: str) -> None:
    _head, reach, people, rate = METRICS[language]
    below = "".join(
        f"### {platform}\n\n- **{reach}**: {count}+ {people}\n- **{rate}**: {share}% \n\n"
        for platform, count, share in (("📘 Facebook", 900, "5-8"), ("LinkedIn", 300, "2-4"))
    )
    source = plan(language, below)
    names = [f"{what} ({where})" for where in ("Facebook", "LinkedIn") for what in (reach, rate)]
    assert [each["title"] for each in found(source, "metric", language)] == names
    goals = found(source, "goal", language)[1:]
    assert [each["metric"] for each in goals] == names
    channels = [each["platform"] for each in found(source, "channel", language)]
    assert [str(each).rpartition(" ")[2] for each in channels] == ["Facebook", "LinkedIn"]


def test_bullets_without_numbers_are_metrics_of_their_platform_too() -> None:
    source = plan("en", "### Instagram\n\n- Reach\n- Saves\n\n### Newsletter\n\n- Reach\n")
    assert [each["title"] for each in found(source, "metric")] == [
        "Reach (Instagram)",
        "Saves (Instagram)",
        "Reach (Newsletter)",
    ]


def test_a_name_that_tells_its_platform_is_left_as_it_is() -> None:
    source = plan("en", "### Instagram\n\n- Instagram reach: 900+ people\n")
    assert [each["title"] for each in found(source, "metric")] == ["Instagram reach"]


def test_a_title_that_names_the_one_platform_of_a_plan_is_not_repeated() -> None:
    source = "# Instagram strategy\n\n## Metrics\n\n- Reach: 900+ people\n"
    assert [each["title"] for each in found(source, "metric")] == ["Reach"]


def test_who_is_named_below_the_platform_answers_for_it() -> None:
    source = plan("en", "### Instagram\n\n- Owner: Rosa Lind\n- Reach: 900+ people\n")
    assert [each.get("owner") for each in found(source, "channel")] == ["Rosa Lind"]
    assert [each["title"] for each in found(source, "metric")] == ["Reach (Instagram)"]


def test_a_label_before_something_else_that_is_counted_says_no_goal_again() -> None:
    source = plan("en", "- Reach: 900+ people a month\n", "Reach: 900 followers by June 2027")
    said = [each["statement"] for each in found(source, "goal")]
    assert said == ["Reach: 900 followers by June 2027", "Reach: 900+ people a month"]


def test_a_label_before_the_same_says_it_again() -> None:
    source = plan("en", "- Reach: 900+ followers\n", "Reach: 900 followers by June 2027")
    (goal,) = found(source, "goal")
    assert goal["statement"] == "Reach: 900 followers by June 2027"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Hashtags: 12+ hashtags of ours"),
        ("es", "Hashtags: 12+ hashtags propios"),
        ("de", "Hashtags: 12+ Hashtags im Monat"),
    ],
)
def test_what_a_label_of_posts_counts_is_a_metric_among_numbers(language: str, line: str) -> None:
    goals = found(plan(language, f"- **Hashtags**{line[8:]}\n"), "goal", language)
    assert [each["statement"] for each in goals][1:] == [line]


def test_a_label_of_posts_with_anything_else_is_none() -> None:
    goals = found(plan("en", "- Hashtags: #ours, 12 at most\n- Budget: 200+ euros\n"), "goal")
    assert [each["statement"] for each in goals] == ["310 → 520"]
