"""Writes tests/data/project-REVISION.annotator: run once when a revision is released.

``python -m tests.storage.make_released_project``; never again for a revision that people have.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from annotator.domain.annotations import Comment, Evidence
from annotator.domain.articles import Reviewer
from annotator.domain.ids import new_id
from annotator.domain.journal import utc_now
from annotator.domain.vocabulary import Kind
from annotator.storage.project import create_project
from annotator.storage.schema import SCHEMA_REVISION
from tests.storage.rows import add_article


def main() -> None:
    """Make a project with an article, a tag of each kind, evidence and a comment."""
    path = Path(__file__).parents[1] / "data" / f"project-{SCHEMA_REVISION}.annotator"
    project = create_project(path, f"Project of revision {SCHEMA_REVISION}")
    ann = Reviewer(id=new_id(), name="Ann Able", initials="AA", colour="#3b6fb5")
    with project.write("Read article", ann) as write:
        article = add_article(write)
    with project.write("Tag", ann) as write:
        tags = [article.tag(4, 12 + place, ann, kind) for place, kind in enumerate(Kind)]
        write.add_all(tags)
        write.add(Evidence(id=new_id(), annotation_id=tags[0].id, quoted_text="14,000"))
        write.add(
            Comment(id=new_id(), annotation_id=tags[0].id, author_id=ann.id, text="Which day?", created_at=utc_now())
        )
    project.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        # Small pages, for a file that stays in the repository for good.
        for statement in ("journal_mode = DELETE", "page_size = 1024"):
            connection.execute(f"PRAGMA {statement}")
        connection.execute("VACUUM")
        connection.execute("PRAGMA journal_mode = WAL")


if __name__ == "__main__":
    main()
