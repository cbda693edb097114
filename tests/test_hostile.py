"""Hostile input through the whole command: it may be refused, it may not harm or break anything."""

from __future__ import annotations

import json
import os
import re
import sys
from itertools import pairwise
from pathlib import Path

import pytest

import smlint as package
from tests.conftest import Content, Plan, Ran, Smlint

FORMATS = ("text", "concise", "json")

GOAL = """\
kind: goal
id: g
title: The street knows our bread
statement: People know who bakes their bread.
type: presence
priority: 1
objectives:
  - id: o
    statement: Raise followers from 10 to 20 by 30 June 2027
    metric: followers
    baseline: {value: 10, date: 2026-10-31}
    target: 20
    due: 2027-06-30
"""

BOMB = "a: &a [l, l, l, l, l, l, l, l, l]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{above}'] * 9)}]\n" for above, name in pairwise("abcdefghi")
)

YAML: dict[str, Content] = {
    "alias bomb": BOMB,
    "merge bomb": BOMB.replace("[", "{<<: [").replace("]", "]}"),
    "alias of itself": "a: &a [*a]\nb: &b {*b : *b}\n",
    "many aliases": "a: &a x\nb: [" + "*a, " * 3_000 + "]\n",
    "brackets that never close": "a: " + "[" * 5_000,
    "brackets that close": "a: " + "[" * 2_000 + "]" * 2_000 + "\n",
    "mappings in mappings": "a: " + "{a: " * 2_000 + "}" * 2_000 + "\n",
    "lists in lists": "a:\n" + "- " * 2_000 + "x\n",
    "keys of keys": "? " * 2_000 + "x\n",
    "a staircase": "".join(f"{' ' * depth}a:\n" for depth in range(300)),
    "a long word": "a: " + "x" * 300_000 + "\n",
    "a long key": "k" * 3_000 + ": 1\n",
    "many keys": "".join(f"k{number}: 1\n" for number in range(3_000)),
    "many documents": "---\na: 1\n" * 2_000,
    "one key, often": "title: a\n" * 300,
    "keys that are no text": ".nan: 1\n.nan: 2\nnull: 3\n~: 4\n1: 5\n1.0: 6\n[a]: 7\n{b: c}: 8\n",
    "tags": (
        "a: !!python/object/apply:os.system ['touch x']\n"
        "b: !!binary x\nc: !!int x\nd: !!timestamp x\ne: !<tag:%FF> x\n"
    ),
    "directives": "%YAML 1.1\n%TAG ! tag:x,2000:\n---\na: !b yes\n",
    "a percent sign first": "%x\na: 1\n",
    "numbers": f"a: {'9' * 5_000}\nb: 0x{'f' * 5_000}\nc: 1e999999999\nd: -.inf\ne: 1:2:3:4:5\n",
    "days that are none": "start: 2026-02-30\nend: 9999-99-99\ndue: 0000-00-00\nx: 10000-01-01\n",
    "escapes": r'a: "\ud800"' + "\n" + r'b: "\udc00\ud800"' + "\n" + r'c: "\0\e[31m\x9b"' + "\n",
    "an escape that is no character": r'a: "\Uffffffff"' + "\n",
    "raw control characters": "a: \x1b[31m\x07\x9b\nb: \x00\n",
    "line ends of other worlds": "a: 1\rb: 2\x85c: 3\u2028d: 4\u2029e: 5\r\n",
    "marks in the middle": "a: 1\n\ufeffb: 2\n\ufffe: 3\n",
    "UTF-16": "a: x\n".encode("utf-16"),
    "UTF-32 without a mark": "a: xyz\n".encode("utf-32-le"),
    "no UTF-8": b"a: \xff\xfe\xc0\x80\xed\xa0\x80\n",
    "a cut character": b"a: \xe2\x82",
    "tabs": "a:\n\t- b\n\tc: d\n",
    "stray ends": "]}\n- a: }\n...\n---\n...\n",
    "no mapping": "- - - x\n",
}

