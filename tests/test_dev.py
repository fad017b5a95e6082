"""`scripts/dev.py`, the way in: what it says when something is wrong, and when it makes the environment anew."""

from __future__ import annotations

import ast
import importlib.util
import os
import signal
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent
DEV = ROOT / "scripts" / "dev.py"


def dev(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, str(DEV), *arguments], capture_output=True, text=True)


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["help"]])
def test_help_names_the_commands(arguments: list[str]) -> None:
    done = dev(*arguments)
    assert done.returncode == 0
    for command in (
        "build",
        "serve",
        "check",
        "new",
        "explain",
        "try",
        "review",
        "evaluate",
        "schema",
        "export",
        "test",
        "lint",
        "lock",
    ):
        assert f"\n  {command} " in done.stdout


def test_without_a_command_it_says_what_there_is() -> None:
    assert dev().returncode == 2
    assert dev().stdout == dev("--help").stdout


def test_an_unknown_command_is_one_line() -> None:
    done = dev("biuld")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith('dev: there is no command "biuld"; there are: build, serve, check, new, ')
    assert done.stderr.count("\n") == 1


def test_an_old_python_is_told_so_in_words() -> None:
    ast.parse(DEV.read_text(encoding="utf-8"), feature_version=(3, 6))
    old = f"import sys; sys.version_info = (3, 9, 2); sys.argv = ['dev.py', 'build']; exec(open({str(DEV)!r}).read())"
    done = subprocess.run([sys.executable, "-c", old], capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith("this needs Python 3.11 or newer, and ")
    assert "Traceback" not in done.stderr


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script as a module, for a project in `tmp_path`, with every program it starts only noted in `script.ran`."""
    spec = importlib.util.spec_from_file_location("dev", DEV)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name in ("requirements.lock", "requirements-dev.lock", "pyproject.toml"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    venv = tmp_path / ".venv"
    module.ROOT, module.VENV, module.STAMP = tmp_path, venv, venv / module.STAMP.name  # type: ignore[attr-defined]
    module.ran = []  # type: ignore[attr-defined]

    def note(command: list[object], extra: dict[str, str] | None = None) -> int:
        module.ran.append([str(word) for word in command[1:]])
        return 0

    def make(folder: Path) -> Path:
        module.ran.append(["venv"])
        return folder

    monkeypatch.setattr(module, "run", note)
    monkeypatch.setattr(module, "make_environment", make)
    monkeypatch.setattr(module, "complete", lambda locks: True)
    return module


def done_by(script: ModuleType, *arguments: str) -> list[str]:
    """What the script did: `venv`, the lock files it installed, `project`, and the last command."""
    script.ran.clear()
    script.main(list(arguments))
    said = []
    for words in script.ran:
        lock = next((Path(word).name for word in words if word.endswith(".lock")), "")
        said.append(lock or ("project" if "-e" in words else " ".join(words[1:] if words[0] == "-m" else words)))
    return said


def test_the_environment_is_made_once(script: ModuleType) -> None:
    assert done_by(script, "check") == ["venv", "requirements.lock", "project", "playbook check"]
    assert done_by(script, "check", "--strict") == ["playbook check --strict"]
    assert done_by(script, "build") == ["playbook build"]
    assert done_by(script, "new", "scenario", "x") == ["playbook new scenario x"]


def test_tests_add_to_it_and_change_nothing_for_the_rest(script: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(script, "find_browser", lambda: "")
    done_by(script, "check")
    assert done_by(script, "test", "-k", "x")[:2] == ["requirements-dev.lock", "project"]
    assert script.ran[-1][:2] == ["-m", "pytest"]
    assert script.ran[-1][-2:] == ["-k", "x"]
    assert done_by(script, "check") == ["playbook check"]
    assert done_by(script, "lint")[0].startswith("ruff check")


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_a_changed_lock_makes_it_anew(script: ModuleType, lock: str) -> None:
    done_by(script, "lint")
    (script.ROOT / lock).write_text("changed", encoding="utf-8")
    assert done_by(script, "lint")[:3] == ["venv", "requirements-dev.lock", "project"]


def test_a_changed_project_is_installed_again(script: ModuleType) -> None:
    done_by(script, "check")
    (script.ROOT / "pyproject.toml").write_text("changed", encoding="utf-8")
    assert done_by(script, "check") == ["project", "playbook check"]


def test_another_python_or_a_broken_environment_makes_it_anew(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    done_by(script, "check")
    monkeypatch.setattr(script.platform, "python_version", lambda: "3.99.0")
    assert done_by(script, "check")[0] == "venv"
    monkeypatch.setattr(script, "complete", lambda locks: False)
    assert done_by(script, "check")[0] == "venv"


def test_an_interrupted_installation_starts_again(script: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = script.run
    monkeypatch.setattr(script, "run", lambda *_: 1)
    with pytest.raises(script.Stop, match="could not install"):
        script.main(["check"])
    monkeypatch.setattr(script, "run", whole)
    assert done_by(script, "check") == ["venv", "requirements.lock", "project", "playbook check"]


def test_an_environment_of_somebody_else_is_left_alone(script: ModuleType) -> None:
    (script.VENV / "bin").mkdir(parents=True)
    with pytest.raises(script.Stop, match="was not made by this script; move it away"):
        script.main(["check"])
    assert (script.VENV / "bin").exists()


def test_a_missing_lock_is_said(script: ModuleType) -> None:
    (script.ROOT / "requirements.lock").unlink()
    with pytest.raises(script.Stop, match=r"cannot read requirements\.lock"):
        script.main(["check"])


def test_a_python_without_venv_says_what_to_install(script: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    monkeypatch.setattr(script.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(script.shutil, "which", lambda name: f"/usr/bin/{name}")
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    with pytest.raises(script.Stop, match=rf"Run: apt install python{version}-venv"):
        script.make_environment(script.VENV)
    monkeypatch.setattr(script.shutil, "which", lambda name: None)
    with pytest.raises(script.Stop, match="Install its venv and ensurepip modules"):
        script.make_environment(script.VENV)


def test_a_browser_that_was_named_and_does_not_start_is_said(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLAYBOOK_CHROMIUM", "/no/such/browser")
    monkeypatch.setattr(script, "starts", lambda path: False)
    with pytest.raises(script.Stop, match="PLAYBOOK_CHROMIUM is /no/such/browser"):
        script.find_browser()


def test_browsers_are_tried_in_order_and_no_browser_is_said(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PLAYBOOK_CHROMIUM", raising=False)
    monkeypatch.setattr(script, "installed_browsers", lambda: ["/a/chrome", "/b/chromium"])
    monkeypatch.setattr(script, "starts", lambda path: path == "/b/chromium")
    assert script.find_browser() == "/b/chromium"
    monkeypatch.setattr(script, "starts", lambda path: False)
    monkeypatch.setattr(script, "attempt", lambda command: False)
    with pytest.raises(script.Stop, match="Install Chromium or Chrome"):
        script.find_browser()


CALLER = f"""
import importlib.util, sys
spec = importlib.util.spec_from_file_location("dev", {str(DEV)!r})
dev = importlib.util.module_from_spec(spec)
spec.loader.exec_module(dev)
sys.exit(dev.run([sys.executable, "-c", sys.argv[1]]))
"""

WAITING = """
import sys, time
try:
    print("ready", flush=True)
    time.sleep(60)
except KeyboardInterrupt:
    sys.exit(7)
"""

if os.name != "nt":  # signals are of Unix

    def test_the_exit_code_and_ctrl_c_are_the_commands_own(tmp_path: Path) -> None:
        ends = subprocess.run([sys.executable, "-c", CALLER, "raise SystemExit(3)"])
        assert ends.returncode == 3
        process = subprocess.Popen(
            [sys.executable, "-c", CALLER, WAITING],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
        assert process.stdout and process.stdout.readline() == b"ready\n"
        os.killpg(process.pid, signal.SIGINT)
        _, said = process.communicate(timeout=20)
        assert (process.returncode, said) == (7, b"")


@pytest.mark.parametrize(("variable", "code"), [("1", 1), ("", 0)])
@pytest.mark.parametrize("cores", ["0", "1"])
def test_a_skipped_test_fails_a_full_run(variable: str, code: int, cores: str, tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(
        "import pytest\ndef test_a(): pass\ndef test_b(): pytest.skip('no')\n", encoding="utf-8"
    )
    (tmp_path / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-n", cores, "-p", "tests.conftest", str(tmp_path)]
    done = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PLAYBOOK_NO_SKIPS": variable},
    )  # fmt: skip
    assert done.returncode == code, done.stdout
    assert ("a skipped test counts as failed" in done.stdout) is bool(code)


def test_a_file_is_named_from_where_we_are(script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "replies.csv").write_text("text", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert script.from_here("replies.csv") == str(tmp_path / "replies.csv")
    for other in ("--format", "json", "", "-", "you-need-to", "x" * 5000, "a\0b"):
        assert script.from_here(other) == other
