"""Tables with codes, tables of channels with numbers to reach, key results below their goal."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import listed, read

OKRS = "# Marketing OKRs Q1 2027\n\n## Objective 1: Book shops know us\n\n"
PLAN = "# Social media plan 2027\n\n"


def table(header: str, *rows: str) -> str:
    line = "|".join(["---"] * (header.count("|") + 1))
    return "\n".join(f"| {each} |" for each in (header, line, *rows)) + "\n"


def goals(source: str, language: str = "en") -> list[dict[str, object]]:
    return listed(read(source, "plan.md", language), "goal")


def results(source: str, language: str = "en") -> list[dict[str, object]]:
    """The objectives of the only goal."""
    (goal,) = listed(read(source, "plan.md", language), "goal")
    return goal["objectives"]  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("KR | Metric | Baseline | Target | Owner | Confidence", "KR1.1"),
        ("KR | Metric | Baseline | Target | Owner | Confidence", "1.1"),
        ("Key result | Description | Baseline | Target | Owner | Confidence", "KR 1"),
        ("# | Metric | From | To | Owner | Confidence", "1"),
    ],
)
def test_a_column_of_codes_is_no_goal_and_no_number(header: str, code: str) -> None:
    rows = (f"{code} | Orders on trial | 1.2k | 2k | Mara | 0.6",)
    (row,) = results(OKRS + table(header, *rows))
    assert (row["statement"], row["baseline"], row["target"]) == ("Orders on trial", 1200, 2000)
    assert row["owner"] == "Mara"


def test_codes_of_both_the_objective_and_its_key_result_are_left_aside() -> None:
    header = "Objective | KR | Description | Baseline | Target"
    source = "# OKRs 2027\n\n" + table(header, "O1 | KR1.1 | Readers | 300 | 500")
    (goal,) = goals(source)
    assert (goal["statement"], goal["baseline"], goal["target"]) == ("Readers", 300, 500)


@pytest.mark.parametrize(
    ("language", "header"),
    [
        ("en", "Metric | From | To"),
        ("el", "Δείκτης | Από | Σε"),
        ("de", "Kennzahl | Von | Auf"),
        ("es", "Indicador | De | A"),
        ("fr", "Indicateur | De | À"),
        ("it", "Indicatore | Da | A"),
        ("pt", "Indicador | De | Para"),
    ],
)
def test_from_and_to_are_where_one_stands_and_where_one_wants_to_be(
    language: str, header: str
) -> None:
    source = "# OKRs 2027\n\n" + table(header, "Newsletter | 70 | 160", "Facebook | 8% | 15%")
    first, second = listed(read(source, "okrs.md", language), "goal")
    assert (first["baseline"], first["target"]) == (70, 160)
    assert (second["baseline"], second["target"]) == (8, 15)


def test_from_and_to_of_an_opening_time_are_no_aims() -> None:
    source = PLAN + "## Opening times\n\n" + table("Day | From | To", "Monday | 9 | 17")
    assert goals(source) == []


def test_a_code_in_bold_is_no_part_of_the_title() -> None:
    source = PLAN + "## Goals\n\n- **KR2.1** Orders from 70 to 160 (owner: Tom)\n"
    (goal,) = goals(source)
    assert (goal["statement"], goal["owner"]) == ("Orders from 70 to 160", "Tom")


def test_the_table_below_a_goal_holds_its_key_results_with_their_own_times() -> None:
    numbers = table("Metric | Today | Target June 2027 | Target 2027", "Letters | 85 | 100 | 200")
    source = PLAN + "## Goal: Book shops know us by March 2027\n\n" + numbers
    first, second = results(source)
    assert (first["due"], second["due"]) == ("June 2027", "2027")


def test_a_month_without_a_year_in_a_column_s_name_is_its_time() -> None:
    numbers = table("Goal | Today | 3 months (May) | 6 months (August)", "Orders | 9 | 30 | 60")
    first, second = goals("# Marketing plan, March to August 2027\n\n## Goals\n\n" + numbers)
    assert (first["due"], second["due"]) == ("May 2027", "August 2027")


def test_numbers_of_the_audiences_beside_a_channel_are_nothing_to_reach() -> None:
    header = "Network | Account | Target | Rhythm"
    rows = ("Instagram | @ours | 1, 2 | 5 a week", "TikTok | @ours | 1 | 2 a week")
    source = PLAN + "## Goals\n\n- 500 readers by June 2027\n\n" + CHANNELS + table(header, *rows)
    (goal,) = goals(source)
    assert goal["statement"] == "500 readers by June 2027"


CHANNELS = "## Channels\n\n"


def channels(source: str, language: str = "en") -> list[object]:
    found = listed(read(source, "plan.md", language), "channel")
    return [each["title"] for each in found]


@pytest.mark.parametrize(
    ("language", "title", "header", "cell", "metric"),
    [
        ("en", "Social media plan", "Channel | Content | Who | Target", "followers", "on"),
        (
            "el",
            "Στρατηγική κοινωνικών δικτύων",
            "Κανάλι | Τι | Ποιος | Θέλουμε",
            "ακόλουθοι",
            "στο",
        ),
        ("de", "Social-Media-Strategie", "Kanal | Inhalt | Wer | Zielwert", "Follower", "auf"),
        ("pt", "Estratégia de redes sociais", "Canal | O quê | Quem | Meta", "seguidores", "no"),
    ],
)
def test_a_table_of_channels_with_numbers_to_reach_holds_both(
    language: str, title: str, header: str, cell: str, metric: str
) -> None:
    rows = (f"Mastodon | x | Ana | 900 {cell}", f"Instagram | y | Lia | 1400 {cell}")
    source = f"# {title} 2027\n\n{table(header, *rows)}"
    first, second = listed(read(source, "plan.md", language), "goal")
    assert (first["target"], second["target"]) == (900, 1400)
    assert first["metric"] == f"{cell} {metric} Mastodon"
    assert second["metric"] == f"{cell} {metric} Instagram"
    assert channels(source, language) == ["Mastodon", "Instagram"]


def test_each_column_of_targets_is_an_objective_with_its_own_deadline() -> None:
    header = "Channel | Content | Who | Target Jun 2027 | Target Dec 2028"
    source = PLAN + CHANNELS + table(header, "Mastodon | news | @lia | 900 | 1,500 followers")
    first, second = goals(source)
    assert ("baseline" in first, first["target"], first["due"]) == (False, 900, "Jun 2027")
    assert ("baseline" in second, second["target"], second["due"]) == (False, 1500, "Dec 2028")
    assert channels(source) == ["Mastodon"]


def test_the_column_behind_today_says_what_is_wanted_of_a_channel() -> None:
    header = "Channel | What goes there | How often | Now | End of season"
    rows = ("Facebook | results | 4x a week | 1,820 | 2,400", "YouTube | live | monthly | 905 | –")
    source = PLAN + CHANNELS + table(header, *rows)
    (goal,) = goals(source)
    assert (goal["baseline"], goal["target"], goal["metric"]) == (1820, 2400, "Facebook")
    assert goal["due"] == "2027"
    assert channels(source) == ["Facebook", "YouTube"]


@pytest.mark.parametrize(
    ("header", "baseline"),
    [
        ("Channel | Current followers | Target followers", 640),
        ("Platform | Followers today | Goal for followers 2027", 640),
        ("Platform | Followers | Followers: target", None),
    ],
)
def test_a_column_s_name_may_say_what_is_counted(header: str, baseline: int | None) -> None:
    (goal,) = goals(PLAN + CHANNELS + table(header, "Instagram | 640 | 1,200"))
    assert (goal.get("baseline"), goal["target"]) == (baseline, 1200)
    assert str(goal["metric"]).casefold() == "followers on instagram"


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Channel | Target | How often", "Facebook | 25-40 | daily"),
        ("Channel | Target | Who", "Facebook | 3 posts a week | Ana"),
        ("Channel | Target | Who", "Facebook | Mums 25-40 | Ana"),
        ("Channel | Q1 2027 | Q2 2027", "Facebook | 12 | 15"),
    ],
)
def test_how_old_and_how_often_are_no_numbers_to_reach(header: str, row: str) -> None:
    assert goals(PLAN + CHANNELS + table(header, row)) == []


@pytest.mark.parametrize(
    ("language", "above", "label"),
    [
        ("en", "Strategic goal B: Visible research", "Specific objective B1."),
        ("en", "Goal 2: Visible research", "Sub-objective 2.1:"),
        ("en", "Goal 2: Visible research", "2.1."),
        ("el", "Στρατηγικός στόχος Β: Ορατότητα", "Επιμέρους στόχος Β1."),
        ("el", "Στρατηγικός στόχος Β: Ορατότητα", "Β1."),
        ("es", "Objetivo general 2: Que nos conozcan", "Objetivo específico 2.1."),
        ("de", "Ziel B: Sichtbarkeit", "Teilziel B1:"),
        ("fr", "Objectif 2 : Visibilité", "Objectif spécifique 2.1 :"),
    ],
)
def test_a_labelled_aim_below_a_goal_is_its_objective_without_the_label(
    language: str, above: str, label: str
) -> None:
    source = f"# Social Media Plan 2027\n\n## {above}\n\n- {label} 240 Fans (2026: 80)\n"
    (aim,) = results(source, language)
    assert (aim["statement"], aim["target"]) == ("240 Fans (2026: 80)", 240)


def test_a_letter_that_is_not_the_goal_s_counts_nothing_within_it() -> None:
    source = PLAN + "## Goal B: Visible research\n\n- M1 Write the texts\n"
    assert "objectives" not in goals(source)[0]


def test_bullets_below_goals_that_are_treated_alike_are_all_objectives() -> None:
    source = (
        PLAN + "## Goals\n\n1. Bring more people\n   - 400 new members\n   - visits up by 15%\n"
        "2. Make the library known\n   - from 120 to 500 users\n   - 3 mentions a month\n"
        "3. Let readers speak\n   - readers who answer us\n   - readers who write\n"
        "4. Grants\n   - see the other paper\n"
    )
    *_others, third, fourth = goals(source)
    assert len(third["objectives"]) == 2  # type: ignore[arg-type]
    assert "objectives" not in fourth


def test_a_goal_is_measured_by_the_objectives_in_the_headings_below_it() -> None:
    source = PLAN + "## Goal 1: A known village\n\n### Objective 1.1: 300 visitors by June 2027\n"
    first, _second = goals(source)
    assert first["x-reached-when"] == "300 visitors by June 2027"


@pytest.mark.parametrize(
    "section",
    [
        "Not doing this quarter\n\n- TikTok, where no reader is\n- 3 paid ads",
        "Parking lot\n\n- A code for 50 friends\n- A podcast",
        "Check-ins\n\n- Mondays at 10\n- Scoring on 2 April",
        "People we thank\n\n- 12 shops\n- 40 readers",
    ],
)
def test_beside_objectives_that_say_so_other_headings_are_none(section: str) -> None:
    source = (
        f"# Growth OKRs Q1 2027\n\n## O1 – Shops know us\n\n- KR1: 300 orders\n\n## {section}\n"
    )
    assert [each["statement"] for each in goals(source)] == ["Shops know us"]
    assert channels(source) == []


def test_beside_them_a_heading_with_key_results_is_an_objective() -> None:
    source = (
        "# OKRs Q1 2027\n\n## O1 – Shops know us\n\n- KR1: 300 orders\n\n"
        "## They stay with us\n\n- KR1: 40 renewals\n"
    )
    assert [each["statement"] for each in goals(source)] == ["Shops know us", "They stay with us"]


def test_where_none_says_so_headings_with_steps_are_objectives() -> None:
    source = "# OKRs 2027\n\n## Be profitable\n\n- 15,000 a month\n- keep 20% of it\n"
    assert [each["statement"] for each in goals(source)] == ["Be profitable"]


GOALS_OF_README = "## Goals\n\n- Never lose a thread\n- Less than 1,000 lines by June 2027\n\n"


@pytest.mark.parametrize(
    "rest", ["## Install\n\nRun `pip install loom`.\n", "## Installation\n\nA\n\n## Usage\n\nB\n"]
)
def test_the_goals_of_a_program_are_no_strategy(rest: str) -> None:
    found = read(f"# loom\n\n{GOALS_OF_README}{rest}", "README.md")
    assert found.documents == ()
    assert found.said is not None
    assert found.said.key == "found.readme"


@pytest.mark.parametrize(
    ("title", "rest"),
    [
        ("Our social media plan", "## Usage\n\nCopy `plan.md`.\n"),
        ("Friends of the river", "## Channels\n\n- Instagram\n"),
    ],
)
def test_a_strategy_may_be_a_readme(title: str, rest: str) -> None:
    source = f"# {title}\n\n## Goals\n\n- 500 followers by June 2027\n\n{rest}"
    assert read(source, "README.md").is_strategy


@pytest.mark.parametrize(
    "marks", ["a) b) c)", "A. B. C.", "(i) (ii) (iii)", "i. ii. iii.", "α) β) γ)", "• • •", "– – –"]
)
def test_lines_with_letters_or_symbols_in_front_are_a_list(marks: str) -> None:
    first, second, third = marks.split()
    source = (
        f"{PLAN}## Goals\n\n{first} 500 followers by\nJune 2027\n"
        f"{second} 40 new members by May 2027\n{third} friends who write to us\n"
    ).replace("by\nJune", "by June" if first == second else "by\nJune")
    assert [each.get("target") for each in goals(source)] == [500, 40, None]


def test_what_stands_above_lettered_lines_leads_to_them() -> None:
    source = PLAN + "## Goals\n\nBy June 2027 we want:\na) 500 followers\nb) 40 new members\n"
    assert [(each["target"], each["due"]) for each in goals(source)] == [
        (500, "June 2027"),
        (40, "June 2027"),
    ]


def test_letters_that_do_not_count_on_are_words() -> None:
    source = PLAN + "## Team\n\nB. Marlow\nC. Dunn\n\n## Goals\n\n- 500 followers\n"
    assert len(goals(source)) == 1


def test_the_aims_in_the_minutes_of_a_meeting_are_goals() -> None:
    source = (
        "# Clean beaches campaign – planning call\n\n### 1. Why we do it\n\n"
        "We want two aims reached by 18 June 2027:\n\na) The town counts its bins.\n"
        "b) 9,000 postcards\n\nBo wanted more.\n\n### 2. Channels\n\n- Instagram\n"
    )
    assert [each["due"] for each in goals(source)] == ["18 June 2027", "18 June 2027"]
    assert channels(source) == ["Instagram"]


@pytest.mark.parametrize(
    ("language", "section", "said"),
    [
        ("en", "Goals", "By Easter the whole street has tried our bread."),
        ("en", "Goals", "By 30 June 2027 every house in the village knows the shop."),
        ("en", "Goals", "500 members by June 2027."),
        ("en", "Goals", "We want 500 members by June 2027."),
        ("el", "Στόχοι", "Ως τις 30 Ιουνίου 2027 κάθε σπίτι θα μας ξέρει."),
        ("de", "Ziele", "Bis Juni 2027 kennt jedes Haus im Dorf den Laden."),
        ("it", "Obiettivi", "Entro giugno 2027 ogni casa conosce la bottega."),
    ],
)
def test_a_paragraph_that_states_an_aim_is_a_goal_beside_the_bullets(
    language: str, section: str, said: str
) -> None:
    source = f"# Social Media Plan 2027\n\n## {section}\n\n{said}\n\n- 40 Instagram\n- Facebook\n"
    first, *_others = goals(source, language)
    assert str(first["statement"]).rstrip(".") == said.rstrip(".")


@pytest.mark.parametrize(
    "said",
    [
        "Until March 2027 we work on the following goals.",
        "We had 300 members in 2025 and 280 in 2026.",
        "The council gave us 3,000 euros until June 2027.",
        "These are the things that we settled on in March 2027.",
    ],
)
def test_a_paragraph_that_introduces_goals_is_none(said: str) -> None:
    assert len(goals(f"{PLAN}## Goals\n\n{said}\n\n- 40 members\n- friends\n")) == 2


def test_numbers_below_target_are_no_audience() -> None:
    source = (
        "# Piano social 2027\n\n## Obiettivi\n\n- 500 follower\n\n## Squadra\n\n"
        + table("Chi | Target", "Mara | 3k", "Tom | 900")
        + "\n## Canali\n\n"
        + table("Social | Target", "Instagram | 25-40 anni", "Facebook | genitori")
    )
    found = listed(read(source, "plan.md", "it"), "audience")
    assert [each["title"] for each in found] == ["25-40 anni", "genitori"]
