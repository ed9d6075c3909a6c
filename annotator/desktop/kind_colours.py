"""The colours of the four kinds: a standard set, and one whose colours colour-blind eyes tell apart as well.

The second set was found by seeking, near a blue, a green or cyan, a yellow or brown and a red or purple, those colours
whose least distance in OKLab is greatest over normal sight and the three kinds of dichromacy (G. M. Machado, M. M.
Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", 2009).
"""

from collections.abc import Mapping

from annotator.domain.vocabulary import Kind


def _of_kinds(claim: str, quote: str, statistic: str, translation_error: str) -> Mapping[str, str]:
    return {
        Kind.CLAIM: claim,
        Kind.QUOTE: quote,
        Kind.STATISTIC: statistic,
        Kind.TRANSLATION_ERROR: translation_error,
    }


KIND_COLOURS: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "standard": {
        "light": _of_kinds("#2f6bcb", "#1b7f4c", "#936307", "#c4342b"),
        "dark": _of_kinds("#7aa6f5", "#5fc88f", "#e2b45a", "#f4837a"),
        "light_contrast": _of_kinds("#1846a0", "#0b5730", "#6a4500", "#98150f"),
        "dark_contrast": _of_kinds("#86b4ff", "#62dc9b", "#ffc75c", "#ff9d94"),
    },
    "safe": {
        "light": _of_kinds("#1a68e8", "#094102", "#8d6942", "#6c0083"),
        "dark": _of_kinds("#748eff", "#0de1f6", "#ffde2f", "#d4855c"),
        "light_contrast": _of_kinds("#2a48c0", "#013507", "#804c00", "#580061"),
        "dark_contrast": _of_kinds("#3fa0de", "#6cf5ff", "#ffe045", "#ea7a38"),
    },
}
"""By set, then by theme."""
