"""Tables of ratings from the literature, with the values that were published for them."""

_DIAGNOSES = """
444444 222555 233335 555555 222444 113333 333355 113334 114444 555555
144444 124444 222333 144444 224445 333335 111455 111112 224444 133555
555555 244444 224555 114444 144445 222224 111155 224444 133333 555555
"""
DIAGNOSES = [list(row) for row in _DIAGNOSES.split()]
"""Thirty patients, each diagnosed by six psychiatrists: Fleiss (1971), table 1.

1 depression, 2 personality disorder, 3 schizophrenia, 4 neurosis, 5 other.
"""

_ANXIETY = "332 361 344 464 523 542 221 346 531 231 221 632 133 533 221 221 113 233 432 342"
ANXIETY = [[int(rating) for rating in row] for row in _ANXIETY.split()]
"""Twenty people's anxiety, rated from 1 to 6 by three raters: the table of that name in the R package irr."""

_RELIABILITY = "11.1 2232 3333 3333 2222 1234 4444 1121 2222 .555 ..11 ..3."
RELIABILITY = [[None if one == "." else int(one) for one in unit] for unit in _RELIABILITY.split()]
"""Twelve units, four observers, values missing: Krippendorff (2011), "Computing Krippendorff's alpha-reliability"."""

UNITIZING_2004 = {
    "c": [[(225, 295), (370, 400)], [(220, 300), (355, 375), (400, 420)]],
    "k": [[(180, 240), (300, 350)], [(180, 240), (300, 350)]],
}
"""Two observers of the continuum from 150 to 450: Krippendorff (2004), p. 254."""

UNITIZING_1995 = {
    "A": [[(2, 10), (14, 20)], [(4, 8), (15, 17)]],
    "B": [[(0, 18)], [(0, 2), (2, 3), (3, 4), (4, 5), (5, 6), (6, 9), (9, 10)]],
    "C": [
        [(2, 8), (10, 12), (14, 18), (20, 22)],
        [(0, 2), (4, 8), (10, 14), (16, 18), (20, 22)],
    ],
    "D": [
        [(0, 2), (2, 10), (10, 14), (14, 20), (20, 24)],
        [(0, 4), (4, 8), (8, 15), (15, 17), (17, 24)],
    ],
}
"""Four pairs of observers of a continuum of length 24: Krippendorff (1995), p. 57."""
