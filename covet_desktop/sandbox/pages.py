"""HTML pages: templates, safe headers, and who may send a form."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from covet_desktop.sandbox.conventions import Refusal
from covet_desktop.sandbox.service import Service

HEADERS = {
    # No script at all. form-action also covers where a form's answer leads: the client's loopback address.
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:;"
    " base-uri 'none'; form-action 'self' http://127.0.0.1:*; frame-ancestors 'none'",
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    # Not no-referrer: browsers would then send "Origin: null" with our own forms.
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class Pages:
    """Renders the templates of this package."""

    def __init__(self) -> None:
        self._environment = Environment(
            loader=PackageLoader("covet_desktop.sandbox", "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def show(self, template: str, text: Mapping[str, str], status: int = 200, **values: object) -> Response:
        """The page of a template in the language of ``text``."""
        content = self._environment.get_template(template).render(t=text, **values)
        return HTMLResponse(content, status, HEADERS | {"Content-Language": text["lang"]})


def refuse_other_origins(service: Service, request: Request) -> None:
    """Refuse a form that another site's page has sent through this person's browser."""
    site = request.headers.get("sec-fetch-site")
    origin = request.headers.get("origin")
    ours = {_origin(service.base_url), _origin(service.issuer)}
    ours |= {name.replace("//127.0.0.1", "//localhost") for name in ours}
    if (origin is not None and origin not in ours) or site in ("cross-site", "same-site"):
        raise Refusal(403, "not_permitted", "This form came from another site.")


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
