"""A trainer's afternoon at /sandbox, in a real browser: each thing is found, done, and seen to be done."""

from typing import Any

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.support.select import Select

from tests.sandbox.conftest import MakeClinic
from tests.sandbox.driver import Clinic, code_of
from tests.support.waiting import wait_until

FRANCOIS = "mem-francois-damours"


class Trainer:
    """``do`` fills the form of an action and presses its button; all by what stands beside the fields."""

    def __init__(self, browser: Any, clinic: Clinic) -> None:
        self.browser = browser
        self.clinic = clinic
        self.browser.get(f"{clinic.practice.own_url}/sandbox")

    def do(self, action: str, **fields: str) -> None:
        form = self.browser.find_element(By.XPATH, f"//form[.//button[@id='act-{action}']]")
        for name, words in fields.items():
            control = form.find_element(By.NAME, name)
            if control.tag_name == "select":
                Select(control).select_by_visible_text(words)
            else:
                control.clear()
                control.send_keys(words)
        self.press(form.find_element(By.TAG_NAME, "button"))
        assert self.text("done") == f"✓ Done: {action}", self.text("problem")

    def press(self, control: Any) -> None:
        """Click on what leads to another page, and wait until that is there."""
        self.browser.execute_script("window.isLeft = true")
        control.click()
        there = "return !window.isLeft && document.readyState === 'complete'"
        wait_until(lambda: self.browser.execute_script(there), 20, "the next page")

    def text(self, name: str) -> str:
        found = self.browser.find_elements(By.ID, name)
        return str(found[0].text) if found else ""

    def row(self, table: str, words: str) -> str:
        """The row of a table in which ``words`` stand."""
        rows = [row.text for row in self.browser.find_elements(By.CSS_SELECTOR, f"#{table} tbody tr")]
        return next(row for row in rows if words in row)


@pytest.fixture
def trainer(make_clinic: MakeClinic, browser: Any) -> Trainer:
    clinic = make_clinic("mid-size", "--activation-delay", "3600s")
    return Trainer(browser, clinic)


def test_a_request_is_rejected_activated_suspended_and_lifted(trainer: Trainer) -> None:
    clinic = trainer.clinic
    clinic.buy()
    trainer.do("reject", reason="No such clinic in this town.")
    assert trainer.text("connection-status") == "rejected"
    assert clinic.as_().get(clinic.path).json()["status_reason"]["detail"] == "No such clinic in this town."

    clinic.buy()
    trainer.do("activate")
    trainer.do("suspend", reason="The card has expired.")
    assert trainer.text("connection-status") == "suspended"
    assert clinic.as_().get(clinic.path).json()["status_reason"]["detail"] == "The card has expired."
    trainer.do("lift")
    assert trainer.text("connection-status") == "ready_for_setup"


def test_the_fee_changes_and_a_wrong_one_is_told(trainer: Trainer) -> None:
    trainer.do("set_fee", amount="41.5", currency="cad")

    (tile,) = trainer.clinic.as_().get("/v1/integrations").json()["items"]
    assert (tile["fee"]["amount"], tile["fee"]["currency"]) == ("41.50", "CAD")
    form = trainer.browser.find_element(By.XPATH, "//form[.//button[@id='act-set_fee']]")
    form.find_element(By.NAME, "currency").clear()
    form.find_element(By.NAME, "currency").send_keys("dollars")
    trainer.press(form.find_element(By.TAG_NAME, "button"))
    assert "ISO 4217" in trainer.text("problem")


def test_staff_comes_is_renamed_and_goes_and_someone_joins_covet(trainer: Trainer) -> None:
    clinic = trainer.clinic
    clinic.set_up()
    trainer.do("add_provider", display_name="BOUCHARD, ANNE DMV")
    trainer.do("change_provider", provider_id="BOUCHARD, ANNE DMV", display_name="BOUCHARD-ROY, ANNE DMV")
    trainer.do("change_provider", provider_id="D'AMOURS FRANCOIS", active="false")
    trainer.do("add_member", display_name="Anne Bouchard-Roy", role="admin", status="pending")

    staff = {one["display_name"]: one for one in clinic.as_().get(f"{clinic.path}/providers").json()["items"]}
    assert staff["BOUCHARD-ROY, ANNE DMV"]["active"]
    assert not staff["D'AMOURS FRANCOIS"]["active"]
    assert "no" in trainer.row("staff", "D'AMOURS FRANCOIS")
    members = clinic.as_().get("/v1/members").json()["items"]
    (anne,) = [one for one in members if one["display_name"] == "Anne Bouchard-Roy"]
    assert (anne["role"], anne["status"], anne["family_name"]) == ("admin", "pending", "Bouchard-Roy")


