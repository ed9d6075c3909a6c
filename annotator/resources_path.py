"""Where the files lie that come with the program: samples and templates, in a checkout as in an installed package."""

from pathlib import Path

_HERE = Path(__file__).parent
_ROOT = _HERE / "resources" if (_HERE / "resources").is_dir() else _HERE.parent / "resources"


def resource(*parts: str) -> Path:
    """Return the path of a bundled file or folder, such as ``resource("samples")``."""
    return _ROOT.joinpath(*parts)
