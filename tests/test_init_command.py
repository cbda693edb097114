"""``smlint init``: somebody at a terminal answers some questions and has a plan."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from importlib import metadata
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from smlint.base.guide import LANGUAGES
from smlint.cli.origin import origin
from smlint.engine.shipped import shipped
from smlint.i18n import catalogue
from smlint.report.files.wiring import Origin, hook
from tests.conftest import Plan, Smlint
from tests.terminal import Terminal, terminal

TODAY = ("--today", "2026-11-20")

ENGLISH = {
    "form": "yaml",
    "organization": "Kymata Sailing School",
    "owner": "Anna L.",
    "others": "",
    "why": "Beginners write to us after the open day, and nobody answers.",
    "business": "Fill the summer courses",
    "type": "community",
    "aim": "People who never sailed ask us before they book",
    "statement": "Raise beginners' questions from 5 to 20 a month by 30 June 2027",
    "metric": "beginners' questions",
    "definition": "messages of the month in which somebody asks about a first course",
    "unit": "",
    "family": "",
    "baseline": "",
    "baseline_date": "",
    "target": "",
    "due": "",
    "channels": "instagram, local sailing forum",
    "editor": "",
}
GREEK = {
    "form": "markdown",
    "organization": "Ναυτικός Όμιλος Κύματα",
    "owner": "Άννα Λ.",
    "others": "",
    "why": "Μας γράφουν αρχάριοι και δεν απαντά κανείς.",
    "business": "Να γεμίσουν τα καλοκαιρινά μαθήματα",
    "type": "κοινότητα",
    "aim": "Όσοι δεν έχουν ανέβει σε σκάφος να ρωτούν πρώτα εμάς",
    "statement": "Αύξηση των ερωτήσεων αρχαρίων από 5 σε 20 τον μήνα έως τις 30 Ιουνίου 2027",
    "metric": "ερωτήσεις αρχαρίων",
    "definition": "τα μηνύματα του μήνα στα οποία κάποιος ρωτά για πρώτο μάθημα",
    "unit": "",
    "family": "",
    "baseline": "",
    "baseline_date": "",
    "target": "",
    "due": "",
    "channels": "facebook και instagram",
}
ANSWERS = {"en": ENGLISH, "el": GREEK}


def answer(talk: Terminal, answers: Sequence[str]) -> None:
    for each in answers:
        talk.wait_for_prompt()
        talk.type(each)


def up_to(answers: dict[str, str], last: str) -> list[str]:
    """The answers before a question."""
    names = list(answers)
    return [answers[name] for name in names[: names.index(last)]]


def files_in(folder: Path) -> set[str]:
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return {path for path in found if not path.startswith(".git/")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_finished_interview_passes_the_starter_profile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, smlint: Smlint, language: str
) -> None:
    with terminal("init", *TODAY, "--lang", language, cwd=tmp_path) as talk:
        answer(talk, tuple(ANSWERS[language].values()))
        assert talk.finish() == 0
    monkeypatch.chdir(tmp_path)
    ran = smlint("check")
    assert (ran.code, ran.findings) == (0, [])
    assert catalogue(language).say("verdict.clean") in ran.out
    assert "SM927" not in smlint("check", "--profile", "strict").out


def test_what_was_answered_stands_in_the_plan(tmp_path: Path) -> None:
    with terminal("init", *TODAY, "--lang", "en", cwd=tmp_path) as talk:
        answer(talk, tuple(ENGLISH.values()))
        talk.finish()
    goal = YAML(typ="safe").load((tmp_path / "goals.yaml").read_text("utf-8"))
    (objective,) = goal["objectives"]
    assert objective["statement"] == ENGLISH["statement"]
    assert (objective["baseline"]["value"], objective["target"]) == (5, 20)
    assert str(objective["due"]) == "2027-06-30"
    assert objective["scope"] == {"channels": ["instagram", "local-sailing-forum"]}
    channels = YAML(typ="safe").load((tmp_path / "channels.yaml").read_text("utf-8"))
    assert [each["type"] for each in channels["items"]] == ["owned-account", "forum"]
    strategy = (tmp_path / "strategy.yaml").read_text("utf-8")
    assert strategy.startswith("# yaml-language-server: $schema=schemas/strategy.schema.json\n")
    assert (tmp_path / "schemas" / "strategy.schema.json").is_file()


def test_a_sentence_is_judged_and_may_be_said_again(tmp_path: Path) -> None:
    with terminal("init", *TODAY, "--lang", "en", cwd=tmp_path) as talk:
        answer(talk, [*up_to(ENGLISH, "statement"), "Get many more questions soon"])
        told = talk.wait_for_prompt()
        assert "S vague words" in told.replace("\N{NO-BREAK SPACE}", " ")
        assert '"many" can mean anything' in told
        assert "[Get many more questions soon]" in told
        talk.type(ENGLISH["statement"])
        assert "T\N{NO-BREAK SPACE}2027-06-30" in talk.wait_for_prompt()


def test_an_answer_that_fits_no_field_is_asked_again(tmp_path: Path) -> None:
    wrong = {"type": "fame", "unit": "apples", "baseline": "few", "baseline_date": "tomorrow"}
    wrong |= {"target": "a lot", "due": "2020-01-01"}
    with terminal("init", *TODAY, "--lang", "en", cwd=tmp_path) as talk:
        for name, right in ENGLISH.items():
            talk.wait_for_prompt()
            if name in wrong:
                talk.type(wrong[name])
                again = talk.wait_for_prompt()
                assert ("please" in again) or ("That day has passed" in again)
            talk.type(right)
        assert talk.finish() == 0
    assert "goals.yaml" in files_in(tmp_path)


@pytest.mark.parametrize("question", ["organization", "statement", "editor"])
def test_ctrl_c_in_the_middle_leaves_nothing(tmp_path: Path, question: str) -> None:
    with terminal("init", *TODAY, "--lang", "en", cwd=tmp_path) as talk:
        answer(talk, up_to(ENGLISH, question))
        talk.wait_for_prompt()
        assert talk.interrupt() == 130
        assert "Traceback" not in talk.said
        assert "nothing was written" in talk.said
    assert files_in(tmp_path) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_fits_a_narrow_terminal(tmp_path: Path, language: str) -> None:
    with terminal("init", *TODAY, "--lang", language, cwd=tmp_path, columns=40) as talk:
        answer(talk, [each or "?" for each in up_to(ANSWERS[language], "metric")])
        talk.wait_for_prompt()
    typed = [line for line in talk.said.split("\n") if "> " not in line]
    assert max(map(len, typed)) <= 40


def test_what_is_left_open_is_asked_by_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, smlint: Smlint
) -> None:
    with terminal("init", *TODAY, "--lang", "en", cwd=tmp_path) as talk:
        answer(talk, ["yaml", "Kymata", "", "", "", "", "", "Ask us", *[""] * 8])
        assert talk.finish() == 0
        assert "questions are open" in talk.said
    monkeypatch.chdir(tmp_path)
    told = smlint("check", "--output-format", "concise").findings
    assert any('"owner" of strategy' in line for line in told)


def test_yes_asks_nothing_and_gives_a_plan_to_fill_in(plan: Plan, smlint: Smlint) -> None:
    root = plan({})
    ran = smlint("init", "--yes")
    assert (ran.code, ran.err) == (0, "")
    assert {"strategy.yaml", "goals.yaml", "smlint.yaml"} <= files_in(root)
    found = {line.split()[2] for line in smlint("check", "--output-format", "concise").findings}
    assert found == {"SM927"}
    strategy = YAML(typ="safe").load((root / "strategy.yaml").read_text("utf-8"))
    assert [sorted(each) for each in strategy["team"]] == [["id", "name"]]


def test_without_a_terminal_it_says_what_to_do(plan: Plan, smlint: Smlint) -> None:
    root = plan({})
    ran = smlint("init")
    assert (ran.code, ran.out) == (2, "")
    assert "--yes" in ran.err
    assert files_in(root) == set()


@pytest.mark.parametrize("there", ["smlint.yaml", "goals.yaml"])
def test_what_is_there_is_never_changed(plan: Plan, smlint: Smlint, there: str) -> None:
    root = plan({there: "profile: strict\n"})
    assert smlint("init", "--yes").code == 2
    assert files_in(root) == {there}
    assert (root / there).read_text("utf-8") == "profile: strict\n"


def test_it_begins_with_a_document(plan: Plan, smlint: Smlint) -> None:
    text = "# Strategy\n\nOwner: Rena\n\n## Goals\n\n- Reach 500 followers by June 2027\n"
    root = plan({"old.md": text})
    ran = smlint("init", "--from", "old.md", "--to", "plan")
    assert (ran.code, ran.err) == (0, "")
    assert {"plan/goals.yaml", "plan/smlint.yaml", "old.md"} <= files_in(root)


def test_the_hook_and_the_job_are_written_where_they_are_wanted(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    (tmp_path / "my plan").mkdir()
    answers = (*ENGLISH.values(), "yes", "github")
    with terminal("init", *TODAY, "--lang", "en", "--to", "my plan", cwd=tmp_path) as talk:
        answer(talk, answers)
        assert talk.finish() == 0
    config = YAML(typ="safe").load((tmp_path / ".pre-commit-config.yaml").read_text("utf-8"))
    assert config["repos"][0]["hooks"][0]["entry"] == "smlint check --hook 'my plan'"
    job = YAML(typ="safe").load((tmp_path / ".github/workflows/smlint.yml").read_text("utf-8"))
    *before, _on_push = job["jobs"]["smlint"]["steps"]
    assert before[0]["with"]["fetch-depth"] == 0
    assert before[-1]["run"].endswith('--since "origin/$GITHUB_BASE_REF"')
    assert {each.get("working-directory") for each in before[2:]} == {"my plan"}
    assert "example.org" in job["env"]["SMLINT_FROM"]
    said = " ".join(talk.said.split())
    assert "in .github/workflows/smlint.yml, at SMLINT_FROM, put in the repository" in said
    assert "commit in a terminal that knows it" in said
    ran = subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-config"], cwd=tmp_path, check=False
    )
    assert ran.returncode == 0


def test_a_hook_that_is_there_is_not_changed_but_told(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    hook = tmp_path / ".pre-commit-config.yaml"
    hook.write_text("repos: []\n", "utf-8")
    with terminal("init", *TODAY, "--lang", "en", cwd=tmp_path) as talk:
        answer(talk, (*ENGLISH.values(), "yes", "none"))
        assert talk.finish() == 0
    assert hook.read_text("utf-8") == "repos: []\n"
    assert "Add this to it:" in talk.said
    assert "- id: smlint" in talk.said


@pytest.mark.parametrize(
    ("language", "said"), [("en", "Don't know"), ("en", "-"), ("el", "Δεν ξέρω")]
)
def test_what_nobody_knows_is_left_open(tmp_path: Path, language: str, said: str) -> None:
    answers = {**ANSWERS[language], "why": said, "baseline": said, "definition": said}
    del answers["baseline_date"]
    with terminal("init", *TODAY, "--lang", language, cwd=tmp_path) as talk:
        for name, text in answers.items():
            talk.wait_for_prompt()
            talk.type(text)
            if name == "baseline":
                talk.wait_for_prompt()
                talk.type("")
        assert talk.finish() == 0
    texts = [path.read_text("utf-8") for path in tmp_path.glob("*.*")]
    assert not any(said in text for text in texts if said != "-")
    assert any("TODO" in text for text in texts)


def test_of_a_metric_without_a_name_nothing_more_is_asked(tmp_path: Path) -> None:
    with terminal("init", *TODAY, "--lang", "en", cwd=tmp_path) as talk:
        answer(talk, [*up_to(ENGLISH, "metric"), "-"])
        assert "What is the number today?" in talk.wait_for_prompt()


def test_a_greek_page_calls_everything_by_its_greek_name(tmp_path: Path) -> None:
    with terminal("init", *TODAY, "--lang", "el", cwd=tmp_path) as talk:
        answer(talk, tuple(GREEK.values()))
        assert talk.finish() == 0
    goal = (tmp_path / "goals.md").read_text("utf-8")
    assert "- Τύπος: κοινότητα" in goal
    assert "«Γιατί:»" in goal
    metric = (tmp_path / "metrics.md").read_text("utf-8")
    assert "- Μονάδα: πλήθος" in metric
    assert "- Κατεύθυνση: αύξηση" in metric
    assert "- Οικογένεια: συζήτηση" in metric
    assert "- Κατάσταση: ενεργό" in (tmp_path / "channels.md").read_text("utf-8")


def test_the_reason_that_is_left_open_is_asked_by_check(tmp_path: Path) -> None:
    with terminal("init", *TODAY, "--lang", "en", cwd=tmp_path) as talk:
        answer(talk, tuple({**ENGLISH, "why": "-"}.values()))
        assert talk.finish() == 0
        assert "1 question is open" in talk.said
    assert "rationale: TODO" in (tmp_path / "strategy.yaml").read_text("utf-8")


def test_the_channels_serve_the_goal_and_the_title_names_both_years(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, smlint: Smlint
) -> None:
    with terminal("init", *TODAY, "--lang", "en", cwd=tmp_path) as talk:
        answer(talk, tuple(ENGLISH.values()))
        assert talk.finish() == 0
    strategy = YAML(typ="safe").load((tmp_path / "strategy.yaml").read_text("utf-8"))
    assert strategy["title"].endswith(" 2026-27")
    monkeypatch.chdir(tmp_path)
    assert "SM805" not in smlint("check", "--profile", "standard").out


def test_how_the_hook_is_switched_on_is_said(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    for wanted, name in (("yes", "a"), ("no", "b")):
        with terminal("init", *TODAY, "--lang", "en", "--to", name, cwd=tmp_path) as talk:
            answer(talk, (*ENGLISH.values(), wanted, "none"))
            assert talk.finish() == 0
            assert ("pre-commit install" in talk.said.rpartition("Written to")[2]) == (
                wanted == "yes"
            )


def test_a_greek_page_of_a_whole_plan_has_greek_headings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, smlint: Smlint
) -> None:
    options = (*TODAY, "--lang", "el", "--as", "one-markdown-file")
    with terminal("init", *options, cwd=tmp_path) as talk:
        answer(talk, tuple(GREEK.values())[1:])
        assert talk.finish() == 0
    page = (tmp_path / "plan.md").read_text("utf-8")
    headings = [line for line in page.splitlines() if line.startswith("## ")]
    assert page.startswith(f"---\nkind: plan\n---\n\n# {GREEK['organization']}, ")
    assert page.count("\n# ") == 1
    assert headings == ["## Στρατηγική", "## Γενικοί στόχοι", "## Δείκτες", "## Κανάλια"]
    monkeypatch.chdir(tmp_path)
    ran = smlint("check")
    assert (ran.code, ran.findings) == (0, [])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("kind", "name"),
    [("goal", "type"), ("metric", "unit"), ("metric", "family"), ("metric", "frequency")],
)
def test_every_word_that_may_be_chosen_is_explained(language: str, kind: str, name: str) -> None:
    values = shipped().model.kinds[kind].shape.fields[name].words
    words = catalogue(language)
    assert [each for each in values if not words.knows(f"init.gloss.{name}.{each}")] == []


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (
            '{"url": "https://example.org/a.git", "vcs_info": {"vcs": "git", "commit_id": "c0"}}',
            Origin("https://example.org/a.git", "c0"),
        ),
        ('{"url": "https://me:key@example.org/a", "vcs_info": {"commit_id": "c0"}}', None),
        ('{"url": "ssh://git@example.org/a", "vcs_info": {"commit_id": "c0"}}', None),
        ('{"url": "file:///home/me/a", "dir_info": {}}', None),
        ("[]", None),
        ("no json", None),
        (None, None),
    ],
)
def test_where_smlint_comes_from_is_told_only_where_others_find_it(
    monkeypatch: pytest.MonkeyPatch, told: str | None, found: Origin | None
) -> None:
    class Installed:
        def read_text(self, _name: str) -> str | None:
            return told

    monkeypatch.setattr(metadata, "distribution", lambda _name: Installed())
    assert origin() == found


def test_with_a_known_origin_the_hook_needs_nothing_installed() -> None:
    text = hook(catalogue("en"), "my plan", Origin("https://example.org/a.git", "12e4"))
    (repository,) = YAML(typ="safe").load(text)["repos"]
    assert (repository["repo"], repository["rev"]) == ("https://example.org/a.git", "12e4")
    assert repository["hooks"] == [{"id": "smlint", "args": ["my plan"]}]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("in_git", [False, True])
def test_outside_of_git_it_says_why_no_hook_and_no_job_was_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, smlint: Smlint, language: str, in_git: bool
) -> None:
    if in_git:
        subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    monkeypatch.chdir(tmp_path)
    said = " ".join(smlint("init", "--yes", "--lang", language).out.split())
    assert (catalogue(language).say("init.no-git") in said) is not in_git


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("weak", [False, True])
def test_a_plan_whose_aim_has_no_number_is_not_called_all_well(
    tmp_path: Path, language: str, weak: bool
) -> None:
    strong = {"en": "Fill 40 places in the summer courses", "el": "40 θέσεις στα μαθήματα"}
    aim = {"en": "more dogs", "el": "πιο πολλά σκυλιά"}[language] if weak else strong[language]
    with terminal("init", *TODAY, "--lang", language, cwd=tmp_path, columns=200) as talk:
        answer(talk, tuple({**ANSWERS[language], "business": aim}.values()))
        assert talk.finish() == 0
    said = " ".join(talk.said.split())
    assert (catalogue(language).say("init.weak-aim", aim=aim) in said) is weak
    assert catalogue(language).say("init.clean", where="") in said
