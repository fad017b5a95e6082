"""One command for everything: makes `.venv` from the hash-locked requirements and runs the right thing in it.

Only Python's standard library is used, and only syntax that an old Python can read too, so that it can say in one
line that it is too old. What is said on the way goes to stderr: stdout belongs to the command that is run.
"""

import argparse
import hashlib
import importlib.util
import json
import os
import platform
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

OLDEST = (3, 11)
if sys.version_info < OLDEST:
    newer = [name for name in ("python3.14", "python3.13", "python3.12", "python3.11") if shutil.which(name)]
    wanted = "this needs Python {}.{} or newer, and {} is {}".format(*OLDEST, sys.executable, platform.python_version())
    sys.exit("{}.\n{}".format(wanted, "Try: {} {}".format(newer[0], " ".join(sys.argv)) if newer else "Install one."))

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "playbook-dev.json"  # what was installed; empty while it is being installed
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
RUN_LOCK, DEV_LOCK = "requirements.lock", "requirements-dev.lock"
NEEDED = {
    RUN_LOCK: ("pip", "hatchling", "playbook", "click", "jinja2", "mkdocs", "material", "pydantic", "yaml"),
    DEV_LOCK: (
        *("pytest", "xdist", "hypothesis", "playwright", "axe_playwright_python", "ruff", "mypy"),
        *("spellchecker", "codespell_lib"),
    ),
}  # what must be importable once a lock file is installed
WITHIN = {RUN_LOCK: (RUN_LOCK,), DEV_LOCK: (RUN_LOCK, DEV_LOCK)}  # the lock files that a lock file holds
UV = "uv==0.13.9"  # resolves for every system and Python version at once; used by `lock` only

COMMANDS = {
    "build": "check the content and build the site into site/",
    "serve": "build the site, show it on 127.0.0.1 and keep it fresh while you write",
    "check": "only check the content",
    "new": "write a new scenario to fill in: new scenario ID",
    "explain": "explain a problem by its code, or a rule: explain PB201",
    "try": 'try a rule on a text: try you-need-to "You need to call."',
    "review": "report what exported replies do well, and what would help: review FILE",
    "evaluate": "measure the signals on labelled replies",
    "schema": "print or write the JSON Schemas for editors",
    "export": "write the pages for another site builder: export tree DIR",
    "test": "install what the tests need and run all of them, in a real browser too",
    "lint": "check style and types of the Python code (ruff, mypy)",
    "lock": "renew both lock files (--upgrade takes the newest versions)",
}
HELP = """usage: python3 scripts/dev.py COMMAND [OPTIONS]

{commands}

Options are handed on: dev.py check --format json, dev.py test tests/cli -k help, dev.py serve --help.
The first run makes .venv and installs into it; later runs use it again until a lock file changes.
Where a message says "playbook ...", python3 scripts/dev.py ... does the same.
""".format(commands="\n".join(f"  {name:<9}{what}" for name, what in COMMANDS.items()))


class Stop(Exception):
    """Cannot go on; the text says why and what to do."""


def main(arguments: list[str]) -> int:
    """Run the command named first, with the rest as its options; the exit code is the command's own."""
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        print(HELP, end="")
        return 0 if arguments else 2
    name, rest = arguments[0], arguments[1:]
    if name not in COMMANDS:
        raise Stop('there is no command "{}"; there are: {}'.format(name, ", ".join(COMMANDS)))
    if name == "test":
        return test(rest)
    if name == "lint":
        return lint(rest)
    if name == "lock":
        return lock(rest)
    prepare(RUN_LOCK)
    return run([PYTHON, "-m", "playbook", name, *map(from_here, rest)])


def from_here(argument: str) -> str:
    """A file that is named from the folder we are in as one that is found from the project, where commands run."""
    here = Path(argument)
    return str(here.absolute()) if argument and not argument.startswith("-") and is_file(here) else argument


def is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # too long for a name, as a reply may be
        return False


def test(rest: list[str]) -> int:
    """All tests, on every core, with a browser; a skipped test is a failure, because it proves nothing."""
    prepare(DEV_LOCK)
    browser = find_browser()
    environment = {"PLAYBOOK_NO_SKIPS": "1", "PLAYBOOK_CHROMIUM": browser}
    say(f"running the tests on {cores()} cores")
    return run([PYTHON, "-m", "pytest", "-n", str(cores()), "--dist", "worksteal", *rest], environment)


def lint(rest: list[str]) -> int:
    """Style and types; both run, so that one visit shows everything."""
    prepare(DEV_LOCK)
    codes = []
    for what, command in (
        ("style", ["ruff", "check", *rest]),
        ("layout", ["ruff", "format", "--check", "--quiet", *rest]),
        ("types", ["mypy"]),
        ("types of the scripts", ["mypy", "scripts"]),
    ):
        say(what)
        codes.append(run([PYTHON, "-m", *command]))
    return max(codes)


