"""Who asks at ``smlint init`` what is meant is told, and who does not know is held to nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from smlint.cli.dialogue import Dialogue
from smlint.cli.init import _hearing
from smlint.engine.shipped import shipped
from smlint.i18n import catalogue
from tests.test_interview_answers import held, read

TOLD = "This is what it means."


@pytest.fixture
def typing(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What somebody will type, one answer after the other."""
    lines: list[str] = []
    given: Iterator[str] = iter(lines)
    monkeypatch.setattr(click, "prompt", lambda *_args, **_options: next(given))
    return lines


def dialogue(language: str) -> Dialogue:
    data = shipped()
    return Dialogue(catalogue(language), data.answers[language], *_hearing(language, data))


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("en", "?"),
        ("en", "???"),
        ("en", "what?"),
        ("en", "Help"),
        ("en", "huh"),
        ("en", "I don't understand"),
        ("en", "i don’t get it"),
        ("en", "What do you mean by that exactly?"),
        ("en", "no idea what that means"),
        ("el", ";"),
        ("el", "τι;"),
        ("el", "τι εννοείς;"),
        ("el", "Τι εννοείτε με το κοινό;"),
        ("el", "δεν καταλαβαίνω"),
        ("el", "ΒΟΗΘΕΙΑ"),
        ("el", "Ορίστε;"),
        ("el", "help"),
    ],
)
def test_who_asks_what_is_meant_sees_the_help(
    typing: list[str], capsys: pytest.CaptureFixture[str], language: str, typed: str
) -> None:
    typing += [typed, "an answer"]
    assert dialogue(language).ask("Why?", "", TOLD) == "an answer"
    assert TOLD in capsys.readouterr().out


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("en", "Help the Aged"),
        ("en", "What visitors ask us most"),
        ("en", "I don't understand why nobody comes"),
        ("en", "What do you want to see next year"),
        ("el", "Βοήθεια στο Σπίτι"),
        ("el", "τι ρωτούν οι επισκέπτες"),
    ],
)
def test_an_answer_that_begins_so_is_an_answer(
    typing: list[str], language: str, typed: str
) -> None:
    typing += [typed]
    assert dialogue(language).ask("Why?", "", TOLD) == typed


@pytest.mark.parametrize(
    ("language", "typed", "agreed"),
    [
        ("en", "I don't know", False),
        ("en", "dunno, sorry", False),
        ("en", "not sure", False),
        ("en", "no idea, yes", True),
        ("en", "you choose", True),
        ("en", "yes", True),
        ("en", "", True),
        ("el", "δεν ξέρω", False),
        ("el", "δεν έχω ιδέα", False),
        ("el", "ναι", True),
    ],
)
def test_who_does_not_know_has_not_said_yes(
    typing: list[str],
    capsys: pytest.CaptureFixture[str],
    language: str,
    typed: str,
    agreed: bool,
) -> None:
    typing += [typed, ""]
    talk = dialogue(language)
    assert talk.agree("Shall pre-commit check the plan?") == agreed
    noted = talk.words.say("init.unsure", answer=talk.words.say("init.no"))
    assert (noted[:12] in capsys.readouterr().out) != agreed


def test_who_does_not_know_a_service_has_taken_none(typing: list[str]) -> None:
    typing += ["no idea"]
    options = {"github": "github", "none": "none"}
    assert dialogue("en").choose("Which service?", options, "github") == "none"


def test_a_question_about_the_question_is_never_an_answer(tmp_path: Path) -> None:
    told = {"organization": ["what?", "Kymata"], "aim": ["I don't understand", "People ask us"]}
    heard = held(tmp_path, "en", told)
    assert catalogue("en").say("init.help.organization") in heard["organization"][1]
    assert read(tmp_path, "strategy")["organization"]["name"] == "Kymata"
    assert read(tmp_path, "goals")["statement"] == "People ask us"


@pytest.mark.parametrize(
    ("language", "typed", "platforms"),
    [
        ("el", "Facebook και Ίνστα μάλλον", ["facebook", "instagram"]),
        ("el", "φέισμπουκ και βάιμπερ", ["facebook", "viber"]),
    ],
)
def test_enter_takes_the_channels_that_are_proposed(
    tmp_path: Path, language: str, typed: str, platforms: list[str]
) -> None:
    answers = [typed, ""] if "μάλλον" in typed else [typed]
    held(tmp_path, language, {"channels": answers})
    channels = read(tmp_path, "channels")["items"]
    assert [each["id"] for each in channels] == platforms


def test_what_may_become_a_channel_is_none_yet(tmp_path: Path) -> None:
    held(tmp_path, "en", {"channels": ["facebook, maybe insta", ""]})
    items = {each["id"]: each["status"] for each in read(tmp_path, "channels")["items"]}
    assert items == {"facebook": "active", "instagram": "candidate"}
