"""The interview of ``smlint init`` at a terminal: answers in other words than a form expects."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from smlint.base.guide import LANGUAGES
from smlint.i18n import catalogue
from tests.terminal import Terminal, terminal
from tests.test_init_command import ANSWERS, ENGLISH, TODAY

AIM = "People who never sailed ask us first"
FIRST = {"en": "more followers on facebook, weve got about 340, like 500 would be nice by summer"}
FIRST["el"] = "περισσότεροι ακόλουθοι, έχουμε 340, καλό θα ήταν 500, σύντομα"


def told(talk: Terminal) -> str:
    """What it says next, in one line."""
    return " ".join(talk.wait_for_prompt().replace("\N{NO-BREAK SPACE}", " ").split())


def held(
    folder: Path, language: str, said: Mapping[str, Sequence[str]], *, without: Sequence[str] = ()
) -> dict[str, list[str]]:
    """Hold the whole interview in YAML; for some questions with other answers, one after the other.
    What it said after each of them.
    """
    answers = {**ANSWERS[language], "form": "yaml", "editor": "-"}
    heard: dict[str, list[str]] = {}
    with terminal("init", *TODAY, "--lang", language, cwd=folder, columns=200) as talk:
        for name, text in answers.items():
            if name in without:
                continue
            for each in said.get(name, [text]):
                heard.setdefault(name, []).append(told(talk))
                talk.type(each)
        assert talk.finish() == 0
    return heard


def read(folder: Path, name: str) -> Any:
    return YAML(typ="safe").load((folder / f"{name}.yaml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("language", "typed", "proposed", "kept"),
    [
        ("en", "mine, its my shop", "", "Oseis Bikes"),
        ("en", "Whats that? the shop?", "", "Oseis Bikes"),
        ("el", "του Λαογραφικού Μουσείου Βυτίνας, του δήμου δηλαδή", "", "Λαογραφικό Μουσείο"),
        ("el", "Λαογραφικό Μουσείο, είναι του δήμου", "Λαογραφικό Μουσείο", ""),
    ],
)
def test_a_sentence_is_no_name_of_a_house(
    tmp_path: Path, language: str, typed: str, proposed: str, kept: str
) -> None:
    heard = held(tmp_path, language, {"organization": [typed, kept]})
    ends = (f"[{proposed}] >",) if proposed else ("; >", "? >")
    assert heard["organization"][1].endswith(ends)
    assert read(tmp_path, "strategy")["organization"]["name"] == (kept or proposed)


@pytest.mark.parametrize(
    ("language", "typed", "kept", "team"),
    [
        ("en", "me i suppose, but Kayleigh does the posts", "Joss", ["Joss", "Kayleigh"]),
        ("en", "Maria K. from the front desk for now", "", ["Maria K."]),
        ("el", "εγω η Σταυρούλα που ειμαι και στο ταμειο", "", ["Σταυρούλα"]),
    ],
)
def test_a_sentence_is_no_name_of_a_person_and_whoever_it_names_is_kept(
    tmp_path: Path, language: str, typed: str, kept: str, team: list[str]
) -> None:
    heard = held(tmp_path, language, {"owner": [typed, kept]})
    assert kept or heard["owner"][1].endswith(f"[{team[0]}] >")
    assert [each["name"] for each in read(tmp_path, "strategy")["team"]] == team


@pytest.mark.parametrize("typed", ["mine, its my shop", "Who are we?"])
def test_a_name_that_is_said_twice_stands(tmp_path: Path, typed: str) -> None:
    held(tmp_path, "en", {"organization": [typed, typed]})
    assert read(tmp_path, "strategy")["organization"]["name"] == typed


def test_of_two_people_the_chosen_one_keeps_the_full_name(tmp_path: Path) -> None:
    both = "Ines Kwan (web + infra volunteer) and Tom Abara"
    heard = held(tmp_path, "en", {"owner": [both, "Ines"]})
    assert "Ines Kwan or Tom Abara" in heard["owner"][1]
    assert heard["others"][0].endswith("[Tom Abara] >")
    strategy = read(tmp_path, "strategy")
    assert strategy["owner"] == "ines-kwan"
    assert [each["name"] for each in strategy["team"]] == ["Ines Kwan", "Tom Abara"]


@pytest.mark.parametrize(
    ("typed", "named"),
    [("no one", []), ("just me", []), ("Bo and Ann Lee", ["Bo", "Ann Lee"])],
)
def test_who_else_works_on_it_may_be_nobody(tmp_path: Path, typed: str, named: list[str]) -> None:
    held(tmp_path, "en", {"others": [typed]})
    team = read(tmp_path, "strategy")["team"]
    assert [each["name"] for each in team] == [ENGLISH["owner"], *named]


@pytest.mark.parametrize(
    ("language", "typed", "named"),
    [
        ("en", "Shauna, saturdays and tuesdays", "Shauna"),
        ("en", "Jean, weekends only", "Jean"),
        ("en", "Jean and Lou, now and then", "Jean, Lou"),
        ("en", "Jean, when its busy", "Jean"),
        ("el", "Ελένη, τα Σάββατα", "Ελένη"),
        ("el", "Τάκης, μόνο τα σαββατοκύριακα", "Τάκης"),
    ],
)
def test_when_somebody_works_is_no_second_name(
    tmp_path: Path, language: str, typed: str, named: str
) -> None:
    heard = held(tmp_path, language, {"others": [typed, ""]})
    assert catalogue(language).say("init.ask.others") in heard["others"][0]
    assert catalogue(language).say("init.ask.others.named") in heard["others"][1]
    assert heard["others"][1].endswith(f"[{named}] >")
    team = read(tmp_path, "strategy")["team"]
    assert [each["name"] for each in team][1:] == named.split(", ")


@pytest.mark.parametrize(
    ("typed", "unit"), [("£", "money"), ("€", "euro"), ("$", "money"), ("GBP", "money")]
)
def test_the_sign_of_money_is_a_unit(tmp_path: Path, typed: str, unit: str) -> None:
    heard = held(tmp_path, "en", {"unit": [typed]})
    assert len(heard["unit"]) == 1
    assert read(tmp_path, "metrics")["unit"] == unit


def test_money_among_other_words_is_proposed(tmp_path: Path) -> None:
    heard = held(tmp_path, "en", {"unit": ["£ per booking", ""]})
    assert len(heard["unit"]) == 2
    assert read(tmp_path, "metrics")["unit"] == "money"


@pytest.mark.parametrize(
    ("typed", "names", "left"),
    [
        ("facebook and a bit of insta, google too", "Facebook, Instagram, Google Business", ""),
        ("fb, tiktok mostly, word of mouth", "Facebook, TikTok", "word of mouth"),
        ("ig, parish newsletter, some yt", "Instagram, parish newsletter, YouTube", ""),
    ],
)
def test_of_more_words_than_a_platform_is_called_its_name_is_proposed(
    tmp_path: Path, typed: str, names: str, left: str
) -> None:
    heard = held(tmp_path, "en", {"channels": [typed, ""]})
    assert f"[{names}" in heard["channels"][1]
    assert (f"{left} is left out" in heard["channels"][1]) == bool(left)


@pytest.mark.parametrize("typed", ["instagram, local sailing forum", "the facebook page, fb group"])
def test_the_names_of_places_stand_as_they_are(tmp_path: Path, typed: str) -> None:
    heard = held(tmp_path, "en", {"channels": [typed]})
    assert len(heard["channels"]) == 1


@pytest.mark.parametrize(
    ("language", "typed", "names"),
    [
        ("en", "facebook. kayleigh says instagram too", "Facebook and Instagram"),
        ("en", "facebook, kayleigh says instagram too", "Facebook and Instagram"),
        ("el", "τι ειναι κανάλι; facebook εννοειτε;", "Facebook"),
    ],
)
def test_of_a_sentence_about_channels_its_platforms_are_proposed(
    tmp_path: Path, language: str, typed: str, names: str
) -> None:
    heard = held(tmp_path, language, {"channels": [typed, ""]})
    assert names in heard["channels"][1]
    channels = read(tmp_path, "channels")
    found = [each["platform"] for each in channels.get("items", [channels])]
    assert found == [name.casefold() for name in names.split(" and ")]


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("en", "dunno its just the number on the page"),
        ("en", "I don’t know the numbers"),
        ("el", "δεν ξερω, μας ειπε ο δημος να εχουμε"),
    ],
)
def test_what_nobody_knows_is_left_open_in_any_words_and_that_is_said(
    tmp_path: Path, language: str, typed: str
) -> None:
    heard = held(tmp_path, language, {"why": [typed], "definition": [typed], "owner": [typed]})
    left = catalogue(language).say("init.left-open.any")
    assert all(left in heard[name][0] for name in ("others", "business", "unit"))
    strategy, metric = read(tmp_path, "strategy"), read(tmp_path, "metrics")
    assert strategy["rationale"] == strategy["owner"] == metric["definition"] == "TODO"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_part_completes_the_sentence_and_its_numbers_are_proposed(
    tmp_path: Path, language: str
) -> None:
    part = {"en": "end of June 2027", "el": "τέλος Ιουνίου 2027"}[language]
    changed = {
        "metric": [{"en": "followers", "el": "ακόλουθοι"}[language]],
        "statement": [FIRST[language], part, ""],
        "family": ["other"],
    }
    answers = {**ANSWERS[language], "form": "yaml", "editor": "-"}
    heard: dict[str, list[str]] = {}
    with terminal("init", *TODAY, "--lang", language, cwd=tmp_path, columns=200) as talk:
        for name, text in answers.items():
            if name == "channels":
                heard["sentence"] = [told(talk)]
                talk.type("-")
            for each in changed.get(name, [text]):
                heard.setdefault(name, []).append(told(talk))
                talk.type(each)
        assert talk.finish() == 0
    whole = heard["statement"][2]
    assert "340" in whole
    assert "500" in whole
    assert whole.endswith(f"{part}] >")
    assert heard["baseline"][0].endswith("[340] >")
    assert heard["target"][0].endswith("[500] >")
    assert heard["due"][0].endswith("[2027-06-30] >")
    assert "500" in heard["sentence"][0]
    (objective,) = read(tmp_path, "goals")["objectives"]
    assert objective["statement"].startswith(FIRST[language].partition(",")[0])
    assert (objective["baseline"]["value"], objective["target"]) == (340, 500)


def test_numbers_take_the_place_of_those_before(tmp_path: Path) -> None:
    first = "more followers soon"
    said = {"statement": [first, "from 340 to 500", "", "end of June 2027", ""]}
    held(tmp_path, "en", said)
    (objective,) = read(tmp_path, "goals")["objectives"]
    assert objective["statement"] == "more followers from 340 to 500 by end of June 2027"


def test_a_wrong_word_meets_the_one_that_was_meant(tmp_path: Path) -> None:
    wrong = {
        "type": ["comunity then", ""],
        "unit": ["count/month", ""],
        "editor": ["no thanks", ""],
    }
    heard = held(tmp_path, "en", wrong)
    for name, word in (("type", "community"), ("unit", "count"), ("editor", "no")):
        assert f'Did you mean "{word}"?' in heard[name][1]
        assert heard[name][1].endswith(f"[{word}] >")
    assert not (tmp_path / "schemas").exists()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("hard", [True, False])
def test_a_long_list_of_words_is_shown_once(tmp_path: Path, language: str, *, hard: bool) -> None:
    metric = {"en": "people through the door", "el": "κόσμος στο ταμείο"}[language]
    changed = {} if hard else {"metric": [metric]}
    heard = held(tmp_path, language, {**changed, "family": ["zzz", "xyzzy", "other"]})
    words = catalogue(language)
    gloss = words.say("init.gloss.family.other")
    first, second, third = heard["family"]
    assert [gloss in each for each in (first, second, third)] == [hard, not hard, False]
    hint = words.say("init.wrong.choice-again")
    assert (hint in second, hint in third) == (hard, True)
    assert "(" in first.partition(words.say("init.ask.family"))[2]
    asked = third.partition(words.say("init.ask.family"))[2]
    assert "(" not in asked


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_counted_at_the_door_is_of_no_family_of_ours(tmp_path: Path, language: str) -> None:
    metric = {"en": "people through the door", "el": "κόσμος στο ταμείο"}[language]
    traffic = {"en": "traffic", "el": "επισκεψιμότητα"}[language]
    heard = held(tmp_path, language, {"type": [traffic], "metric": [metric]})
    words = catalogue(language)
    shown = [each.removeprefix("- ") for each in (words.say("init.gloss.type.traffic"),)]
    assert shown[0]
    other = {"en": "other", "el": "άλλο"}[language]
    assert heard["family"][0].endswith(f"[{other}] >")
    assert read(tmp_path, "metrics")["family"] == "other"


def test_only_families_that_show_the_goal_are_proposed(tmp_path: Path) -> None:
    heard = held(tmp_path, "en", {"type": ["presence"], "metric": ["visits to the site"]})
    (asked,) = heard["family"]
    assert asked.endswith("(audience-size, conversation, mention, other) [audience-size] >")
    assert "- mention: how often others speak of you" in asked


def test_a_choice_left_to_others_is_no_channel(tmp_path: Path) -> None:
    heard = held(tmp_path, "en", {"channels": ["whatever works"]})
    assert "names no channel yet" in heard["editor"][0]
    assert not (tmp_path / "channels.yaml").exists()


def test_ids_that_nobody_has_seen_are_not_told(tmp_path: Path) -> None:
    heard = held(tmp_path, "en", {"type": ["sales", "community"]})
    said = " ".join(each for texts in heard.values() for each in texts)
    assert "Your first goal is a sales goal." in said
    assert 'R "Fill the summer' in said
    assert not {"goal-sales", "bo-first", "obj-community"} & set(said.replace(",", " ").split())


@pytest.mark.parametrize(
    ("definition", "asked", "written"),
    [
        ("messages about a first course", True, "weekly"),
        ("messages of the week about a first course", False, "weekly"),
    ],
)
def test_how_often_it_is_read_is_asked_or_said_already(
    tmp_path: Path, definition: str, asked: bool, written: str
) -> None:
    statement = "Raise beginners' questions from 5 to 20 by 30 June 2027"
    said = {"statement": [statement], "definition": [definition]}
    said |= {"family": ["", "weekly"]} if asked else {}
    held(tmp_path, "en", said)
    assert read(tmp_path, "metrics")["frequency"] == written


def test_a_number_of_a_year_is_asked_for_a_whole_one(tmp_path: Path) -> None:
    statement = "Raise school visits from 23 to 35 a year by 30 June 2027"
    heard = held(tmp_path, "en", {"statement": [statement]})
    assert "in the last full year?" in heard["baseline"][0]
    assert heard["baseline_date"][0].endswith("[2025-12-31] >")


@pytest.mark.parametrize("columns", range(40, 64, 6))
def test_a_letter_of_smart_stays_with_its_word(tmp_path: Path, columns: int) -> None:
    with terminal("init", *TODAY, "--lang", "el", cwd=tmp_path, columns=columns) as talk:
        for name, text in ANSWERS["el"].items():
            talk.wait_for_prompt()
            talk.type(text)
            if name == "statement":
                legend = talk.wait_for_prompt()
                break
    ends = [line.split(" ")[-1] for line in legend.split("\n")]
    assert not {*"SMART"} & set(ends)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("columns", [40, 60])
def test_no_line_is_wider_than_the_terminal(tmp_path: Path, language: str, columns: int) -> None:
    answers = {**ANSWERS[language], "form": "yaml"}
    with terminal("init", *TODAY, "--lang", language, cwd=tmp_path, columns=columns) as talk:
        for name in ("form", "organization", "owner", "others", "why"):
            talk.wait_for_prompt()
            talk.type(answers[name])
        talk.wait_for_prompt()
        talk.type("<")
        kept = talk.wait_for_prompt()
    lines = kept.split("\n")
    assert max(map(len, lines)) <= columns
    assert " ".join(lines[-2:]).count("]") == 1


@pytest.mark.parametrize(
    ("aim", "title"),
    [
        ("People ask us", "People ask us"),
        (f"{AIM}, and {'very ' * 20}often", AIM),
        (f"People {'very ' * 20}often ask us", f"People {'very ' * 20}often ask us"),
    ],
)
def test_a_title_is_never_half_a_sentence(tmp_path: Path, aim: str, title: str) -> None:
    held(tmp_path, "en", {"aim": [aim, ""] if "very" in aim and "," not in aim else [aim]})
    assert read(tmp_path, "goals")["title"] == title


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_guess_is_proposed_and_can_be_left_open(tmp_path: Path, language: str) -> None:
    typed = {"en": "dunno, maybe tradition", "el": "δεν ξέρω, ίσως από συνήθεια"}[language]
    guess = {"en": "tradition", "el": "από συνήθεια"}[language]
    heard = held(tmp_path, language, {"why": [typed, ""], "definition": [typed, "-"]})
    assert catalogue(language).say("init.doubt.guess") in heard["why"][1]
    assert heard["why"][1].endswith(f"[{guess}] >")
    assert read(tmp_path, "strategy")["rationale"] == guess
    assert read(tmp_path, "metrics")["definition"] == "TODO"


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_that_were_left_open_stand_beside_the_mark(tmp_path: Path, language: str) -> None:
    typed = {
        "en": "dunno its the council that wants us to",
        "el": "δεν ξέρω, το ζήτησε ο δήμος μας πέρσι",
    }
    held(tmp_path, language, {"why": [typed[language]]})
    text = (tmp_path / "strategy.yaml").read_text("utf-8")
    remark = catalogue(language).say("init.note.said", text=typed[language])
    assert f"# {remark}\nrationale: TODO" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_like_i_said_is_what_is_proposed(tmp_path: Path, language: str) -> None:
    typed = {"en": "like i said", "el": "οπως ειπα"}[language]
    heard = held(tmp_path, language, {"why": [typed, "x"], "baseline": [typed], "due": [typed]})
    words = catalogue(language)
    assert words.say("init.wrong.said-before") in heard["why"][1]
    assert words.say("init.noted", answer="5") in heard["baseline_date"][0]
    (objective,) = read(tmp_path, "goals")["objectives"]
    assert (objective["baseline"]["value"], f"{objective['due']}") == (5, "2027-06-30")


@pytest.mark.parametrize("typed", ["dunno, no", "not sure, maybe not... no"])
def test_a_choice_that_is_only_guessed_is_asked_about(tmp_path: Path, typed: str) -> None:
    heard = held(tmp_path, "en", {"editor": [typed, ""]})
    assert heard["editor"][1].endswith("[no] >")
    assert not (tmp_path / "schemas").exists()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_nobody_said_is_written_with_a_remark_that_says_so(
    tmp_path: Path, language: str
) -> None:
    held(tmp_path, language, {"channels": ["instagram, forum"], "family": ["-"]})
    words = catalogue(language)
    texts = {each: (tmp_path / f"{each}.yaml").read_text("utf-8") for each in
             ("goals", "metrics", "channels")}  # fmt: skip
    assert f"# {words.say('init.note.priority')}\npriority: 1" in texts["goals"]
    assert f"# {words.say('init.note.metric.frequency')}\nfrequency: monthly" in texts["metrics"]
    assert "family: TODO" in texts["metrics"]
    told = words.say("init.note.channel.status")
    assert texts["channels"].count(f"# {told}\n") == texts["channels"].count("status: active") == 2
    assert texts["channels"].count(words.say("init.note.channel.type")) == 1
