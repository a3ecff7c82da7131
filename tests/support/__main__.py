"""``python -m tests.support COMMAND …`` runs a command on a virtual desktop of its own."""

import subprocess
import sys
import tempfile
from pathlib import Path

from tests.support.desktop import Desktop, missing

if __name__ == "__main__":
    absent = missing()
    if absent:
        sys.exit(f"No virtual desktop here: {', '.join(absent)} missing.")
    with tempfile.TemporaryDirectory(prefix="covet-") as root, Desktop(Path(root)) as desktop:
        environment = desktop.env | {"COVET_FRAME_BUFFER": str(desktop.screen.frame_buffer)}
        code = subprocess.run(sys.argv[1:], env=environment, check=False).returncode
    sys.exit(code)