MARKDOWN: dict[str, Content] = {
    "quotes in quotes": "> " * 500 + "x\n",
    "lists in lists": "".join(f"{'  ' * depth}- x\n" for depth in range(200)),
    "lists on one line": "- " * 500 + "x\n",
    "links that never close": "[" * 2_000 + "\n",
    "links in links": "[a](" * 500 + "b" + ")" * 500 + "\n",
    "images in images": "![" * 300 + "a" + "](b)" * 300 + "\n",
    "stars": "*a **b " * 500 + "\n",
    "backticks": "".join("`" * length + " " for length in range(150)) + "\n",
    "a wide table": f"|{'a|' * 300}\n|{'-|' * 300}\n" + "|x|\n" * 50,
    "references": "[a]: b\n" * 500 + "[a] " * 500 + "\n",
    "comments that never close": "<!-- smlint: ignore[" * 200 + "\n",
    "a page that runs": "<script>alert(1)</script>\n[x](javascript:alert(1)) <img onerror=y>\n",
    "everything switched off": "<!-- smlint: ignore-file[all] -->\n# smlint: ignore[all]\n",
    "links out of the folder": "[a](../../etc/passwd) [b](/etc/passwd) [c](%00) [d](.git/config)\n",
    "a bomb in the fields": f"---\nkind: goal\n{BOMB}---\n",
    "fields that never close": "---\nkind: goal\nid: x\n",
    "no UTF-8": b"# caf\xe9\n",
}

WORDS = {
    "escape sequence": "\x1b]0;x\x07\x1b[2J",
    "C1 controls": "\x9b31m\x85\x90",
    "forged line": "x\n::error file=a::b\r::warning::c",
    "first in a line": "::error::x",
    "Azure": "##vso[task.setvariable variable=a]b",
    "GitHub's old form": "##[add-mask]x",
    "turned around": "a\u202e\u2066b\u2069\u200f",
    "unseen": "a\u200b\u00ad\ufeff\U000e0041b",
    "surrogate": "a\ud800b\udfff",
    "not in XML": "a\ufffe\uffff\x0b\x01",
    "blanks of ours": "{0} {objective} {__class__} %s %(x)s ${HOME}",
    "a long word": "x" * 20_000,
    "many accents": "a" + "\u0301" * 2_000,
    "markup": "<b>&amp;</b> | `a` [x](y)",
    "formula": "=cmd|' /C calc'!A0",
    "number": "٣٤½Ⅷ²",
    "period": "within 99999999999 years",
}

NAMES = (
    "\x1b[31mred",
    "::error::x",
    "a\nb",
    "a\r::error::x",
    "##vso[task.x]y",
    "\u202egpj",
    "\u200b",
    "-rf",
    "--profile",
    "a b;$(touch x)`touch x`",
    "%0A::error::x",
    "{0}%s",
    "[",
    "**",
    "'\"\\",
    os.fsdecode(b"caf\xe9\xff"),
    "x" * 240,
)

_RAW = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
_COMMAND = re.compile(r"(?m)^\s*::|##(?:vso|teamcity)?\[")

_opened: list[str] = []
_watching = False


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if not _watching:
        return
    if event == "open" and isinstance(arguments[0], (str, bytes)):
        _opened.append(os.path.abspath(os.fsdecode(arguments[0])))  # noqa: PTH100 (as it is)
    elif event.startswith(("socket.", "os.system", "os.exec", "os.posix_spawn")):
        _opened.append(event)
    elif event == "subprocess.Popen" and Path(str(arguments[0])).name not in {"git", "git.exe"}:
        _opened.append(str(arguments[0]))


@pytest.fixture(scope="module")
def _hook() -> None:
    sys.addaudithook(_watch)  # it cannot be taken away again, hence the switch


@pytest.fixture
def smlint(smlint: Smlint, _hook: None, tmp_path: Path) -> Smlint:
    """The command line; it opens no socket, no program but Git, and no file but the plan's,
    Python's and smlint's own.
    """
    ours = (tmp_path, Path(package.__file__).parents[1], Path(sys.prefix), Path(sys.base_prefix))
    allowed = (*(f"{folder}{os.sep}" for folder in ours), os.devnull)

    def command(*arguments: str) -> Ran:
        global _watching  # noqa: PLW0603 (the hook outlives every test)
        _opened.clear()
        _watching = True
        try:
            ran = smlint(*arguments)
        finally:
            _watching = False
        assert [path for path in _opened if not f"{path}{os.sep}".startswith(allowed)] == []
        return ran

    return command


