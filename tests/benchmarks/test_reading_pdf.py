"""Reading PDFs against pdfium's own extraction: what the order of lines, paragraphs and headings costs on top.

The floor opens the same file with pypdfium2, loads each page and its text page, takes the text in pdfium's order and
closes all. Processor time is compared, so that what else the machine does counts little.

Three files of the same text: one printed by Qt, with the embedded fonts that ordinary PDFs have, and two with nothing
in them but lines in one of the fonts that every reader has, in one column and in two. For those pdfium has least to do,
so they show the most that reading can cost for a page of so many lines.
"""

from collections.abc import Callable
from pathlib import Path
from time import process_time

import pypdfium2
import pytest
from PySide6.QtGui import QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QApplication

from annotator.desktop import theme
from annotator.reading.article import Wanted
from annotator.reading.pdf.reader import read
from tests.benchmarks.workload import article
from tests.reading.small_pdfs import Sheet, Words, column, pdf

PAGES = 40
ROUNDS = 12


def words() -> str:
    """Return the article of the other benchmarks without its few sentences in other scripts."""
    lines = article(300_000).encode("cp1252", "ignore").decode("cp1252").split("\n")
    return "\n".join(" ".join(line.split()) for line in lines)


def printed(folder: Path) -> bytes:
    theme.load_fonts()
    document = QTextDocument()
    document.setHtml("".join(f"<p style='font-family: Source Serif Pro'>{line}</p>" for line in words().split("\n")))
    path = folder / "printed.pdf"
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    document.print_(writer)
    del writer  # writes the end of the file
    return path.read_bytes()


def one_column(folder: Path) -> bytes:
    flowing = words().replace("\n", " ")
    return pdf(
        [
            Sheet(
                [
                    Words(60, 780, "The Daily Paper"),
                    Words(60, 745, f"Chapter {page}", 16),
                    *column(flowing[page * 4_000 :][:4_000], y=720, wide=85),
                    Words(290, 20, str(page)),
                ]
            )
            for page in range(PAGES)
        ]
    )


def two_columns(folder: Path) -> bytes:
    flowing = words().replace("\n", " ")
    return pdf(
        [
            Sheet(
                [
                    *column(flowing[page * 4_000 :][:2_000], 50, 720, 42),
                    *column(flowing[page * 4_000 + 2_000 :][:2_000], 320, 720, 42),
                ]
            )
            for page in range(PAGES)
        ]
    )


@pytest.mark.parametrize(("made", "most"), [(printed, 1.3), (one_column, 1.7), (two_columns, 1.7)])
def test_reading_costs_little_more_than_taking_the_text(
    qapp: QApplication, tmp_path: Path, made: Callable[[Path], bytes], most: float
) -> None:
    content = made(tmp_path)
    pages = len(extracted(content))
    assert len(read(content, "a.pdf", Wanted()).text) > 2_500 * pages
    floor = reading = float("inf")
    for _ in range(ROUNDS):
        floor = min(floor, timed(lambda: extracted(content)))
        reading = min(reading, timed(lambda: read(content, "a.pdf", Wanted())))
    ratio = reading / floor
    print(
        f"\n{made.__name__}, {pages} pages: {1000 * reading:.0f} ms, floor {1000 * floor:.0f} ms, {ratio:.2f} × floor, "
        f"{1000 * reading / pages:.2f} ms a page"
    )
    assert ratio <= most


def extracted(content: bytes) -> list[str]:
    found = []
    document = pypdfium2.PdfDocument(content)
    for number in range(len(document)):
        page = document[number]
        text_page = page.get_textpage()
        found.append(text_page.get_text_range())
        text_page.close()
        page.close()
    document.close()
    return found


def timed(run: Callable[[], object]) -> float:
    start = process_time()
    run()
    return process_time() - start
