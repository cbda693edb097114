"""A small client of yaml-language-server: what an editor asks and is told, over stdio."""

from __future__ import annotations

import json
import queue
import subprocess
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

SERVER = Path(__file__).parent / "node_modules/yaml-language-server/bin/yaml-language-server"
SETTINGS: Mapping[str, Any] = {
    "yaml": {
        "schemaStore": {"enable": False},  # the server asks nothing of any network
        "completion": True,
        "hover": True,
        "validate": True,
    }
}
_PATIENCE = 30.0
"""Seconds to wait for an answer: the first schema is slow on a busy machine."""


class ServerError(RuntimeError):
    """The server refused a request, said nothing in time, or ended."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """What an editor underlines: on which line (from 0), and why."""

    line: int
    message: str


@dataclass(slots=True)
class LanguageServer:
    """A running server. Lines and columns count from 0, as in the protocol."""

    process: subprocess.Popen[bytes]
    _inbox: queue.Queue[Mapping[str, Any] | None] = field(default_factory=queue.Queue)
    _published: dict[str, list[Diagnostic]] = field(default_factory=dict)
    _asked: int = 0

    def open(self, path: Path) -> None:
        """Open a file as it stands on the disk."""
        text = path.read_text(encoding="utf-8")
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self._notify("textDocument/didOpen", {"textDocument": document})

    def diagnostics(self, path: Path) -> list[Diagnostic]:
        """Wait for what the server says of an open file, which it does by itself."""
        uri = path.as_uri()
        while uri not in self._published:
            self._answer(self._receive())
        return sorted(self._published[uri], key=lambda each: (each.line, each.message))

    def hover(self, path: Path, line: int, column: int) -> str:
        """The Markdown shown at a place of a file; empty where there is none."""
        shown = self._at("textDocument/hover", path, line, column)
        return str(shown["contents"]["value"]) if shown else ""

    def completion(self, path: Path, line: int, column: int) -> dict[str, str]:
        """What is offered at a place of a file, each with its documentation."""
        offered = self._at("textDocument/completion", path, line, column)
        return {each["label"]: _words(each.get("documentation")) for each in offered["items"]}

    def request(self, method: str, params: Mapping[str, Any] | None) -> Any:
        """Ask, and wait for the answer.

        Raises:
            ServerError: the server refuses, is silent or has ended.
        """
        self._asked += 1
        self._send({"id": self._asked, "method": method, "params": params})
        while True:
            message = self._receive()
            if message.get("id") == self._asked and "method" not in message:
                if "error" in message:
                    raise ServerError(method, message["error"])
                return message["result"]
            self._answer(message)

    def start(self) -> None:
        """Introduce the editor, as every session begins."""
        threading.Thread(target=self._listen, daemon=True).start()
        capabilities = {
            "textDocument": {
                "hover": {"contentFormat": ["markdown"]},
                "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
            },
            "workspace": {"configuration": True},
        }
        params = {"processId": None, "rootUri": None, "capabilities": capabilities}
        self.request("initialize", params)
        self._notify("initialized", {})
        self._notify("workspace/didChangeConfiguration", {"settings": SETTINGS})

    def stop(self) -> None:
        """End the session."""
        self.request("shutdown", None)
        self._notify("exit", None)
        self.process.wait(_PATIENCE)

    def _at(self, method: str, path: Path, line: int, column: int) -> Any:
        place = {"line": line, "character": column}
        return self.request(method, {"textDocument": {"uri": path.as_uri()}, "position": place})

    def _answer(self, message: Mapping[str, Any]) -> None:
        """Take in what the server says by itself."""
        match message.get("method"):
            case "textDocument/publishDiagnostics":
                told = message["params"]
                self._published[told["uri"]] = [
                    Diagnostic(each["range"]["start"]["line"], each["message"])
                    for each in told["diagnostics"]
                ]
            case "workspace/configuration":
                sections = (each.get("section", "") for each in message["params"]["items"])
                self._reply(message, [SETTINGS.get(section) for section in sections])
            case _ if "id" in message and "method" in message:
                self._reply(message, None)

    def _notify(self, method: str, params: Mapping[str, Any] | None) -> None:
        self._send({"method": method, "params": params})

    def _reply(self, message: Mapping[str, Any], result: object) -> None:
        self._send({"id": message["id"], "result": result})

    def _send(self, message: Mapping[str, Any]) -> None:
        assert self.process.stdin is not None
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.process.stdin.flush()

    def _receive(self) -> Mapping[str, Any]:
        try:
            message = self._inbox.get(timeout=_PATIENCE)
        except queue.Empty:
            raise ServerError("no answer in time") from None
        if message is None:
            raise ServerError("the server has ended")
        return message

    def _listen(self) -> None:
        for message in _messages(self.process):
            self._inbox.put(message)
        self._inbox.put(None)


@contextmanager
def language_server() -> Iterator[LanguageServer]:
    """A server for as long as the block lasts.

    Raises:
        ServerError: ``npm ci --prefix conformance`` was not run, or the server does not start.
    """
    if not SERVER.exists():
        raise ServerError("no server: run `npm ci --prefix conformance` first")
    command = ["node", str(SERVER), "--stdio"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        server = LanguageServer(process)
        try:
            server.start()
            yield server
            server.stop()
        finally:
            process.kill()


def _messages(process: subprocess.Popen[bytes]) -> Iterator[Mapping[str, Any]]:
    assert process.stdout is not None
    length = 0
    while line := process.stdout.readline():
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
        elif not line.strip():
            yield json.loads(process.stdout.read(length))


def _words(documentation: object) -> str:
    if isinstance(documentation, Mapping):
        return str(documentation["value"])
    return str(documentation or "")
