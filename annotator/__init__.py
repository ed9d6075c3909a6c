"""Annotator: an article is read, annotated, compared, reviewed and briefed."""

__version__ = "0.1.0"
