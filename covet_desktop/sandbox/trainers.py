"""The trainers' page at /sandbox: everything that only the outside world decides, as forms in plain words."""

from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from covet_desktop.sandbox import day, records
from covet_desktop.sandbox.actions import ACTIONS, act
from covet_desktop.sandbox.arguments import Arguments
from covet_desktop.sandbox.calls import read_body, respond
from covet_desktop.sandbox.clock import instant
from covet_desktop.sandbox.conventions import Refusal, ok
from covet_desktop.sandbox.pages import Pages, refuse_other_origins
from covet_desktop.sandbox.service import Service
from covet_desktop.sandbox.store import Document
from covet_desktop.sandbox.words import ENGLISH

NEWEST = 50


class Trainers:
    """The endpoints below /sandbox; no sign-in, as they listen on this computer only."""

    def __init__(self, service: Service, pages: Pages) -> None:
        self._service = service
        self._pages = pages

    async def page(self, request: Request) -> Response:
        """GET /sandbox."""
        return await run_in_threadpool(self._page, request)

    def _page(self, request: Request) -> Response:
        found = records.read(self._service)
        hang, error = self._service.faults.hang, self._service.faults.error
        return self._pages.show(
            "trainers.html",
            ENGLISH,
            found=found,
            now=instant(self._service.clock.now()),
            connection=found["connections"][-1] if found["connections"] else None,
            newest={
                name: found[name][-NEWEST:][::-1] for name in ("purchases", "imports", "cases", "connections")
            },
            says={name: (action.__doc__ or "").partition("\n")[0] for name, action in ACTIONS.items()},
            practice=self._service.practice.sample.practice,
            others=self._service.practice.sample.other_practices,
            workspace=self._service.practice.sample.workspace,
            done=request.query_params.get("done"),
            problem=request.query_params.get("problem"),
            hang=hang,
            error=error,
            whose=_whose(found),
            people=_names(found["members"]),
        )

    async def day(self, request: Request) -> Response:
        """GET /sandbox/day."""
        asked = request.query_params
        only = day.SKIPPED if asked.get("only") == day.SKIPPED else day.EVERYTHING
        found = await run_in_threadpool(day.read, self._service, asked.get("day", ""), only)
        return self._pages.show("day.html", ENGLISH, found=found)

    async def records(self, request: Request) -> Response:
        """GET /sandbox/records."""
        return respond(ok(await run_in_threadpool(records.read, self._service)))

    async def actions(self, request: Request) -> Response:
        """POST /sandbox/actions: JSON is answered with JSON, a form with the page again."""
        refuse_other_origins(self._service, request)
        raw = await read_body(request)
        if "form" not in request.headers.get("content-type", ""):
            done = await run_in_threadpool(act, self._service, Arguments.of_json(raw))
            return respond(ok({"done": True, **done}))
        arguments = Arguments.of_form(raw)
        try:
            await run_in_threadpool(act, self._service, arguments)
        except Refusal as refusal:
            return RedirectResponse("/sandbox?" + urlencode({"problem": refusal.detail}), 303)
        return RedirectResponse("/sandbox?" + urlencode({"done": arguments.text("action")}), 303)


def _names(people: list[Document]) -> dict[str, str]:
    return {person["id"]: person["display_name"] for person in people}


def _whose(found: Document) -> dict[str, str]:
    """Of each staff member whom the mapping of the last connection names, the CoVet member, in words."""
    if not found["connections"]:
        return {}
    mapping = found["connections"][-1]["mapping"]
    names = _names(found["members"])
    whose = {
        provider_id: names.get(item["member_id"], item["member_id"])
        for item in mapping["items"]
        for provider_id in item["provider_ids"]
    }
    return whose | dict.fromkeys(mapping["ignored_provider_ids"], "not ours")
