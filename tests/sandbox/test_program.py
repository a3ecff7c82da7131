"""The program: one line, one port, state that survives (brief of the practice service; contract §1)."""

import json
import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx

from tests.sandbox.conftest import MakeClinic
from tests.support.children import ROOT
from tests.support.practice import free_port
from tests.support.waiting import wait_until

PROGRAM = [sys.executable, "-m", "covet_desktop.sandbox"]


def start(*options: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*PROGRAM, "--clinic", "tiny", *options],
        cwd=ROOT,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def address(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    url: str = json.loads(process.stdout.readline())["base_url"]
    return url


def test_it_says_one_line_once_it_answers_and_ends_cleanly_on_either_signal() -> None:
    for number in (signal.SIGTERM, signal.SIGINT):
        process = start()

        url = address(process)
        answer = httpx.get(f"{url}/v1/account", trust_env=False)
        process.send_signal(number)
        out, err = process.communicate(timeout=10)

        assert answer.status_code == 401
        assert url.startswith("http://127.0.0.1:")
        assert (process.returncode, out, err) == (0, "", "")


def test_a_folder_of_another_clinic_is_refused_in_one_sentence(tmp_path: Path) -> None:
    process = start("--data-dir", str(tmp_path))
    address(process)
    process.terminate()
    process.communicate(timeout=10)

    again = subprocess.run(
        [*PROGRAM, "--clinic", "large", "--data-dir", str(tmp_path)], cwd=ROOT, text=True, capture_output=True
    )

    assert again.returncode == 2
    assert again.stdout == ""
    assert "tiny" in again.stderr
    assert again.stderr.count("\n") == 1


def test_one_folder_has_one_service(tmp_path: Path) -> None:
    process = start("--data-dir", str(tmp_path))
    address(process)

    second = subprocess.run(
        [*PROGRAM, "--clinic", "tiny", "--data-dir", str(tmp_path)], cwd=ROOT, text=True, capture_output=True
    )
    process.terminate()
    process.communicate(timeout=10)

    assert second.returncode == 2
    assert "Another practice service" in second.stderr


def test_it_prefers_last_times_port_and_takes_another_when_that_is_taken(tmp_path: Path) -> None:
    urls = []
    for _ in range(2):
        process = start("--data-dir", str(tmp_path))
        urls.append(address(process))
        process.terminate()
        process.communicate(timeout=10)

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", int(urls[0].rpartition(":")[2])))
        taken.listen()
        process = start("--data-dir", str(tmp_path))
        third = address(process)
        process.terminate()
        process.communicate(timeout=10)

    assert urls[0] == urls[1]
    assert third != urls[0]


def test_a_port_that_is_taken_is_said() -> None:
    port = free_port()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", port))
        taken.listen()
        process = subprocess.run(
            [*PROGRAM, "--clinic", "tiny", "--port", str(port)], cwd=ROOT, text=True, capture_output=True
        )

    assert process.returncode == 2
    assert str(port) in process.stderr


def test_what_was_answered_survives_a_kill(make_clinic: MakeClinic) -> None:
    clinic = make_clinic("tiny", "--activation-delay", "3600s")
    body = clinic.purchase()
    bought = clinic.as_().post("/v1/connections", json=body, headers={"Idempotency-Key": "once"})

    clinic.practice.kill()
    clinic.practice.start()

    again = clinic.as_().post("/v1/connections", json=body, headers={"Idempotency-Key": "once"})
    assert (again.status_code, again.json()) == (201, bought.json())
    assert [purchase["key"] for purchase in clinic.practice.records()["purchases"]] == ["once"]


def test_an_import_that_a_kill_interrupts_goes_on_and_makes_no_case_twice(make_clinic: MakeClinic) -> None:
    clinic = make_clinic("mid-size")
    clinic.set_up()
    clinic.practice.act(action="set_pace", seconds=0.1)
    import_id = clinic.start_import(days=7).json()["id"]
    wait_until(lambda: clinic.as_().get(f"/v1/imports/{import_id}").json()["progress"]["done"], 10)

    clinic.practice.kill()
    clinic.practice.start()
    clinic.practice.act(action="set_pace", seconds=0)
    run = clinic.ended(import_id)

    assert run["status"] == "succeeded"
    assert run["progress"]["done"] == run["progress"]["total"] == run["counts"]["found"]
    cases = clinic.practice.records()["cases"]
    pairs = [(case["appointment"]["id"], case["patient"]["id"]) for case in cases]
    assert len(pairs) == len(set(pairs)) == run["counts"]["created"] > 0


def test_metadata_and_links_name_the_public_address(make_clinic: MakeClinic) -> None:
    clinic = make_clinic("tiny", "--public-url", "https://covet.example/practice/")

    metadata = clinic.anyone.get("/.well-known/oauth-authorization-server/practice").json()
    device = clinic.anyone.post("/oauth/device_authorization", data={"client_id": "covet-desktop"}).json()

    assert metadata["issuer"] == "https://covet.example/practice"
    assert metadata["token_endpoint"] == "https://covet.example/practice/oauth/token"
    assert device["verification_uri"] == "https://covet.example/practice/device"
