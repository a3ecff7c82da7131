"""``python -m covet_desktop.sandbox``: the practice service without the app."""

from pathlib import Path

import click

from covet_desktop.sandbox.program import serve
from covet_desktop.sandbox.sample import CLINICS


class Seconds(click.ParamType[float]):
    """A number of seconds, with or without its unit: ``20``, ``20s``, ``1.5s``."""

    name = "seconds"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """The number of seconds in ``value``."""
        text = str(value).strip().lower().removesuffix("s")
        try:
            seconds = float(text)
        except ValueError:
            self.fail(f"{value!r} is not a number of seconds, such as 20s", param, ctx)
        if not 0 <= seconds <= 86_400 * 30:
            self.fail("expected 0 to 30 days", param, ctx)
        return seconds


@click.command()
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="0: last time's, or any free one.")
@click.option("--clinic", type=click.Choice(list(CLINICS)), default="mid-size", show_default=True)
@click.option("--data-dir", type=click.Path(file_okay=False, path_type=Path), default=None)
@click.option("--activation-delay", type=Seconds(), default="20s", show_default=True)
@click.option("--public-url", default=None, help="The address that people use, when behind a proxy.")
def main(
    port: int, clinic: str, data_dir: Path | None, activation_delay: float, public_url: str | None
) -> None:
    """Run the practice service until it is interrupted."""
    serve(
        port=port,
        clinic=clinic,
        data_dir=data_dir,
        activation_delay=activation_delay,
        public_url=public_url,
    )


if __name__ == "__main__":
    main()
