"""The main job where there is no network, and where asking for one is found out.

Two nets at once. A network namespace without interfaces holds every process, child and library;
where the kernel gives none, that is printed. An audit hook (PEP 578) works for everybody: it ends
any Python process that connects, binds, sends or looks up a name, and writes down which.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HOOK = """
import os, sys

ASKING = {"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg",
          "socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}
AF_UNIX = 1

def refuse(event, arguments):
    if event in ASKING and getattr(arguments[0], "family", 0) != AF_UNIX:
        with open(os.environ["ASKED_LOG"], "a") as log:
            log.write(f"{event} {arguments[1:]}\\n")
        os._exit(97)

sys.addaudithook(refuse)
open(os.environ["ASKED_LOG"] + ".on", "w").close()
"""
NAMESPACES = (("unshare", "--net"), ("unshare", "--map-root-user", "--net"))
"""For root, and for everybody where user namespaces are allowed."""
INTERFACES = "print(*(line.split(':')[0].strip() for line in list(open('/proc/net/dev'))[2:]))"


def enclosed() -> tuple[str, ...]:
    """The command that starts another one without a network; empty where the kernel refuses."""
    for command in NAMESPACES:
        try:
            if subprocess.run([*command, "true"], capture_output=True, check=False).returncode == 0:
                return command
        except FileNotFoundError:
            break
    sys.stderr.write("no network namespace here: the audit hook stands alone\n")
    return ()


def run(place: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run Python under both nets."""
    (place / "sitecustomize.py").write_text(HOOK)
    environment = {
        **os.environ,
        "PYTHONPATH": str(place),
        "ASKED_LOG": str(place / "asked"),
        "RIGHTFUL_HOME": str(place / "home"),
    }
    return subprocess.run(
        [*enclosed(), sys.executable, *map(str, arguments)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_the_demo_needs_and_asks_for_no_network(tmp_path: Path) -> None:
    ran = run(tmp_path, "-m", "app", "demo", "--out", tmp_path / "out")
    assert (tmp_path / "asked.on").exists()
    assert not (tmp_path / "asked").exists(), (tmp_path / "asked").read_text()
    assert ran.returncode == 0, ran.stderr
    assert (tmp_path / "out/report.pdf").is_file()


@pytest.mark.parametrize(
    "asking",
    [
        "socket.socket().connect(('192.0.2.1', 80))",
        "socket.socket().bind(('127.0.0.1', 0))",
        "socket.getaddrinfo('example.org', 80)",
        "socket.socket(type=socket.SOCK_DGRAM).sendto(b'', ('192.0.2.1', 53))",
    ],
)
def test_whoever_asks_is_found_out(asking: str, tmp_path: Path) -> None:
    ran = run(tmp_path, "-c", f"import socket; {asking}")
    assert ran.returncode == 97
    assert "socket." in (tmp_path / "asked").read_text()


def test_the_namespace_has_no_interface_but_its_own_loop(tmp_path: Path) -> None:
    ran = run(tmp_path, "-c", INTERFACES)
    assert ran.returncode == 0, ran.stderr
    assert not enclosed() or set(ran.stdout.split()) <= {"lo", "tunl0", "sit0", "ip6tnl0"}