def lock(rest: list[str]) -> int:
    """Renew the lock files: every version and every file's hash, for all systems and Python versions we support."""
    parser = argparse.ArgumentParser(prog="dev.py lock", description=COMMANDS["lock"])
    parser.add_argument("--upgrade", action="store_true", help="take the newest versions instead of the locked ones")
    options = parser.parse_args(rest)
    with tempfile.TemporaryDirectory() as folder:
        python = make_environment(Path(folder) / "tools")
        finish(run([python, "-m", "pip", "install", "--quiet", UV]))
        compiling = [python, "-m", "uv", "pip", "compile", "pyproject.toml", "--no-config", "--quiet", "--universal"]
        compiling += ["--python-version", "{}.{}".format(*OLDEST), "--generate-hashes", "--no-header", "--no-annotate"]
        compiling += ["--upgrade"] if options.upgrade else []
        for name, groups in ((RUN_LOCK, ["--group", "build"]), (DEV_LOCK, ["--group", "build", "--group", "dev"])):
            say(f"locking {name}")
            same = ["--constraint", RUN_LOCK] if name == DEV_LOCK else []
            finish(run([*compiling, *groups, *same, "--output-file", name]))
    return 0


# --- the environment


def prepare(lock: str) -> None:
    """Make `.venv` hold what this lock file says, and this project; do nothing when it does already."""
    wanted = {name: digest(ROOT / name) for name in WITHIN[lock]}
    wanted["pyproject.toml"] = digest(ROOT / "pyproject.toml")
    stamp = read_stamp()
    fits = stamp.get("python") == this_python() and all(stamp.get(n) in (None, digest(ROOT / n)) for n in NEEDED)
    whole = fits and complete([name for name in NEEDED if name in stamp])
    if whole and all(stamp.get(key) == value for key, value in wanted.items()):
        return
    if not whole:
        say(f"making .venv with Python {platform.python_version()}")
        remove_environment()
        VENV.mkdir()
        write_stamp({})
        make_environment(VENV)
        stamp = {}
    write_stamp({})
    if stamp.get(lock) != wanted[lock]:
        say(f"installing {lock} into .venv (once, about a minute)")
        install("--require-hashes", "--only-binary", ":all:", "-r", str(ROOT / lock))
    install("--no-deps", "--no-index", "--no-build-isolation", "-e", str(ROOT))
    write_stamp({**stamp, **wanted, "python": this_python()})


def install(*what: str) -> None:
    """Run pip; its own words are enough when it fails."""
    code = run([PYTHON, "-m", "pip", "install", "-qq", "--no-user", "--disable-pip-version-check", *what])
    if code:
        raise Stop("could not install into .venv (see above). Is there a network, and room on the disk?")


def write_stamp(stamp: dict[str, str]) -> None:
    STAMP.write_text(json.dumps(stamp, indent=2), encoding="utf-8")


def read_stamp() -> dict[str, str]:
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def this_python() -> str:
    """What an environment is tied to: the interpreter, its version and machine, and where the project lies."""
    return " ".join((os.path.realpath(base_python()), platform.python_version(), platform.machine(), str(ROOT)))


def base_python() -> str:
    """The interpreter itself, also when this script runs in a virtual environment."""
    return str(getattr(sys, "_base_executable", "") or sys.executable)


def complete(locks: list[str]) -> bool:
    """Whether `.venv` runs and has the packages of these lock files."""
    names = [name for lock in locks for name in NEEDED[lock]]
    looking = "import importlib.util as u, sys; sys.exit(not all(u.find_spec(n) for n in sys.argv[1:]))"
    try:
        return subprocess.run([PYTHON, "-c", looking, *names], capture_output=True, env=clean()).returncode == 0
    except OSError:
        return False


def remove_environment() -> None:
    """Delete `.venv`, if it is ours."""
    if VENV.is_symlink() or (VENV.exists() and not STAMP.exists()):
        raise Stop(".venv was not made by this script; move it away, then try again")
    try:
        if VENV.exists():
            shutil.rmtree(VENV)
    except OSError as error:
        raise Stop(f"cannot delete .venv ({error}); close what uses it, then try again") from None