def assert_harmless(ran: Ran, *, is_json: bool) -> None:
    assert ran.code in (0, 1, 2), ran.err
    for told in (ran.out, ran.err):
        assert _RAW.search(told) is None
        assert _COMMAND.search(told) is None
        assert "Traceback" not in told
        assert "SM999" not in re.sub(r'"SM999": \d+', "", told)  # how many files were judged
    if is_json and ran.code != 2:
        json.loads(ran.out)


def check_all(folder: Path, smlint: Smlint, *paths: str) -> None:
    """Run the command in every format; nothing on the disk is other than before."""
    before = _state(folder)
    for name in FORMATS:
        ran = smlint("check", "--output-format", name, "--", *paths)
        assert_harmless(ran, is_json=name == "json")
    assert _state(folder) == before


def _state(folder: Path) -> dict[Path, tuple[bytes, int, int]]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {
        path: (path.read_bytes(), (it := path.stat()).st_mtime_ns, it.st_mode) for path in files
    }


def _after(head: str, content: Content) -> Content:
    return head + content if isinstance(content, str) else head.encode() + content


@pytest.mark.parametrize("content", YAML.values(), ids=YAML)
def test_hostile_yaml(plan: Plan, smlint: Smlint, content: Content) -> None:
    ours = _after("kind: goal\nid: x\n", content)
    folder = plan({"g.yaml": GOAL, "other.yaml": content, "ours.yaml": ours})
    check_all(folder, smlint)
    check_all(folder, smlint, "other.yaml")


@pytest.mark.parametrize("content", YAML.values(), ids=YAML)
def test_hostile_settings(plan: Plan, smlint: Smlint, content: Content) -> None:
    check_all(plan({"g.yaml": GOAL, "smlint.yaml": content}), smlint)


@pytest.mark.parametrize("content", MARKDOWN.values(), ids=MARKDOWN)
def test_hostile_markdown(plan: Plan, smlint: Smlint, content: Content) -> None:
    goal = _after("---\nkind: goal\nid: x\ntitle: T\n---\n## Objectives\n", content)
    whole = _after("---\nkind: plan\n---\n## Goals\n### x1: T\n#### Statement\n", content)
    files = {"g.yaml": GOAL, "found.md": content, "goal.md": goal, "whole.md": whole}
    folder = plan(files)
    check_all(folder, smlint)
    check_all(folder, smlint, "found.md")


@pytest.mark.parametrize("word", WORDS.values(), ids=WORDS)
def test_hostile_words_wherever_a_report_tells_them(plan: Plan, smlint: Smlint, word: str) -> None:
    quoted = json.dumps(word)
    values = (
        f"{quoted}: 1\ntitle: {quoted}\nstatement: {quoted}\ntype: {quoted}\npriority: {quoted}\n"
        f"owner: {quoted}\nobjectives:\n  - id: {quoted}\n    statement: {quoted}\n"
        f"    metric: {quoted}\n    baseline: {quoted}\n    target: {quoted}\n    due: {quoted}\n"
        f"  - {{id: z, baseline: {{value: {quoted}, date: {quoted}}}, {quoted}: {quoted}}}\n"
    )
    line = word.encode("utf-8", "replace").decode().replace("\n", " ")
    table = (
        f"| Id | Statement | Metric | Target | Due |\n|-|-|-|-|-|\n| {line} | {line} | {line} |\n"
    )
    files: dict[str, Content] = {
        "a.yaml": f"kind: goal\nid: {quoted}\n{values}",
        "b.yaml": f"kind: goal\nid: {quoted}\n# smlint: ignore[{line}] until={line} -- {line}\n",
        "c.yaml": f"kind: {quoted}\nid: x\n",
        "d.md": f"---\nkind: goal\n{quoted}: {quoted}\n---\n# {line}\n\n## {line}\n\n{table}",
        "e.md": f"# {line}\n\n## Goals\n\n- {line}\n- Increase {line} soon\n\n[{line}]({line})\n",
        "s.yaml": f"kind: strategy\nid: s\ntitle: {quoted}\nstart: {quoted}\nend: {quoted}\n",
    }
    folder = plan(files)
    check_all(folder, smlint)
    check_all(folder, smlint, "e.md")
    ran = smlint(
        "check", "--verbose", "--statistics", "--show-files", "--show-skipped", "--lang", "el"
    )
    assert_harmless(ran, is_json=False)


