"""What one run says of one plan."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

from smlint.base.finding import Arg, Finding, Severity
from smlint.base.span import Span


@dataclass(frozen=True, slots=True)
class Skipped:
    """A rule that could not judge, and why; ``reason`` is a key of the catalogue, ``unread`` are
    the files that it waits for.
    """

    rule: str
    path: str
    reason: str
    args: Mapping[str, Arg] = field(default_factory=dict)
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that a comment switched off; kept, so that counts stay honest."""

    finding: Finding
    reason: str
    comment: Span
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """A finding that the baseline knows, with what people wrote beside it: it is not told and fails
    nothing, and is kept so that counts stay honest.
    """

    finding: Finding
    because: str = ""
    owner: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of the catalogue with what fills its blanks, not yet told in any language."""

    key: str
    args: Mapping[str, Arg] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FileNote:
    """What became of one file: ``role`` is ``plan``, ``settings``, ``rules``, ``found``,
    ``other`` or ``unread``; ``documents`` counts the documents read in it, ``whole`` says that
    nothing else stands there, and ``together`` that it holds a plan whose documents stand below the
    names of their kinds (``kind: plan``).
    """

    path: str
    role: str
    documents: int = 0
    whole: bool = True
    together: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """The SMART line of one objective: a letter's value is ``ok``, ``no`` or ``-`` (not judged).

    Attributes:
        shown: what decides, by the letter (``A``): of one that is not ok the fault in two words, of
            one that is how many times the measured pace it needs (on a straight line, if there is
            one), what it serves, its last day.
    """

    objective: str
    specific: str
    measurable: str
    attainable: str
    relevant: str
    timely: str
    shown: Mapping[str, Arg] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FieldNote:
    """The one field that a finding is mended in.

    Attributes:
        name: its way from the document, ``baseline.value``; empty for a whole document.
        titles: what people call it, by language.
        example: how it is written, in YAML or on a page.
        kind: the kind of document it stands in, where that is another than the finding's.
        rule: of a field that is left open, the rule that would ask for it; empty without one.
        asks: of such a field, what is asked, by language; writes: what is written there.
        sample: some lines of example, where what is written is more than a word.
        page: the language of the page of Markdown that the finding stands on, where nobody sees
            names of YAML; empty where it stands on none.
    """

    name: str
    titles: Mapping[str, str]
    example: str
    kind: str = ""
    rule: str = ""
    asks: Mapping[str, str] = field(default_factory=dict)
    sample: tuple[str, ...] = ()
    writes: Mapping[str, str] = field(default_factory=dict)
    page: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question for the people who review the plan (``RP3``), and what it is about."""

    prompt: str
    places: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """What one field of an entity was understood as; ``field`` is its name in the format."""

    field: str
    value: Arg
    span: Span


@dataclass(frozen=True, slots=True)
class Understood:
    """One entity as it was read, with its place, so that a misreading is seen at once.

    ``also`` is what it is besides: a goal may be its own objective.
    """

    kind: str
    id: str
    words: str
    span: Span
    facts: tuple[Fact, ...] = ()
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """A fix that was not applied, and why; ``reason`` is a key of the catalogue."""

    finding: Finding
    reason: str
    args: Mapping[str, Arg] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Waived:
    """Rules that a change switched off somewhere, by a comment or in smlint.yaml.

    Attributes:
        rules: the selectors, as written.
        reason: what the author gave as the reason; empty for none.
    """

    rules: tuple[str, ...]
    reason: str
    span: Span


@dataclass(frozen=True, slots=True)
class Since:
    """What a result is compared with; its findings are then only those that are new.

    Attributes:
        revision: as it was named; empty where nothing of the history was there before.
        commit: the short name of the commit that was compared with; empty where there is none.
        before: how many of the findings were there before.
        cured: the findings of before that are gone, at the places where they stood.
        waived: the exceptions that the change added.
        objectives: those that changed, or what is said of them.
        settings: the keys of smlint.yaml that it touched, but for exceptions; both states were
            judged by what they say now.
        had_plan: a plan was there before.
    """

    revision: str
    commit: str
    before: int
    cured: tuple[Finding, ...] = ()
    waived: tuple[Waived, ...] = ()
    objectives: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()
    had_plan: bool = True


@dataclass(frozen=True, slots=True)
class Result:
    """All that one run knows of one plan; reporters only tell it.

    Attributes:
        root: the plan's folder, relative to the current folder with ``/`` (``.`` is the folder
            itself); findings' paths are relative to it.
        title: the plan's own name, or empty.
        findings: in the order of reports.
        examined: for each rule in force, how many elements it looked at.
        entities: how many entities of each kind were read.
        understood: each of them, in the plan's order.
        fields: by fingerprint the field in which a finding is mended.
        prompts: what no machine can decide and people are asked.
        elsewhere: how many findings stand outside the paths that were asked for.
        crashed: a bug of ours was met (SM999): exit code 3.
        fixed: the findings that this run put right, at the places where they stood; they are no
            findings any more.
        refused: the fixes that were asked for and not applied.
        known: the findings that the baseline knows; they are not among the others.
        stale: how many more the baseline knows that are cured.
        since: what the findings are compared with; None where all of them are told.
        profile: which rules were in force.
        settings_from: the revision whose settings and rules judged; empty for the plan's own.
    """

    root: str
    title: str = ""
    findings: tuple[Finding, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    files: tuple[FileNote, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    examined: Mapping[str, int] = field(default_factory=dict)
    entities: Mapping[str, int] = field(default_factory=dict)
    understood: Collection[Understood] = ()
    fields: Mapping[str, FieldNote] = field(default_factory=dict)
    prompts: tuple[Asked, ...] = ()
    elsewhere: int = 0
    crashed: bool = False
    fixed: tuple[Finding, ...] = ()
    refused: tuple[Refused, ...] = ()
    known: tuple[Known, ...] = ()
    stale: int = 0
    since: Since | None = None
    profile: str = ""
    settings_from: str = ""
    found: bool = False
    """The document was read as found, not as a plan of our format."""
    said: Said | None = None
    """What a document that holds no strategy is instead, where we can tell."""

    def count(self, severity: Severity) -> int:
        """How many findings have exactly this severity."""
        return sum(1 for finding in self.findings if finding.severity is severity)

    @property
    def documents(self) -> int:
        """How many documents were read."""
        return sum(note.documents for note in self.files)
