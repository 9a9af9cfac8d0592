"""Nothing is ever fetched or sent: every command runs where no connection can be opened, and no module asks for one."""

from __future__ import annotations

import ast
import socket
from pathlib import Path

import pytest

from cli.test_exit_codes import RAN, ROOT
from hostile.running import run

ASKING = {"socket", "ssl", "urllib", "http", "requests", "httpx", "aiohttp", "ftplib", "smtplib", "xmlrpc", "webbrowser", "asyncio"}
DOCTOR = "doctor-hired-in-jiangyang.toml"


class Reached(Exception):
    """Something asked for the network."""


@pytest.mark.parametrize("command", RAN)
def test_no_command_opens_a_connection(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise Reached

    for name in ("getaddrinfo", "create_connection", "gethostbyname"):
        monkeypatch.setattr(socket, name, refused)
    for name in ("connect", "connect_ex", "bind", "sendto"):
        monkeypatch.setattr(socket.socket, name, refused)
    monkeypatch.chdir(tmp_path)
    for folder in ("in", "texts"):
        (tmp_path / folder).mkdir()
    for path in ("good.toml", "in/good.toml"):
        (tmp_path / path).write_bytes((ROOT / "profiles" / DOCTOR).read_bytes())
    if command == "verify":
        assert run(["batch", "in", "--output", "results.jsonl", "--jobs", "1", "--quiet"]).code == 0
    forms = ("table", "json", "csv", "markdown", "html") if command in ("check", "compare") else (None,)
    for form in forms:
        done = run([*RAN[command].split(), *([] if form is None else ["--format", form])])
        assert done.broken == ""
        assert done.code == (2 if command == "audit" else 0)


def test_no_module_asks_for_the_network() -> None:
    found = []
    for path in (ROOT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [one.name for one in node.names] if isinstance(node, ast.Import) else [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            found += [f"{path}: {name}" for name in names if name.partition(".")[0] in ASKING]
    assert found == []
