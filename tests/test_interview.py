"""The interview of ``smlint init`` at a terminal: remarks, doubts, a way back."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from smlint.base.guide import LANGUAGES
from smlint.i18n import catalogue
from tests.conftest import Smlint
from tests.terminal import Terminal, terminal
from tests.test_init_command import ANSWERS, ENGLISH, GREEK, TODAY, answer

VAGUE = {"en": "more followers soon", "el": "σύντομα πιο πολλοί"}


def told(talk: Terminal) -> str:
    """What it says next, in one line."""
    return " ".join(talk.wait_for_prompt().replace("\N{NO-BREAK SPACE}", " ").split())


def test_what_is_wrong_with_an_answer_is_told_at_once(tmp_path: Path) -> None:
    wrong = {
        "owner": ("the marketing team", "team"),
        "why": ("Because everybody is on Instagram", "no reason of your own"),
        "type": ("sales", "sales"),
        "aim": ("More people on Instagram", "is about Instagram, not about the people"),
        "statement": ("Get many more questions", '"many" can mean anything'),
        "family": ("visit", "visit"),
    }
    with terminal("init", *TODAY, "--lang", "en", cwd=tmp_path) as talk:
        for name, right in ENGLISH.items():
            talk.wait_for_prompt()
            if name in wrong:
                typed, remark = wrong[name]
                talk.type(typed)
                said = told(talk)
                assert "- " in said
                assert remark in said
                assert "Enter to keep it" in said
            talk.type(right or ("conversation" if name == "family" else ""))
        assert talk.finish() == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_without_a_number_is_told_and_made_of_the_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, smlint: Smlint, language: str
) -> None:
    later = {"baseline": "5", "baseline_date": "", "target": "20", "due": "2027-06-30"}
    answers = {**ANSWERS[language], **later}
    with terminal("init", *TODAY, "--lang", language, cwd=tmp_path) as talk:
        for name, text in answers.items():
            if name == "channels":
                said = told(talk)
                assert "20" in said
                assert "2027-06-30]" in said
                talk.type("")
            talk.wait_for_prompt()
            if name == "statement":
                talk.type(VAGUE[language])
                said = told(talk)
                assert catalogue(language).say("init.remark.number") in said
                assert ("soon" if language == "en" else "σύντομα") in said.partition("- ")[2]
            talk.type("" if name == "statement" else text)
        assert talk.finish() == 0
    monkeypatch.chdir(tmp_path)
    ran = smlint("check", "--verbose")
    assert (ran.code, ran.findings) == (0, [])
    assert f" S {catalogue(language).say('smart.ok')} " in ran.out


def test_thousandths_of_whole_things_are_asked_about_and_may_be_meant(tmp_path: Path) -> None:
    answers = {**ENGLISH, "statement": "", "baseline": "1.240", "target": "1.7"}
    with terminal("init", *TODAY, "--lang", "en", cwd=tmp_path) as talk:
        for name, text in answers.items():
            if name == "channels":
                talk.wait_for_prompt()
                talk.type("")
            talk.wait_for_prompt()
            talk.type(text)
            if name == "baseline":
                said = told(talk)
                assert "Did you mean 1,240?" in said
                assert said.endswith("[1240] >")
                talk.type(text)
        assert talk.finish() == 0
    goal = YAML(typ="safe").load((tmp_path / "goals.yaml").read_text("utf-8"))
    assert goal["objectives"][0]["baseline"]["value"] == 1.24


def test_of_two_owners_one_answers_and_both_are_in_the_team(tmp_path: Path) -> None:
    with terminal("init", *TODAY, "--lang", "en", cwd=tmp_path) as talk:
        for name, text in ENGLISH.items():
            talk.wait_for_prompt()
            if name == "owner":
                talk.type("Maria and Petros")
                assert "Who of them: Maria or Petros?" in told(talk)
            talk.type("Maria" if name == "owner" else text)
        assert talk.finish() == 0
    strategy = YAML(typ="safe").load((tmp_path / "strategy.yaml").read_text("utf-8"))
    assert strategy["owner"] == "maria"
    assert [each["name"] for each in strategy["team"]] == ["Maria", "Petros"]


@pytest.mark.parametrize("back", ["<", "back", "πισω"])
def test_a_way_back_keeps_what_was_answered(tmp_path: Path, back: str) -> None:
    language = "el" if back == "πισω" else "en"
    answers = ANSWERS[language]
    with terminal("init", *TODAY, "--lang", language, cwd=tmp_path) as talk:
        talk.wait_for_prompt()
        talk.type(back)
        assert catalogue(language).say("init.first") in told(talk)
        talk.type("md")
        given = (answers[name] for name in ("organization", "owner", "others", "why"))
        answer(talk, [*given, back, back, back])
        said = told(talk)
        assert said.endswith(f"[{answers['owner']}] >")
        talk.type("Zoe K.")
        answer(talk, [""])
        assert told(talk).endswith(f"[{answers['why']}] >")
        talk.type("")
        answer(
            talk,
            [
                text
                for name, text in answers.items()
                if name not in {"form", "organization", "owner", "others", "why", "editor"}
            ],
        )
        assert talk.finish() == 0
    strategy = (tmp_path / "strategy.md").read_text("utf-8")
    assert "Zoe K." in strategy
    assert answers["owner"] not in strategy
    assert answers["why"] in strategy


def test_a_number_that_is_proposed_can_be_left_open(tmp_path: Path) -> None:
    with terminal("init", *TODAY, "--lang", "en", cwd=tmp_path) as talk:
        for name, text in ENGLISH.items():
            said = talk.wait_for_prompt()
            if name == "target":
                assert said.endswith("[20] > ")
            talk.type("-" if name == "target" else text)
        assert talk.finish() == 0
    goal = YAML(typ="safe").load((tmp_path / "goals.yaml").read_text("utf-8"))
    assert goal["objectives"][0]["target"] == "TODO"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_explains_itself(tmp_path: Path, language: str) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    words, seen = catalogue(language), 0
    answers = {**ANSWERS[language], "form": "yaml", "editor": "-", "hook": "-", "ci": "-"}
    with terminal("init", *TODAY, "--lang", language, cwd=tmp_path) as talk:
        for name, text in answers.items():
            talk.wait_for_prompt()
            talk.type("?")
            assert " ".join(words.say(f"init.help.{name}").split()) in told(talk)
            talk.type(text)
            seen += 1
        assert talk.finish() == 0
    assert seen == len(answers)


@pytest.mark.parametrize("said", ["Ελληνικά", "ελληνικα", "greek", "el"])
def test_the_language_is_asked_in_any_words(tmp_path: Path, said: str) -> None:
    with terminal("init", *TODAY, cwd=tmp_path) as talk:
        talk.wait_for_prompt()
        talk.type(said)
        assert "Ένα πρώτο σχέδιο" in told(talk)
        talk.type("YML")
        assert "Πώς λέγεται" in told(talk)


def test_no_is_no_without_its_accent(tmp_path: Path) -> None:
    answers = {**GREEK, "form": "yaml", "editor": "οχι"}
    with terminal("init", *TODAY, "--lang", "el", cwd=tmp_path) as talk:
        answer(talk, tuple(answers.values()))
        assert talk.finish() == 0
    assert not (tmp_path / "schemas").exists()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_smart_line_is_explained_once(tmp_path: Path, language: str) -> None:
    with terminal("init", *TODAY, "--lang", language, cwd=tmp_path, columns=200) as talk:
        answer(talk, tuple(ANSWERS[language].values()))
        assert talk.finish() == 0
    said = " ".join(talk.said.split())
    assert said.count(catalogue(language).say("init.legend")) == 1
    assert said.count("SMART ") > 3


def test_a_vague_sentence_that_is_kept_is_no_clean_plan(tmp_path: Path) -> None:
    later = {"baseline": "5", "baseline_date": "", "target": "20", "due": "2027-06-30"}
    with terminal("init", *TODAY, "--lang", "en", cwd=tmp_path) as talk:
        for name, text in {**ENGLISH, **later}.items():
            if name == "channels":
                answer(talk, ["-"])
            talk.wait_for_prompt()
            talk.type(VAGUE["en"] if name == "statement" else text)
            if name == "statement":
                answer(talk, [""])
        assert talk.finish() == 0
    said = " ".join(talk.said.split())
    assert "does not say how far. Write it in the goal" in said
    assert catalogue("en").say("init.clean", where="") not in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_that_nobody_knows_yet_has_a_day_by_which_it_is_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, smlint: Smlint, language: str
) -> None:
    unknown = {"en": "don't know", "el": "δεν ξέρω"}[language]
    by = {"en": "15 January", "el": "15 Ιανουαρίου"}[language]
    answers = {**ANSWERS[language], "baseline": unknown, "baseline_date": by}
    with terminal("init", *TODAY, "--lang", language, cwd=tmp_path) as talk:
        for name, text in answers.items():
            said = told(talk)
            assert name != "target" or "2027-01-15" in said
            talk.type(text)
        assert talk.finish() == 0
    monkeypatch.chdir(tmp_path)
    ran = smlint("check", "--today", "2026-11-20")
    assert (ran.code, ran.findings) == (0, [])


def test_a_word_that_is_only_close_is_asked_about(tmp_path: Path) -> None:
    with terminal("init", *TODAY, "--lang", "en", cwd=tmp_path) as talk:
        answer(talk, [*list(ENGLISH.values())[:6], "comunity"])
        said = told(talk)
        assert 'Did you mean "community"?' in said
        assert said.endswith("[community] >")
        talk.type("")
        assert "What should be different" in told(talk)