def test_the_mapping_is_edited_from_another_pc(trainer: Trainer) -> None:
    clinic = trainer.clinic
    clinic.set_up()
    trainer.browser.refresh()
    path = f"{clinic.path}/provider-mapping"
    before = clinic.as_().get(path)

    trainer.do("map_provider", provider_id="Relief Vet", member_id="François D'Amours", device="BACK-OFFICE")
    after = clinic.as_().get(path)
    stale = clinic.as_().put(path, json=before.json(), headers={"If-Match": before.headers["etag"]})

    mapped = {item["member_id"]: item["provider_ids"] for item in after.json()["items"]}
    assert len(mapped[FRANCOIS]) >= 1
    assert after.json()["settings_by"]["device"] == "BACK-OFFICE"
    assert code_of(stale) == (412, "changed_elsewhere")
    assert trainer.row("staff", "Relief Vet").endswith("François D'Amours")
    assert "at BACK-OFFICE" in trainer.text("mapping-by")

    trainer.do("map_provider", provider_id="Relief Vet", member_id="not ours")
    assert trainer.row("staff", "Relief Vet").endswith("not ours")


def test_data_comes_late_and_a_stage_fails(trainer: Trainer) -> None:
    clinic = trainer.clinic
    clinic.set_up()
    trainer.do("set_health", state="down", stage="extraction", stage_state="failed", minutes_old="300")

    health = clinic.as_().get(f"{clinic.path}/health").json()
    assert health["state"] == "down"
    assert {stage["name"]: stage["state"] for stage in health["stages"]}["extraction"] == "failed"


def test_a_day_is_looked_at_with_what_is_skipped(trainer: Trainer) -> None:
    trainer.clinic.set_up()
    trainer.press(trainer.browser.find_element(By.ID, "day"))
    assert trainer.text("counts")
    trainer.browser.get(f"{trainer.clinic.practice.own_url}/sandbox/day?day=2026-11-24")
    everything = len(trainer.browser.find_elements(By.CSS_SELECTOR, "#appointments tbody tr"))
    path = f"{trainer.clinic.path}/import-preview"
    items = trainer.clinic.all_of(path, members="all", start="2026-11-24", days=1, limit=500)

    assert everything == len(items) > 70
    skipped = [item for item in items if item["action"] == "skip"]
    Select(trainer.browser.find_element(By.NAME, "only")).select_by_value("skipped")
    trainer.press(trainer.browser.find_element(By.ID, "show"))
    rows = trainer.browser.find_elements(By.CSS_SELECTOR, "#appointments tbody tr")
    assert len(rows) == len(skipped)
    assert "blocked time" in trainer.text("counts")
    trainer.press(trainer.browser.find_element(By.ID, "after"))
    assert trainer.browser.title == "2026-11-25"


def test_who_is_signed_in_is_told_and_all_are_signed_out(trainer: Trainer) -> None:
    trainer.clinic.as_()
    trainer.browser.refresh()
    assert trainer.text("sessions") == "Signed in: Marie-Ève Roy."

    trainer.do("end_sessions", what="all")

    assert trainer.text("sessions") == "Signed in: nobody."
    assert code_of(trainer.clinic.as_().get("/v1/account")) == (401, "invalid_token")


def test_a_computer_with_a_code_is_signed_in_as_the_owner(trainer: Trainer) -> None:
    client = trainer.clinic.anyone
    asked = client.post("/oauth/device_authorization", data={"client_id": "covet-desktop", "scope": "cases"})
    trainer.browser.refresh()
    assert asked.json()["user_code"] in trainer.browser.page_source
    trainer.press(trainer.browser.find_element(By.XPATH, "//button[@value='approve_device']"))

    assert trainer.text("done") == "✓ Done: approve_device"
    assert trainer.clinic.practice.records()["device_codes"] == []