@pytest.mark.parametrize("word", WORDS.values(), ids=WORDS)
def test_hostile_words_in_settings_and_on_the_command_line(
    plan: Plan, smlint: Smlint, word: str
) -> None:
    quoted = json.dumps(word)
    folder = plan({"g.yaml": GOAL})
    for setting in (
        f"{quoted}: 1\nselect: [{quoted}]\nextend-select: [{quoted}]\nexclude: [{quoted}]\n",
        f"severity: {{{quoted}: error}}\nlimits: {{{quoted}: 1}}\n",
        f"profile: {quoted}\nfail-on: {quoted}\n",
    ):
        (folder / "smlint.yaml").write_text(setting, encoding="utf-8")
        check_all(folder, smlint)
    (folder / "smlint.yaml").unlink()
    for option in ("--select", "--profile", "--today", "--config", "--lang"):
        assert_harmless(smlint("check", option, word), is_json=False)
    assert_harmless(smlint("check", "--", word), is_json=False)
    assert_harmless(smlint("explain", "--", word), is_json=False)
    assert_harmless(smlint(word), is_json=False)


@pytest.mark.skipif(os.name == "nt", reason="Windows refuses such names")
@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_hostile_names(plan: Plan, smlint: Smlint, name: str) -> None:
    folder = plan({"g.yaml": GOAL})
    wrong = f"{GOAL}ownr: x\n"
    (folder / f"{name}.yaml").write_text(wrong, encoding="utf-8")
    (folder / f"{name}.md").write_text("---\nkind: gaol\n---\n[x](y)\n", encoding="utf-8")
    (folder / name).mkdir()
    (folder / name / "g.yaml").write_text(wrong, encoding="utf-8")
    check_all(folder, smlint)
    check_all(folder, smlint, f"{name}.yaml")
    check_all(folder, smlint, f"{name}.md", name)
    check_all(folder, smlint, f"no-{name}")
    assert_harmless(smlint("check", "--show-files", "--show-skipped"), is_json=False)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no FIFOs")
def test_what_is_no_file_is_never_opened(plan: Plan, smlint: Smlint) -> None:
    folder = plan({"g.yaml": GOAL, "sub/h.yaml": "kind: goal\nid: h\n"})
    os.mkfifo(folder / "fifo.yaml")
    (folder / "dir.yaml").mkdir()
    links = {
        "self.yaml": "self.yaml",
        "nowhere.yaml": "missing",
        "zero.yaml": "/dev/zero",
        "passwd.md": "/etc/passwd",
        "environment.yaml": "/proc/self/environ",
        "sub/up": "..",
        "root": "/",
    }
    for name, target in links.items():
        (folder / name).symlink_to(target)
    check_all(folder, smlint)
    for name in ("fifo.yaml", "dir.yaml", *links):
        check_all(folder, smlint, name)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no FIFOs")
@pytest.mark.parametrize("name", ["smlint.yaml", ".gitignore"])
def test_a_fifo_in_place_of_a_file_that_is_always_read(
    plan: Plan, smlint: Smlint, name: str
) -> None:
    folder = plan({"g.yaml": GOAL})
    os.mkfifo(folder / name)
    check_all(folder, smlint)


def test_nothing_in_the_folder_is_run(plan: Plan, smlint: Smlint) -> None:
    trap = "open('TRAP', 'w').close()\n"
    modules = ("conftest", "sitecustomize", "smlint", "jsonschema", "yaml", "click", "rules/evil")
    files = {f"{name}.py": trap for name in modules}
    folder = plan({"g.yaml": GOAL, "smlint.yaml": "rules: [rules]\n", **files})
    check_all(folder, smlint)
    assert not (folder / "TRAP").exists()
