"""What services read: each format by its own validator, of a plan full of what hurts."""

from __future__ import annotations

import json
import os
import re
import subprocess
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from lxml import etree
from markdown_it import MarkdownIt

from conformance.pages import REPOSITORY
from smlint.cli.main import run

HERE = REPOSITORY / "conformance"
MULTITOOL = HERE / "node_modules/@microsoft/sarif-multitool-linux"
FORMS = HERE / "forms"

HURTS = (
    "στόχος 𝟙𐐀🎯",
    "<script>alert(1)</script> & ]]> --> `x` |",
    "::error file=x,line=1::owned",
    "##vso[task.setvariable variable=x]y",
    "a\\n::warning::b\\r\\n::set-output name=x::y",
    "\\u001b]0;owned\\u0007\\u001b[31m \\u0000 \\u202e \\u2028 \\ud7ff \\ufffe",
    "%0A%25 ${{ github.token }} $(id) `id`",
)
NAMES = ("α, β:γ.yaml", "goals/𐐀 100%25.yaml", "goals/it's <b>.md")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A plan that holds what hurts wherever a plan holds words."""
    root = tmp_path_factory.mktemp("plan")
    goals = "".join(
        f'  - {{id: "g-{at}", title: "{text}", type: presence, owner: "{text}", '
        f'objectives: [{{id: "o-{at}", statement: "{text}", target: "{text}", due: soon, '
        f'metric: "{text}", "{text}": 1}}]}}\n'
        for at, text in enumerate(HURTS)
    )
    files = {
        "smlint.yaml": "profile: strict\nspelled-wrong: 1\n",
        NAMES[0]: f"kind: goal\nitems:\n{goals}",
        NAMES[1]: f'kind: metric\nid: m\ntitle: "{HURTS[0]}"\nunit: "{HURTS[1]}"\nfreqency: x\n'
        "family: reach  # smlint: ignore[all] -- <b>::error::why</b>\nupdated: 31/12/2026\n",
        NAMES[2]: f"---\nkind: goal\nid: h\n---\n# {HURTS[1]} {HURTS[2]}\n\n- Owner: {HURTS[0]}\n",
        "raw.yaml": "kind: goal\nid: r\ntitle: \x1b[31mred\x07\n",
    }
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    before = Path.cwd()
    os.chdir(root)
    yield root
    os.chdir(before)


@dataclass(frozen=True, slots=True)
class Reports:
    """The same run in every format."""

    texts: dict[str, str]

    def data(self, name: str) -> Any:
        return json.loads(self.texts[name])


@pytest.fixture(scope="module", params=["en", "el"])
def reports(request: pytest.FixtureRequest, folder: Path) -> Reports:
    names = (
        *("json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson"),
        *("markdown", "html", "text", "concise"),
    )
    out = folder.parent / f"reports-{request.param}"
    told = [part for each in names for part in ("--output", f"{each}:{out / each}")]
    language = ["--lang", request.param, "--color", "never"]
    code = run(["check", "--today", "2026-11-20", "--output-format", "json", *language, *told])
    assert code == 1
    return Reports({each: (out / each).read_bytes().decode() for each in names})


def test_there_is_something_to_tell(reports: Reports) -> None:
    found = reports.data("json")
    paths = {each["path"] for each in found["findings"]}
    assert {*NAMES, "raw.yaml", "smlint.yaml"} <= paths
    assert len(found["findings"]) > 40
    assert found["suppressed"]
    assert any(each["fix"] for each in found["findings"])


def test_sarif_is_what_the_standard_asks_for(reports: Reports) -> None:
    schema = json.loads((MULTITOOL / "sarif-2.1.0.json").read_text(encoding="utf-8-sig"))
    validator = Draft202012Validator(schema)
    log = reports.data("sarif")
    assert [each.message for each in validator.iter_errors(log)] == []
    assert list(validator.iter_errors({**log, "version": "2.0.0"}))  # it does look


def test_the_validator_of_sarif_has_no_error(reports: Reports, tmp_path: Path) -> None:
    assert _levels(reports.data("sarif"), tmp_path) <= {"note", "warning"}
    broken = reports.data("sarif")
    broken["runs"][0]["results"][0]["ruleIndex"] = 9_999
    assert "error" in _levels(broken, tmp_path)  # it does look


def _levels(log: Any, folder: Path) -> set[str]:
    """The levels of what the validator says of a log; it ends with 0 whatever it says."""
    given, answer = folder / "in.sarif", folder / "out.sarif"
    given.write_text(json.dumps(log), encoding="utf-8")
    program = MULTITOOL / "Sarif.Multitool"
    program.chmod(0o755)  # npm does not run what would do it
    rules = ("--rule-kind", "Sarif;Gh", "--level", "Error;Warning;Note")
    subprocess.run(
        [program, "validate", given, *rules, "-o", answer, "--log", "ForceOverwrite"],
        env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
        capture_output=True,
        check=False,
    )
    (answered,) = json.loads(answer.read_text(encoding="utf-8-sig"))["runs"]
    assert answered["results"]  # it always has a note; none means that it could not read the log
    defaults = {
        rule["id"]: rule.get("defaultConfiguration", {}).get("level", "warning")
        for rule in answered["tool"]["driver"]["rules"]
    }
    return {each.get("level", defaults[each["ruleId"]]) for each in answered["results"]}


@pytest.mark.parametrize("name", ["rdjson", "gitlab"])
def test_json_is_what_its_reader_asks_for(name: str, reports: Reports) -> None:
    schema = json.loads((FORMS / f"{name}.schema.json").read_text(encoding="utf-8"))
    told = [str(each) for each in Draft202012Validator(schema).iter_errors(reports.data(name))]
    assert told == []


def test_gitlab_knows_each_finding_by_its_own_print(reports: Reports) -> None:
    found = [each["fingerprint"] for each in reports.data("gitlab")]
    assert len(set(found)) == len(found) == len(reports.data("json")["findings"])


@pytest.mark.parametrize("name", ["junit", "checkstyle"])
def test_xml_is_what_its_readers_ask_for(name: str, reports: Reports) -> None:
    schema = etree.XMLSchema(etree.parse(FORMS / f"{name}.xsd"))
    document = etree.fromstring(reports.texts[name].encode())
    schema.assertValid(document)


def test_every_place_is_the_same_text_however_its_columns_are_counted(
    reports: Reports, folder: Path
) -> None:
    """By code points, by bytes: character by character the same stretch of the file."""
    found = reports.data("json")["findings"]
    results = [each for each in reports.data("sarif")["runs"][0]["results"] if not _off(each)]
    diagnostics = reports.data("rdjson")["diagnostics"]
    assert len(found) == len(results) == len(diagnostics)
    compared = 0
    for each, result, diagnostic in zip(found, results, diagnostics, strict=True):
        place = diagnostic["location"].get("range")
        region = result["locations"][0]["physicalLocation"].get("region", {})
        if place is None or each["line"] != each["end_line"]:
            continue
        line = (folder / each["path"]).read_text(encoding="utf-8").split("\n")[each["line"] - 1]
        meant = line[each["column"] - 1 : each["end_column"] - 1]
        raw = line.encode()[place["start"]["column"] - 1 : place["end"]["column"] - 1]
        assert raw.decode() == meant
        assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == meant
        compared += bool(meant)
    assert compared > 30


def _off(result: Any) -> bool:
    return bool(result.get("suppressions"))


def test_nothing_reaches_a_reader_that_he_would_obey(reports: Reports) -> None:
    for name, text in reports.texts.items():
        strange = {each for each in text if unicodedata.category(each) in ("Cc", "Cf", "Cs")}
        assert strange <= {"\n"}, name
    ours = re.compile(r"::(error|warning|notice) |::notice::|::(end)?group::")
    for line in reports.texts["github"].splitlines():
        assert not line.startswith("::") or ours.match(line), line
    for name in ("text", "concise"):
        commands = re.compile(r"^\s*(::|##vso|##\[)", re.MULTILINE)
        assert not commands.search(reports.texts[name])
    page = MarkdownIt("commonmark").render(reports.texts["markdown"])  # HTML is let through
    for shown in (page, reports.texts["html"]):
        assert "<script" not in shown
        assert "<b>" not in shown