def make_environment(folder: Path) -> Path:
    """A fresh virtual environment; returns its interpreter."""
    tool = "venv"
    if not importlib.util.find_spec("venv") or not importlib.util.find_spec("ensurepip"):
        if not importlib.util.find_spec("virtualenv"):
            version = "{}.{}".format(*sys.version_info[:2])
            debian = f"apt install python{version}-venv" if shutil.which("apt") else ""
            raise Stop(
                "this Python cannot make virtual environments. "
                + (f"Run: {debian}" if debian else "Install its venv and ensurepip modules.")
            )
        tool = "virtualenv"
    made = subprocess.run([base_python(), "-m", tool, str(folder)], capture_output=True, text=True, env=clean())
    if made.returncode:
        raise Stop(f"could not make {folder.name}:\n{(made.stdout + made.stderr).strip()}")
    return folder / PYTHON.relative_to(VENV)


def digest(file: Path) -> str:
    try:
        return hashlib.sha256(file.read_bytes().replace(b"\r\n", b"\n")).hexdigest()
    except OSError as error:
        raise Stop(f"cannot read {file.name}: {error.strerror}") from None


# --- the browser


def find_browser() -> str:
    """The browser for the tests: a path, or empty for Playwright's own. Each is started once before it is trusted."""
    given = os.environ.get("PLAYBOOK_CHROMIUM", "")
    if given:
        if not starts(given):
            raise Stop(f"PLAYBOOK_CHROMIUM is {given}, and that does not start as a browser")
        return given
    for path in (*installed_browsers(), ""):
        if starts(path):
            say("browser: {}".format(path or "Playwright's own Chromium"))
            return path
    say("no browser found; getting one")
    playwright = [PYTHON, "-m", "playwright", "install", "chromium"]
    if attempt(playwright) and starts(""):
        return ""
    may_install = shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0
    if may_install and attempt(["apt-get", "update", "-qq"]):
        attempt(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"])
        path = shutil.which("chromium") or ""
        if path and starts(path):
            return path
    raise Stop(
        "the tests need a browser and none could be had. Install Chromium or Chrome (on Debian: apt install chromium), "
        "or set PLAYBOOK_CHROMIUM to the program"
    )


def installed_browsers() -> list[str]:
    """Chrome and Chromium where systems keep them. Those of Ubuntu's snap come last: they cannot see all folders."""
    names = ("google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chrome", "microsoft-edge")
    found = [path for path in map(shutil.which, names) if path]
    for base in ("/Applications", str(Path.home() / "Applications")):
        for app in ("Google Chrome", "Chromium", "Microsoft Edge"):
            found.append(f"{base}/{app}.app/Contents/MacOS/{app}")
    for base in filter(None, map(os.environ.get, ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"))):
        for program in (r"Google\Chrome\Application\chrome.exe", r"Chromium\Application\chrome.exe"):
            found.append(os.path.join(base, program))
    real = [path for path in found if os.path.isfile(path)]
    return sorted(dict.fromkeys(real), key=lambda path: "/snap/" in os.path.realpath(path))


START = """
import sys
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    playwright.chromium.launch(executable_path=sys.argv[1] or None, args=["--no-sandbox"]).close()
"""


def starts(path: str) -> bool:
    """Whether this browser starts under Playwright."""
    try:
        return subprocess.run([PYTHON, "-c", START, path], capture_output=True, env=clean(), timeout=90).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def attempt(command: list[object]) -> bool:
    """Run a command that may fail and may hang without a network."""
    words = [str(part) for part in command]
    say(" ".join(words))
    try:
        return subprocess.run(words, stdout=sys.stderr, env=clean(), timeout=900).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


# --- running


def run(command: list[object], extra: dict[str, str] | None = None) -> int:
    """Run a command in the project and return its exit code; Ctrl-C is the command's to answer."""
    process = subprocess.Popen([str(part) for part in command], cwd=ROOT, env=clean(extra))
    signal.signal(signal.SIGTERM, lambda *_: process.terminate())
    before = signal.signal(signal.SIGINT, lambda *_: None)  # the terminal sends it to the command as well
    try:
        code = process.wait()
    finally:
        signal.signal(signal.SIGINT, before)
    return code if code >= 0 else 128 - code


def finish(code: int) -> None:
    """Leave with the command's exit code unless it went well."""
    if code:
        sys.exit(code)


MISLEADING = (
    "PYTHONHOME",
    "PYTHONPATH",
    "VIRTUAL_ENV",
    "PIP_USER",
    "PIP_TARGET",
    "PIP_PREFIX",
    "PIP_REQUIRE_VIRTUALENV",
)


def clean(extra: dict[str, str] | None = None) -> dict[str, str]:
    """The environment without what would point a virtual environment elsewhere; text is UTF-8 on every system."""
    kept = {name: value for name, value in os.environ.items() if name not in MISLEADING}
    return {**kept, "PYTHONUTF8": "1", **(extra or {})}


def cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def say(text: str) -> None:
    print(f"dev: {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Stop as stop:
        print(f"dev: {stop}", file=sys.stderr)
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)
