"""The files around a plan that make others run smlint: the hook, the CI job."""

from __future__ import annotations

import json
import shlex
from dataclasses import dataclass

from smlint.i18n import Catalogue

HOOK = ".pre-commit-config.yaml"
GITHUB = ".github/workflows/smlint.yml"
GITLAB = ".gitlab-ci.yml"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where smlint comes from.

    Attributes:
        url: of its repository.
        revision: a tag or a commit of it.
    """

    url: str
    revision: str


PLACEHOLDER = Origin("https://example.org/smlint", "v0.1.0")
"""What stands where nobody can tell, to be put right by hand."""

_HOOK = """\
repos:
  - repo: {url}
    rev: {revision}
    hooks:
      - id: smlint
"""

_LOCAL_HOOK = """\
repos:
  - repo: local
    hooks:
      - id: smlint
        name: smlint
        entry: {entry}
        language: system
        always_run: true
        pass_filenames: false
"""

_GITHUB = """\
name: smlint
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
env:
{origin}jobs:
  smlint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683  # v4.2.2
        with:
          fetch-depth: 0  # the base of the change has to be there
          persist-credentials: false
      - run: |
          python3 -m venv "$RUNNER_TEMP/smlint"
          "$RUNNER_TEMP/smlint/bin/pip" install --quiet "smlint @ $SMLINT_FROM"
          echo "$RUNNER_TEMP/smlint/bin" >> "$GITHUB_PATH"
      - run: smlint check --output-format markdown --exit-zero >> "$GITHUB_STEP_SUMMARY"
{where}      - if: github.event_name == 'pull_request'
        run: smlint check --output-format github --since "origin/$GITHUB_BASE_REF"
{where}      - if: github.event_name != 'pull_request'
        run: smlint check --output-format github
{where}"""

_GITLAB = """\
smlint:
  image: python:3.12
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  variables:
    GIT_DEPTH: "0"  # the base of the change has to be there
{origin}  script:
    - python -m pip install --quiet "smlint @ $SMLINT_FROM"
{where}    - set -- --output gitlab:gl-code-quality.json
    - if [ -n "$CI_MERGE_REQUEST_DIFF_BASE_SHA" ]; then set -- "$@" --since "$CI_MERGE_REQUEST_DIFF_BASE_SHA"; fi
    - smlint check "$@"
  artifacts:
    when: always
    reports:
      codequality: {report}
"""  # noqa: E501 (a line of a shell)


def hook(words: Catalogue, folder: str, origin: Origin | None = None) -> str:
    """The entry for pre-commit: the whole plan, whatever was committed. From the repository of
    smlint it needs nothing that is installed; where nobody can tell which that is, it runs the
    command.
    """
    said = [f"# {words.say('init.note.hook')}"]
    if origin is not None:
        inside = "" if folder == "." else f"        args: [{_quoted(folder)}]\n"
        revision = _quoted(origin.revision)  # a commit may look like a number
        text = _filled(_HOOK, url=origin.url, revision=revision)
        return f"{said[0]}\n{text}{inside}"
    said += [f"# {words.say('init.note.hook-command')}"]
    entry = "smlint check --hook"
    if folder != ".":
        entry = _quoted(f"{entry} {shlex.quote(folder)}")
    told = "\n".join(said)
    return f"{told}\n{_filled(_LOCAL_HOOK, entry=entry)}"


def job(
    service: str, words: Catalogue, folder: str, origin: Origin | None = None
) -> tuple[str, str]:
    """The path, in the repository, and the text of the job for a CI service."""
    path, text = {"github": (GITHUB, _GITHUB), "gitlab": (GITLAB, _GITLAB)}[service]
    where = {"github": "        working-directory: {}\n", "gitlab": "    - cd {}\n"}[service]
    inside = "" if folder == "." else where.format(_quoted(folder))
    deep = "  " if service == "github" else "    "
    found = origin or PLACEHOLDER
    come = f"{deep}SMLINT_FROM: git+{found.url}@{found.revision}\n"
    if origin is None:
        come = f"{deep}# {words.say('init.note.origin')}\n{come}"
    report = _quoted("gl-code-quality.json" if folder == "." else f"{folder}/gl-code-quality.json")
    text = _filled(text, where=inside, origin=come, report=report)
    return path, f"# {words.say('init.note.job')}\n{text}"


def _filled(text: str, **blanks: str) -> str:
    for name, value in blanks.items():
        text = text.replace(f"{{{name}}}", value)
    return text


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
